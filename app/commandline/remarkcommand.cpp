// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkcommand.h"

#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "outboxwatch.h"
#include "systemtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto secretStdin = "secret-stdin"_L1;

/// The stored contact with this id; says when there is none.
QCoro::Task<std::optional<Contact>> findContact(CommandContext &context, Account account,
                                                QString id)
{
    const Result<QList<Contact>> contacts = co_await context.core().store().contacts(account.key);
    if (!contacts) {
        context.say(contacts.error(), account.name);
        co_return std::nullopt;
    }
    const auto found = std::ranges::find(*contacts, id, &Contact::id);
    if (found == contacts->end()) {
        context.say(CommandText::tr("%1 has no contact with the id “%2”. The ids: lianxi list "
                                    "friends --columns display_name,id")
                        .arg(account.name, id));
        co_return std::nullopt;
    }
    co_return *found;
}

Support remarkSupport(const Account &account, const Contact &contact)
{
    const Capabilities capabilities = capabilitiesOf(account);
    return contact.kind == ContactKind::Group ? capabilities.groupRemarks
                                              : capabilities.friendRemarks;
}

/// What was refused or not kept was told to the user: it does not stand in the way any longer.
QCoro::Task<ExitCode> tellRefusal(CommandContext &context, Account account, RemarkEdit edit)
{
    if (edit.state == RemarkEdit::State::Refused)
        context.say({.kind = Error::Kind::Rejected, .words = edit.words}, account.name);
    else if (edit.state == RemarkEdit::State::NotKept)
        context.say({.kind = Error::Kind::NotKept}, account.name);
    else
        context.say(CommandText::tr("Another edit of this contact took its place."));
    if (edit.state != RemarkEdit::State::Superseded) {
        const Result<void> discarded = co_await context.core().book().discardEdit(edit.key);
        if (!discarded)
            context.say(discarded.error(), account.name);
    }
    co_return ExitCode::Failed;
}

QCoro::Task<ExitCode> save(CommandContext &context, Account account, Contact contact,
                           QString remark)
{
    AccountBook &book = context.core().book();
    OutboxWatch watch(context);
    const Result<RemarkEdit> edit = co_await book.saveRemark(contact.key, remark);
    if (!edit) {
        context.say(edit.error(), account.name);
        co_return ExitCode::Failed;
    }
    const QList<RemarkEdit> edits(1, *edit);
    const QList<OutboxWatch::Outcome> outcomes = co_await watch.follow(edits);
    if (outcomes.isEmpty()) {
        context.say(CommandText::tr(
            "Stopped. The remark stays in the outbox; the next sync finds out what became of it."));
        co_return ExitCode::Failed;
    }
    const OutboxWatch::Outcome outcome = outcomes.constFirst();
    if (outcome.problem) {
        const ExitCode code = context.failed(*outcome.problem, account);
        context.say(CommandText::tr("The remark stays in the outbox; the next sync tries again."));
        co_return code == ExitCode::SignedOut ? code : ExitCode::Partly;
    }
    if (outcome.edit.state != RemarkEdit::State::Confirmed) {
        const ExitCode code = co_await tellRefusal(context, account, outcome.edit);
        co_return code;
    }
    const QString name = firstVisible({contact.nickname, contact.alias, contact.id});
    context.out().line(remark.isEmpty()
                           ? CommandText::tr("%1: the remark was cleared.").arg(name)
                           : CommandText::tr("%1: the remark is “%2” now.").arg(name, remark));
    co_return ExitCode::Done;
}

} // namespace

QString RemarkCommand::name() const
{
    return u"remark"_s;
}

QString RemarkCommand::summary() const
{
    return CommandText::tr("sets or clears the remark of a contact");
}

QStringList RemarkCommand::synopsis() const
{
    return {u"remark set NAME ID TEXT [--secret-stdin]"_s,
            u"remark clear NAME ID [--secret-stdin]"_s};
}

QString RemarkCommand::help() const
{
    return CommandText::tr(
        "Sets the remark (the name that only you see) of a friend or a group, and waits until the\n"
        "gateway was asked again and answered with the same text. ID is the contact's id, as\n"
        "\"lianxi list friends\" shows it. A TEXT that begins with - stands after --.\n"
        "\n"
        "  --secret-stdin  takes the account's key from standard input, for this run alone\n"
        "\n"
        "Not every gateway can set the remark of a group; then nothing is sent, exit code 2.\n"
        "Exit code 1: unknown contact, refused, or not kept; nothing of it stays. 3: the gateway\n"
        "could not be reached; the remark waits in the outbox, and the next sync tries again.\n"
        "\n"
        "Example:\n"
        "  lianxi remark set \"Shop A\" wxid_a1b2c3 \"VIP 客户\"\n");
}

QCoro::Task<ExitCode> RemarkCommand::run(CommandContext &context, QStringList arguments)
{
    Arguments given({Option::plain(secretStdin)});
    if (const auto mistake = given.read(arguments, {.least = 3, .most = 4}))
        co_return context.usage(*this, *mistake);
    const bool isSet = given.name(0) == "set"_L1;
    if (!isSet && given.name(0) != "clear"_L1)
        co_return context.usage(*this, CommandText::tr("It is “remark set” or “remark clear”."));
    if (given.names().size() != (isSet ? 4 : 3))
        co_return context.usage(*this,
                                isSet ? CommandText::tr("The text is missing.")
                                      : CommandText::tr("“remark clear” takes no text."));
    const QString remark = given.name(3);
    // A script whose variable is empty must not erase remarks.
    if (isSet && !hasVisibleCharacter(remark))
        co_return context.usage(
            *this, CommandText::tr("The text is empty. To clear a remark: lianxi remark clear"));
    if (harmless(remark, Controls::Blank) != remark)
        co_return context.usage(*this, CommandText::tr("The text must be one line of plain text."));

    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, {given.name(1)});
    if (!chosen)
        co_return ExitCode::Failed;
    const Account account = chosen->constFirst();
    const std::optional<Contact> contact = co_await findContact(context, account, given.name(2));
    if (!contact)
        co_return ExitCode::Failed;

    if (const Support support = remarkSupport(account, *contact); support != Support::Yes) {
        context.say(u"%1: %2"_s.arg(account.name, supportText(support)));
        co_return ExitCode::Usage;
    }

    std::optional<QString> secret;
    if (given.isSet(secretStdin)) {
        const auto typed = context.secretFor(account.name);
        if (!typed)
            co_return typed.error();
        secret = *typed;
    }
    const bool opened = co_await context.openAccounts(*chosen, secret);
    if (!opened)
        co_return ExitCode::Failed;
    if (!context.hasSecret(account))
        co_return ExitCode::SignedOut;
    const ExitCode code = co_await save(context, account, *contact, remark);
    co_return code;
}

} // namespace Lianxi
