// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportgatherer.h"

#include "accountbook.h"
#include "contacttable.h"
#include "store.h"

#include <QCoroTimer>

namespace Lianxi {

namespace {

const QList<ContactKey> &keysOf(const ExportSource &source, ExportScope scope)
{
    switch (scope) {
    case ExportScope::Selection:
        return source.selected;
    case ExportScope::Shown:
        return source.shown;
    case ExportScope::WholeList:
        return source.wholeList;
    case ExportScope::GroupMembers:
        break;
    }
    return source.groups;
}

const QList<Member> &membersOf(const ExportSource::GroupPage &page, ExportScope scope)
{
    switch (scope) {
    case ExportScope::Selection:
        return page.selected;
    case ExportScope::Shown:
        return page.shown;
    default:
        return page.all;
    }
}

/// As many rows as can be made in one turn of the event loop without anybody noticing.
constexpr qsizetype RowsATurn = 1000;

ContactContext contextOf(const Services &services, AccountKey key)
{
    ContactContext context;
    if (const std::optional<Account> account = services.book.account(key)) {
        context.accountName = account->name;
        context.system = account->system;
    }
    context.labelNames = services.contacts.labels(key);
    return context;
}

QCoro::Task<ContactRows> gatherContacts(Services services, QList<ContactKey> keys)
{
    ContactRows gathered;
    gathered.rows.reserve(keys.size());
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (i % RowsATurn == RowsATurn - 1)
            co_await QCoro::sleepFor(std::chrono::milliseconds(0));
        const std::optional<ContactTable::Row> row = services.contacts.rowOf(keys.at(i));
        if (!row)
            continue;
        const AccountKey account = services.contacts.account(*row);
        if (!gathered.contexts.contains(account))
            gathered.contexts.insert(account, contextOf(services, account));
        gathered.rows.append({services.contacts.contact(*row), account});
    }
    co_return gathered;
}

QCoro::Task<Result<GatheredRows>> gatherMembers(Services services, QList<ContactKey> groups,
                                                qsizetype most)
{
    GatheredRows gathered;
    MemberRows members;
    qsizetype rows = 0;
    for (const ContactKey key : groups) {
        if (rows >= most)
            break;
        const std::optional<ContactTable::Row> row = services.contacts.rowOf(key);
        if (!row)
            continue;
        const Contact group = services.contacts.contact(*row);
        const std::optional<Account> account
            = services.book.account(services.contacts.account(*row));
        const Result<QList<Member>> list = co_await services.store.members(key);
        if (!list)
            co_return failure(list.error());
        if (group.membersAt == 0)
            ++gathered.groupsWithoutMembers;
        rows += list->size();
        members.groups.append({{.accountName = account ? account->name : QString(),
                                .groupId = group.id,
                                .groupName = displayName(group)},
                               *list});
    }
    gathered.rows = std::move(members);
    co_return gathered;
}

} // namespace

QList<ExportScope> scopesOf(const ExportSource &source)
{
    QList<ExportScope> scopes;
    for (const ExportScope scope : {ExportScope::Selection, ExportScope::Shown,
                                    ExportScope::WholeList, ExportScope::GroupMembers}) {
        if (countOf(source, scope) > 0)
            scopes.append(scope);
    }
    return scopes;
}

bool isMemberScope(const ExportSource &source, ExportScope scope)
{
    return source.groupPage || scope == ExportScope::GroupMembers;
}

qsizetype countOf(const ExportSource &source, ExportScope scope)
{
    if (!source.groupPage)
        return keysOf(source, scope).size();
    if (scope == ExportScope::GroupMembers)
        return 0; // the page's members are its whole list
    return membersOf(*source.groupPage, scope).size();
}

QCoro::Task<Result<GatheredRows>> gatherRows(Services services, ExportSource source,
                                             ExportScope scope, qsizetype most)
{
    if (source.groupPage) {
        MemberRows members;
        members.groups.append(
            {source.groupPage->context,
             membersOf(*source.groupPage, scope).first(std::min(most, countOf(source, scope)))});
        co_return GatheredRows{.rows = std::move(members)};
    }
    const QList<ContactKey> keys = keysOf(source, scope);
    if (scope == ExportScope::GroupMembers) {
        const Result<GatheredRows> members = co_await gatherMembers(services, keys, most);
        co_return members;
    }
    const QList<ContactKey> first = keys.first(std::min(most, keys.size()));
    ContactRows contacts = co_await gatherContacts(services, first);
    co_return GatheredRows{.rows = std::move(contacts)};
}

} // namespace Lianxi
