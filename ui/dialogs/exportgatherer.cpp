// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportgatherer.h"

#include "accountbook.h"
#include "contactfeed.h"
#include "groupfeed.h"
#include "store.h"

namespace Lianxi {

namespace {

ContactFeed::Picks picksOf(const ExportSource &source, ExportScope scope)
{
    ContactFeed::Picks picks{
        .keys = {}, .rows = {}, .account = source.account, .kind = source.kind};
    switch (scope) {
    case ExportScope::Selection:
        picks.keys = source.selected;
        break;
    case ExportScope::Shown:
        picks.rows = source.shown;
        break;
    case ExportScope::WholeList:
        picks.rows = source.wholeList;
        break;
    case ExportScope::GroupMembers:
        if (source.kind == ContactKind::Group)
            return picksOf(source,
                           source.selected.isEmpty() ? ExportScope::Shown : ExportScope::Selection);
        break;
    }
    return picks;
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

Gathering membersOfGroups(const Services &services, const ContactFeed::Picks &picks)
{
    Gathering gathering{.rows = MemberRows(), .feed = {}};
    QList<ContactTable::Row> rows = picks.rows;
    for (const ContactKey key : picks.keys) {
        if (const std::optional<ContactTable::Row> row = services.contacts.rowOf(key))
            rows.append(*row);
    }
    QList<GroupFeed::Group> groups;
    for (const ContactTable::Row row : std::as_const(rows)) {
        const Contact group = services.contacts.contact(row);
        if (group.key == 0 || group.kind != ContactKind::Group)
            continue;
        const std::optional<Account> account
            = services.book.account(services.contacts.account(row));
        gathering.groupsWithoutMembers += group.membersAt == 0 ? 1 : 0;
        groups.append({group.key,
                       {.accountName = account ? account->name : QString(),
                        .groupId = group.id,
                        .groupName = displayName(group)}});
    }
    gathering.feed = std::make_shared<GroupFeed>(
        groups, [&store = services.store](ContactKey group) { return store.members(group); });
    return gathering;
}

void append(RowSet &rows, RowSet &&more)
{
    if (auto *contacts = std::get_if<ContactRows>(&rows)) {
        auto &others = std::get<ContactRows>(more);
        contacts->rows.append(others.rows);
        contacts->contexts.insert(others.contexts);
    } else {
        std::get<MemberRows>(rows).groups.append(std::get<MemberRows>(more).groups);
    }
}

void cut(RowSet &rows, qsizetype most)
{
    if (auto *contacts = std::get_if<ContactRows>(&rows)) {
        contacts->rows = contacts->rows.first(std::min(most, contacts->rows.size()));
        return;
    }
    for (MemberRows::Group &group : std::get<MemberRows>(rows).groups) {
        group.members = group.members.first(std::min(most, group.members.size()));
        most -= group.members.size();
    }
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
        return picksOf(source, scope).size();
    if (scope == ExportScope::GroupMembers)
        return 0; // the page's members are its whole list
    return membersOf(*source.groupPage, scope).size();
}

Gathering gather(const Services &services, const ExportSource &source, ExportScope scope)
{
    if (source.groupPage) {
        MemberRows members;
        members.groups.append({source.groupPage->context, membersOf(*source.groupPage, scope)});
        return {.rows = std::move(members), .feed = {}};
    }
    const ContactFeed::Picks picks = picksOf(source, scope);
    if (scope == ExportScope::GroupMembers)
        return membersOfGroups(services, picks);
    return {.rows = ContactRows(), .feed = std::make_shared<ContactFeed>(services, picks)};
}

QCoro::Task<Result<RowSet>> firstRows(Gathering gathering, qsizetype most)
{
    // Groups without members bring nothing: not all of many are gone through for a preview.
    constexpr int mostPieces = 50;
    RowSet rows = std::move(gathering.rows);
    for (int i = 0; gathering.feed && i < mostPieces && rowCount(rows) < most; ++i) {
        Result<RowFeed::Piece> piece = co_await gathering.feed->next();
        if (!piece)
            co_return failure(piece.error());
        if (!*piece)
            break;
        append(rows, **std::move(piece));
    }
    cut(rows, most);
    co_return rows;
}

} // namespace Lianxi
