// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tableimage.h"

namespace Lianxi {

namespace {

size_t idHash(AccountKey account, QByteArrayView id)
{
    return qHash(id, static_cast<size_t>(account));
}

qsizetype &countOf(ContactCounts &counts, ContactKind kind)
{
    switch (kind) {
    case ContactKind::Group:
        return counts.groups;
    case ContactKind::Public:
        return counts.publics;
    case ContactKind::System:
        return counts.systems;
    case ContactKind::Friend:
        break;
    }
    return counts.friends;
}

} // namespace

void RowIndex::insert(const RowStore &rows, TableRow row)
{
    const auto i = static_cast<size_t>(row);
    if (i >= tags.size()) {
        tags.resize(i + 1);
        labelLists.resize(i + 1);
    }
    const bool gone = rows.goneSince(row) != 0;
    tags[i] = Tag::Used | static_cast<quint32>(rows.kind(row)) | (gone ? Tag::Gone : 0)
        | (!gone && rows.detailsAt(row) == 0 ? Tag::NoDetails : 0) | Tag::of(rows.sex(row))
        | (rows.utf8(row, RowStore::Remark).isEmpty() ? 0 : Tag::Remark)
        | accountTag(rows.account(row));
    labelLists[i] = rows.labelList(row);
    columns.set(row, rows.key(row), {rows.country(row), rows.province(row), rows.city(row)},
                rows.places());
    if (rows.key(row) != 0)
        byKey.insert(qHash(rows.key(row)), row);
    byId.insert(idHash(rows.account(row), rows.utf8(row, RowStore::Id)), row);
    count(rows, row, 1);
}

void RowIndex::remove(const RowStore &rows, TableRow row)
{
    count(rows, row, -1);
    if (rows.key(row) != 0)
        byKey.remove(qHash(rows.key(row)), row);
    byId.remove(idHash(rows.account(row), rows.utf8(row, RowStore::Id)), row);
    tags[static_cast<size_t>(row)] = 0;
    labelLists[static_cast<size_t>(row)] = 0;
    columns.clear(row);
}

void RowIndex::reserve(qsizetype more)
{
    byKey.reserve(size + more);
    byId.reserve(size + more);
}

TableRow RowIndex::find(const RowStore &rows, ContactKey key) const
{
    return byKey.find(qHash(key), [&](TableRow row) { return rows.key(row) == key; });
}

TableRow RowIndex::find(const RowStore &rows, AccountKey account, QByteArrayView id) const
{
    return byId.find(idHash(account, id), [&](TableRow row) {
        return rows.account(row) == account && rows.utf8(row, RowStore::Id) == id;
    });
}

void RowIndex::count(const RowStore &rows, TableRow row, qsizetype step)
{
    size += step;
    if (rows.goneSince(row) != 0)
        return;
    countOf(counts[rows.account(row)], rows.kind(row)) += step;
    countOf(allCounts, rows.kind(row)) += step;
}

quint32 RowIndex::accountTag(AccountKey account)
{
    qsizetype place = accounts.indexOf(account);
    if (place < 0) {
        place = accounts.size();
        accounts.append(account);
    }
    return static_cast<quint32>(place) << Tag::AccountShift;
}

} // namespace Lianxi
