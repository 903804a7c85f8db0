// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablecontents.h"

#include <chrono>

using namespace std::chrono_literals;

namespace Lianxi {

namespace {

constexpr auto PauseBetweenNotices = 100ms;

} // namespace

TableContents::TableContents()
    : m_notice(PauseBetweenNotices)
{
}

void TableContents::put(const PreparedRows &prepared, qsizetype i, const RowStore::Numbers &numbers)
{
    const RowStore::Kept kept = m_rows.kept(prepared, i, numbers);
    const ContactKey key = kept.record.key;
    TableRow row = key != 0 ? rowOf(key) : NoRow;
    if (row == NoRow) {
        row = rowOf(kept.record.account, prepared.id(i));
        if (row != NoRow && m_rows.key(row) != key) {
            remove(row); // the store has written this id anew, under another key
            row = NoRow;
        }
    }
    if (row != NoRow && m_rows.holds(row, kept))
        return;
    const bool isNew = row == NoRow;
    if (isNew) {
        row = takeFreeRow();
        m_ranks.markReplaced(row);
    } else {
        m_index.remove(m_rows, row);
        m_ranks.markChanged(row, kept);
    }
    m_rows.set(row, kept);
    m_texts.set(row, prepared, i);
    m_index.insert(m_rows, row);
    m_notice.add(key);
}

void TableContents::remove(TableRow row)
{
    m_notice.add(m_rows.key(row));
    m_index.remove(m_rows, row);
    m_rows.clear(row);
    m_texts.clear(row);
    m_ranks.markReplaced(row);
    m_vacated.push_back(row);
}

TableRow TableContents::takeFreeRow()
{
    if (m_free.empty())
        return m_rows.count();
    const TableRow row = m_free.back();
    m_free.pop_back();
    return row;
}

void TableContents::release(const std::vector<TableRow> &vacated)
{
    m_free.insert(m_free.end(), vacated.begin(), vacated.end());
}

void TableContents::adopt(TableImage image)
{
    m_rows = std::move(image.rows);
    m_texts = std::move(image.texts);
    m_index = std::move(image.index);
    for (TableRow row = 0; row < m_rows.count(); ++row) {
        if (m_rows.isUsed(row))
            m_notice.add(m_rows.key(row));
        else
            m_free.push_back(row);
    }
    m_ranks.adopt(std::move(image.names), image.locale);
}

TableImage TableContents::image() const
{
    TableImage made;
    made.rows = m_rows;
    made.texts = m_texts;
    made.names = m_ranks.names();
    made.locale = m_ranks.locale();
    return made;
}

void TableContents::addChangeTimes(const QHash<ContactKey, qint64> &times)
{
    m_index.columns.addChangeTimes(times, [this](ContactKey key) { return rowOf(key); });
    for (auto key = times.keyBegin(); key != times.keyEnd(); ++key)
        m_notice.add(*key);
}

void TableContents::setListedAt(AccountKey account, qint64 listedAt)
{
    for (const TableRow row : rowsOf(account)) {
        if (m_rows.goneSince(row) == 0 && m_rows.lastSeen(row) < listedAt)
            m_rows.seen(row, listedAt);
    }
}

std::vector<TableRow> TableContents::rowsOf(AccountKey account) const
{
    std::vector<TableRow> found;
    const qsizetype place = placeOf(account);
    if (place < 0)
        return found;
    const quint32 wanted = Tag::Used | static_cast<quint32>(place) << Tag::AccountShift;
    for (size_t i = 0; i < m_index.tags.size(); ++i) {
        if ((m_index.tags[i] & (Tag::Used | Tag::AccountMask)) == wanted)
            found.push_back(static_cast<TableRow>(i));
    }
    return found;
}

void TableContents::setLabels(AccountKey account, const QHash<QString, QString> &names)
{
    const std::vector<bool> changed = m_rows.labels().setNames(account, names);
    if (changed.empty())
        return;
    for (size_t i = 0; i < m_index.labelLists.size(); ++i) {
        if (!changed[m_index.labelLists[i]])
            continue;
        m_notice.add(m_rows.key(static_cast<TableRow>(i)));
        m_ranks.markLabelsChanged(static_cast<TableRow>(i));
    }
}

} // namespace Lianxi
