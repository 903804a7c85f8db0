// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkcommand.h"

#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "outboxwatch.h"
#include "remarkimporting.h"
#include "remarkoutbox.h"
#include "remarktelling.h"
#include "systemtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto set = "set"_L1;
constexpr auto clear = "clear"_L1;
constexpr auto waiting = "waiting"_L1;
constexpr auto retry = "retry"_L1;
constexpr auto discard = "discard"_L1;
constexpr auto import = "import"_L1;
constexpr auto secretStdin = "secret-stdin"_L1;
constexpr auto json = "json"_L1;

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
    const QString name = firstVisible({contact.nickname, contact.alias, contact.id});
    const ExitCode code
        = co_await followRemark(context, watch, account, *edit, name, AfterRefusal::Discard);
    co_return code;
}

/// "remark set" and "remark clear".
QCoro::Task<ExitCode> change(CommandContext &context, const Arguments &given)
{
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
    const ExitCode code = co_await save(context, account, *contact, given.name(3));
    co_return code;
}

/// What is wrong with the words, if anything.
std::optional<QString> mistakeIn(const Arguments &given)
{
    const QString what = given.name(0);
    const qsizetype count = given.names().size();
    if (!QStringList{set, clear, import, waiting, retry, discard}.contains(what)) {
        return CommandText::tr("It is “remark set”, “clear”, “import”, “waiting”, “retry” or "
                               "“discard”.");
    }
    if (what == import)
        return RemarkImporting::mistakeIn(given);
    for (const auto option : {RemarkImporting::accountOption, RemarkImporting::applyOption}) {
        if (given.isSet(option))
            return CommandText::tr("--%1 is for “remark import”.").arg(option);
    }
    if (given.isSet(json) && what != waiting)
        return CommandText::tr("--json is for “remark waiting” and “remark import”.");
    if (given.isSet(secretStdin) && (what == waiting || what == discard))
        return CommandText::tr("“remark %1” needs no key.").arg(what);
    if (what == waiting)
        return std::nullopt;
    const qsizetype needed = what == set ? 4 : 3;
    if (count < needed)
        return CommandText::tr("Something is missing.");
    if (count > needed && what == clear)
        return CommandText::tr("“remark clear” takes no text.");
    if (count > needed) {
        return CommandText::tr("“%1” is too much. Names with blanks need quotation marks.")
            .arg(given.name(needed));
    }
    const QString remark = given.name(3);
    // A script whose variable is empty must not erase remarks.
    if (what == set && !hasVisibleCharacter(remark))
        return CommandText::tr("The text is empty. To clear a remark: lianxi remark clear");
    if (harmless(remark, Controls::Blank) != remark)
        return CommandText::tr("The text must be one line of plain text.");
    return std::nullopt;
}

} // namespace

QString RemarkCommand::name() const
{
    return u"remark"_s;
}

QString RemarkCommand::summary() const
{
    return CommandText::tr("sets or clears remarks, also many from a file; what waits to be sent");
}

QStringList RemarkCommand::synopsis() const
{
    return {u"remark set NAME ID TEXT [--secret-stdin]"_s,
            u"remark clear NAME ID [--secret-stdin]"_s,
            u"remark import NAME FILE|- [--apply] [--json] [--secret-stdin]"_s,
            u"remark import FILE|- --account NAME [--apply] [--json] [--secret-stdin]"_s,
            u"remark waiting [NAME...] [--json]"_s,
            u"remark retry NAME ID [--secret-stdin]"_s,
            u"remark discard NAME ID"_s};
}

QString RemarkCommand::help() const
{
    return CommandText::tr(
        "\"set\" and \"clear\" change the remark (the name that only you see) of a friend or a\n"
        "group, and wait until the gateway was asked again and answered with the same text. ID is\n"
        "the contact's id, as \"lianxi list friends\" shows it. A TEXT that begins with - stands\n"
        "after --.\n"
        "\n"
        "\"import\" shows what a CSV file would change, old and new; with --apply it does it, and\n"
        "waits until each remark was read back. The first line names the columns, in any order:\n"
        "id or alias (the WeChat ID), and remark; without such a line there are these two. What\n"
        "\"lianxi export\" wrote can be edited and read in again, whatever its encoding, "
        "separator\n"
        "and language. An empty remark clears; what is the same already is left alone. Lines that\n"
        "cannot be used are named with their number, and the others go on.\n"
        "\n"
        "\"waiting\" lists the remarks that are not settled, without the network. \"retry\" sends "
        "one\n"
        "of them again, in place of what the gateway has now; \"discard\" gives it up. States:\n"
        "  waiting    not sent yet; the next sync does\n"
        "  sent       on its way; the next sync finds out what became of it\n"
        "  unknown    sent, and the gateway does not tell whether it arrived\n"
        "  conflict   not sent: meanwhile the remark was changed elsewhere\n"
        "  refused    the gateway said no\n"
        "  not-kept   accepted, but the gateway has something else\n"
        "\n"
        "  --apply         writes what \"import\" otherwise only shows\n"
        "  --account NAME  the account of \"import\", in place of NAME before FILE\n"
        "  --secret-stdin  takes the account's key from standard input, for this run alone\n"
        "  --json          one JSON document: \"waiting\" an array with an object for each edit;\n"
        "                  \"import\" an object with changes (line, id, name, before, remark, and\n"
        "                  with --apply state), unchanged (how many), and bad (line, reason)\n"
        "\n"
        "Not every gateway can set the remark of a group; then nothing is sent, exit code 2.\n"
        "Exit code 1: unknown contact; refused or not kept, and nothing of it stays; a conflict "
        "or\n"
        "not known, and it stays in the outbox. 3: the gateway could not be reached; the remark\n"
        "waits in the outbox, and the next sync tries again. \"import\": 3 when lines could not "
        "be\n"
        "used or some remarks are not there yet, 1 when none could be used.\n"
        "\n"
        "Examples:\n"
        "  lianxi remark set \"Shop A\" wxid_a1b2c3 \"VIP 客户\"\n"
        "  lianxi remark import \"Shop A\" remarks.csv\n"
        "  lianxi remark import \"Shop A\" remarks.csv --apply\n"
        "  lianxi remark waiting\n"
        "  lianxi remark retry \"Shop A\" wxid_a1b2c3\n");
}

QCoro::Task<ExitCode> RemarkCommand::run(CommandContext &context, QStringList arguments)
{
    Arguments given({Option::plain(secretStdin), Option::plain(json),
                     Option::plain(RemarkImporting::applyOption),
                     Option::withValue(RemarkImporting::accountOption)});
    if (const auto mistake = given.read(arguments, {.least = 1, .most = 1000}))
        co_return context.usage(*this, *mistake);
    if (const auto mistake = mistakeIn(given))
        co_return context.usage(*this, *mistake);
    ExitCode code = ExitCode::Usage;
    const QString what = given.name(0);
    if (what == waiting) {
        const auto form = given.isSet(json) ? RemarkOutbox::Form::Json : RemarkOutbox::Form::Table;
        code = co_await RemarkOutbox::list(context, given.names().sliced(1), form);
    } else if (what == import) {
        code = co_await RemarkImporting::run(context, given);
    } else if (what == retry) {
        const auto secret = given.isSet(secretStdin) ? RemarkOutbox::Secret::OnStandardInput
                                                     : RemarkOutbox::Secret::Stored;
        code = co_await RemarkOutbox::retry(context, given.name(1), given.name(2), secret);
    } else if (what == discard) {
        code = co_await RemarkOutbox::discard(context, given.name(1), given.name(2));
    } else {
        code = co_await change(context, given);
    }
    co_return code;
}

} // namespace Lianxi
