// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changenotice.h"
#include "sortranks.h"
#include "tableimage.h"

#include <vector>

namespace Lianxi {

/// The rows of the contact table with all that finds, counts and orders them; rows come and go
/// here, one at a time. Notes what changed in `notice`, which it never tells.
class TableContents
{
public:
    TableContents();

    [[nodiscard]] RowStore::Numbers numbersOf(const PreparedRows &prepared, AccountKey account)
    {
        return m_rows.numbersOf(prepared, account);
    }
    /// A contact that is there already under its key, or id, is updated; another one under the
    /// same id makes way.
    void put(const PreparedRows &prepared, qsizetype i, const RowStore::Numbers &numbers);
    /// Empties the row; nobody gets it before it was told (takeVacated(), release()).
    void remove(TableRow row);
    /// The rows of an account that is gone, all removed already, count no more.
    void forget(AccountKey account) { m_index.counts.remove(account); }
    void setLabels(AccountKey account, const QHash<QString, QString> &names);
    [[nodiscard]] std::vector<TableRow> takeVacated() { return std::exchange(m_vacated, {}); }
    void release(const std::vector<TableRow> &vacated);
    void reserve(qsizetype more) { m_index.reserve(more); }

    /// Becomes what is in the image; nothing may be here yet.
    void adopt(TableImage image);
    /// A copy that shares what it can, with the names in order if they are. The contacts on the
    /// list of an account were on it at `listedAt`.
    [[nodiscard]] TableImage image() const;
    /// When contacts changed, ms since the epoch, UTC.
    void addChangeTimes(const QHash<ContactKey, qint64> &times);
    void setListedAt(AccountKey account, qint64 listedAt);

    [[nodiscard]] TableRow rowOf(ContactKey key) const { return m_index.find(m_rows, key); }
    [[nodiscard]] TableRow rowOf(AccountKey account, QByteArrayView id) const
    {
        return m_index.find(m_rows, account, id);
    }
    [[nodiscard]] std::vector<TableRow> rowsOf(AccountKey account) const;
    [[nodiscard]] ContactCounts counts(AccountKey account) const
    {
        return account == 0 ? m_index.allCounts : m_index.counts.value(account);
    }
    [[nodiscard]] qsizetype size() const { return m_index.size; }

    [[nodiscard]] const RowStore &rows() const { return m_rows; }
    [[nodiscard]] const TextSearch &texts() const { return m_texts; }
    [[nodiscard]] SortRanks &ranks() { return m_ranks; }
    [[nodiscard]] const SortRanks &ranks() const { return m_ranks; }
    [[nodiscard]] ChangeNotice &notice() { return m_notice; }
    /// By row, and flat, for the scan of a query.
    [[nodiscard]] const std::vector<quint32> &tags() const { return m_index.tags; }
    [[nodiscard]] const std::vector<quint32> &labelLists() const { return m_index.labelLists; }
    [[nodiscard]] const FilterColumns &columns() const { return m_index.columns; }
    /// An account's place in the rows' tags; -1: it has none.
    [[nodiscard]] qsizetype placeOf(AccountKey account) const
    {
        return m_index.accounts.indexOf(account);
    }

private:
    TableRow takeFreeRow();

    RowStore m_rows;
    TextSearch m_texts;
    RowIndex m_index;
    SortRanks m_ranks{m_rows};
    ChangeNotice m_notice;
    std::vector<TableRow> m_free;
    /// Empty rows that somebody may still show: free after the next notice.
    std::vector<TableRow> m_vacated;
};

} // namespace Lianxi
