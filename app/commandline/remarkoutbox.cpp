// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkoutbox.h"

#include "commandcontext.h"
#include "commandtext.h"
#include "momenttext.h"
#include "remarktelling.h"
#include "texttable.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi::RemarkOutbox {

namespace {

using State = RemarkEdit::State;

/// An edit with the names that people know.
struct Named
{
    RemarkEdit edit;
    QString account;
    QString contact;
    QString before; ///< the remark that it is to replace
};

QString nameOf(const Contact &contact)
{
    // Not by the remark: the list shows the one that waits.
    return firstVisible({contact.nickname, contact.membersTitle, contact.alias, contact.id});
}

/// The edits of one account that still matter, oldest first.
QCoro::Task<Result<QList<Named>>> editsOf(CommandContext &context, Account account)
{
    Store &store = context.core().store();
    const Result<QList<RemarkEdit>> edits = co_await store.edits(account.key);
    if (!edits)
        co_return failure(edits.error());
    QList<Named> named;
    if (edits->isEmpty())
        co_return named;
    const Result<QList<Contact>> contacts = co_await store.contacts(account.key);
    if (!contacts)
        co_return failure(contacts.error());
    for (const RemarkEdit &edit : *edits) {
        const auto found = std::ranges::find(*contacts, edit.contact, &Contact::key);
        const QString name = found == contacts->end() ? edit.contactId : nameOf(*found);
        named.append({edit, account.name, name, edit.base});
    }
    co_return named;
}

void printTable(CommandContext &context, const QList<Named> &edits)
{
    TextTable table(
        {u"account"_s, u"id"_s, u"name"_s, u"state"_s, u"before"_s, u"remark"_s, u"reason"_s},
        context.out().controls());
    for (const Named &one : edits) {
        table.append({one.account, one.edit.contactId, one.contact, editStateName(one.edit.state),
                      one.before, one.edit.remark, editReason(one.edit)});
    }
    context.out().write(table.toString());
}

void printJson(CommandContext &context, const QList<Named> &edits)
{
    QJsonArray array;
    for (const Named &one : edits) {
        const RemarkEdit &edit = one.edit;
        const bool tellsWhatIsThere = edit.state == State::NotKept || edit.state == State::Conflict;
        QJsonObject object{{"account"_L1, one.account},
                           {"id"_L1, edit.contactId},
                           {"name"_L1, one.contact},
                           {"state"_L1, editStateName(edit.state)},
                           {"before"_L1, one.before},
                           {"remark"_L1, edit.remark},
                           {"reason"_L1, tellsWhatIsThere ? QString() : edit.words},
                           {"tries"_L1, edit.tries},
                           {"created_at"_L1, isoMoment(edit.createdAt)},
                           {"sent_at"_L1, isoMoment(edit.sentAt)}};
        if (tellsWhatIsThere)
            object.insert("there"_L1, edit.words);
        array.append(object);
    }
    context.print(QJsonDocument(array));
}

struct Found
{
    Account account;
    Named named;
};

/// The edit of a contact; says when there is none.
QCoro::Task<std::optional<Found>> find(CommandContext &context, QString accountName, QString id)
{
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return std::nullopt;
    const QStringList names(1, accountName);
    const std::optional<QList<Account>> chosen = context.choose(*accounts, names);
    if (!chosen)
        co_return std::nullopt;
    const Account account = chosen->constFirst();
    const Result<QList<Named>> edits = co_await editsOf(context, account);
    if (!edits) {
        context.say(edits.error(), account.name);
        co_return std::nullopt;
    }
    for (const Named &named : *edits) {
        if (named.edit.contactId == id)
            co_return Found{account, named};
    }
    context.say(CommandText::tr("%1 has no edit of “%2” in its outbox. All of them: lianxi remark "
                                "waiting")
                    .arg(account.name, id));
    co_return std::nullopt;
}

/// The edit as it is after another program was waited for; says when it is done with.
QCoro::Task<std::optional<RemarkEdit>> stillThere(CommandContext &context, RemarkEdit edit)
{
    const Result<std::optional<RemarkEdit>> latest
        = co_await context.core().store().editOf(edit.contact);
    if (!latest)
        context.say(latest.error());
    else if (!*latest || (*latest)->key != edit.key)
        context.say(CommandText::tr("Meanwhile another program has settled it."));
    else
        co_return **latest;
    co_return std::nullopt;
}

} // namespace

QCoro::Task<ExitCode> list(CommandContext &context, QStringList accountNames, Form form)
{
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, accountNames);
    if (!chosen)
        co_return ExitCode::Failed;
    QList<Named> all;
    for (const Account &account : *chosen) {
        const Result<QList<Named>> edits = co_await editsOf(context, account);
        if (!edits) {
            context.say(edits.error(), account.name);
            co_return ExitCode::Failed;
        }
        all += *edits;
    }
    if (form == Form::Json)
        printJson(context, all);
    else
        printTable(context, all);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> retry(CommandContext &context, QString accountName, QString id, Secret secret)
{
    const std::optional<Found> found = co_await find(context, accountName, id);
    if (!found)
        co_return ExitCode::Failed;
    std::optional<QString> key;
    if (secret == Secret::OnStandardInput) {
        const auto typed = context.secretFor(found->account.name);
        if (!typed)
            co_return typed.error();
        key = *typed;
    }
    const QList<Account> needed(1, found->account);
    const bool opened = co_await context.openAccounts(needed, key);
    if (!opened)
        co_return ExitCode::Failed;
    if (!context.hasSecret(found->account))
        co_return ExitCode::SignedOut;

    OutboxWatch watch(context);
    const std::optional<RemarkEdit> edit = co_await stillThere(context, found->named.edit);
    if (!edit)
        co_return ExitCode::Failed;
    // What waits is on its way already.
    if (!isOpen(edit->state)) {
        const Result<void> retried = co_await context.core().book().retryEdit(edit->key);
        if (!retried) {
            context.say(retried.error(), found->account.name);
            co_return ExitCode::Failed;
        }
    }
    const ExitCode code = co_await followRemark(context, watch, found->account, *edit,
                                                found->named.contact, AfterRefusal::Keep);
    co_return code;
}

QCoro::Task<ExitCode> discard(CommandContext &context, QString accountName, QString id)
{
    const std::optional<Found> found = co_await find(context, accountName, id);
    if (!found)
        co_return ExitCode::Failed;
    // Nobody may send it meanwhile; no key is needed.
    const bool opened = co_await context.openAccounts();
    if (!opened)
        co_return ExitCode::Failed;
    const std::optional<RemarkEdit> edit = co_await stillThere(context, found->named.edit);
    if (!edit)
        co_return ExitCode::Failed;
    if (edit->state == State::Sent) {
        context.say(CommandText::tr("The remark was sent, so it may be there already. The next "
                                    "sync finds out."));
        co_return ExitCode::Failed;
    }
    const Result<void> discarded = co_await context.core().book().discardEdit(edit->key);
    if (!discarded) {
        context.say(discarded.error(), found->account.name);
        co_return ExitCode::Failed;
    }
    context.out().line(
        CommandText::tr("%1: “%2” was discarded.").arg(found->named.contact, edit->remark));
    co_return ExitCode::Done;
}

} // namespace Lianxi::RemarkOutbox
