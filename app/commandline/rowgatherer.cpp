// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowgatherer.h"

#include "commandcontext.h"
#include "commandtext.h"
#include "memberlistmodel.h"

#include <QCoroSignal>
#include <QScopedPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// What the store holds of the accounts, before it is searched.
struct Stored
{
    struct Part
    {
        Account account;
        QList<Contact> contacts;
        QHash<QString, QString> labels;
    };
    QList<Part> parts;
};

QCoro::Task<Result<Stored>> readStored(CommandContext &context, QList<Account> accounts,
                                       ContactKind kind)
{
    Stored stored;
    for (const Account &account : accounts) {
        if (context.isStopped())
            co_return failure(Error::Kind::Cancelled);
        const Result<QList<Contact>> contacts
            = co_await context.core().store().contacts(account.key);
        if (!contacts)
            co_return failure(contacts.error());
        const Result<QList<Label>> labels = co_await context.core().store().labels(account.key);
        if (!labels)
            co_return failure(labels.error());
        Stored::Part part{account, {}, {}};
        std::ranges::copy_if(*contacts, std::back_inserter(part.contacts),
                             [kind](const Contact &contact) { return contact.kind == kind; });
        for (const Label &label : *labels)
            part.labels.insert(label.id, label.name);
        stored.parts.append(part);
    }
    co_return stored;
}

template <typename Field>
std::expected<QList<Field>, QString>
columnsFrom(const QString &text, std::span<const Field> all,
            std::optional<Field> (*fromName)(const QString &name))
{
    QList<Field> columns;
    for (const QString &name : text.split(u',')) {
        const std::optional<Field> field = fromName(name.trimmed());
        if (!field) {
            QStringList names;
            for (const Field one : all)
                names.append(fieldName(one));
            return std::unexpected(CommandText::tr("There is no column “%1”. There are: %2")
                                       .arg(name.trimmed(), names.join(u',')));
        }
        columns.append(*field);
    }
    return columns;
}

} // namespace

QCoro::Task<Result<ContactRows>> gatherContacts(CommandContext &context, QList<Account> accounts,
                                                ContactSelection selection)
{
    const Result<Stored> stored = co_await readStored(context, accounts, selection.kind);
    if (!stored)
        co_return failure(stored.error());

    // Later: the table is still telling that it is sorted when this goes on.
    const std::unique_ptr<ContactTable, QScopedPointerDeleteLater> table(new ContactTable);
    ContactRows gathered;
    QHash<ContactKey, ContactRows::Row> rows;
    for (const Stored::Part &part : stored->parts) {
        table->load(part.account.key, part.contacts);
        table->setLabels(part.account.key, part.labels);
        gathered.contexts.insert(part.account.key,
                                 {part.account.name, part.account.system, part.labels});
        for (const Contact &contact : part.contacts)
            rows.insert(contact.key, {contact, part.account.key});
    }
    // All of it was loaded at once, so the ranks arrive once, for all of it.
    if (table->size() > 0)
        co_await qCoro(table.get(), &ContactTable::ranksChanged);
    if (context.isStopped())
        co_return failure(Error::Kind::Cancelled);

    ContactQuery query;
    query.kind = selection.kind;
    query.search = selection.search;
    query.gone = selection.gone;
    query.filter = selection.filter;
    QHash<ContactKey, qint64> changed;
    if (selection.changedSince) {
        const ChangeFilter since{.since = *selection.changedSince};
        Result<QHash<ContactKey, qint64>> times
            = co_await context.core().store().changeTimes(since);
        if (!times)
            co_return failure(times.error());
        changed = std::move(*times);
    }
    for (const ContactTable::Row row : table->query(query)) {
        const ContactKey key = table->key(row);
        if (!selection.changedSince || changed.contains(key))
            gathered.rows.append(rows.value(key));
    }
    co_return gathered;
}

QCoro::Task<Result<GatheredMembers>> gatherMembers(CommandContext &context, ContactRows groups,
                                                   QString search)
{
    GatheredMembers gathered;
    for (const ContactRows::Row &row : groups.rows) {
        if (context.isStopped())
            co_return failure(Error::Kind::Cancelled);
        const Result<QList<Member>> members
            = co_await context.core().store().members(row.contact.key);
        if (!members)
            co_return failure(members.error());
        if (row.contact.membersAt == 0)
            gathered.groupsNotFetched.append(displayName(row.contact));
        const MemberContext about{.accountName = groups.contexts.value(row.account).accountName,
                                  .groupId = row.contact.id,
                                  .groupName = displayName(row.contact)};
        MemberListModel model;
        model.setMembers(*members, about);
        model.setSearch(search);
        MemberRows::Group group{about, {}};
        for (int i = 0; i < model.rowCount(); ++i)
            group.members.append(model.memberAt(model.index(i, 0)));
        gathered.rows.groups.append(group);
    }
    co_return gathered;
}

std::optional<ContactKind> kindFromWord(const QString &word)
{
    if (word == "friends"_L1)
        return ContactKind::Friend;
    if (word == "groups"_L1)
        return ContactKind::Group;
    if (word == "public"_L1)
        return ContactKind::Public;
    if (word == "system"_L1)
        return ContactKind::System;
    return std::nullopt;
}

std::expected<QList<ContactField>, QString> contactColumns(const QString &text)
{
    return columnsFrom<ContactField>(text, allContactFields(), contactFieldFromName);
}

std::expected<QList<MemberField>, QString> memberColumns(const QString &text)
{
    return columnsFrom<MemberField>(text, allMemberFields(), memberFieldFromName);
}

} // namespace Lianxi
