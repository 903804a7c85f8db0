// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contactfilter.h"
#include "interner.h"
#include "labellists.h"
#include "regionlist.h"
#include "tablerow.h"

#include <QHash>

#include <vector>

namespace Lianxi {

/// What filters ask of each row, flat: numbers, so that a scan compares integers and makes no text.
/// (Sex and remark stand in the table's tags.)
class FilterColumns
{
public:
    /// Where a contact comes from, as numbers of an Interner.
    struct Places
    {
        quint32 country = 0;
        quint32 province = 0;
        quint32 city = 0;
        friend bool operator==(const Places &, const Places &) = default;
        friend size_t qHash(const Places &places, size_t seed = 0)
        {
            return qHashMulti(seed, places.country, places.province, places.city);
        }
    };
    /// `names` is the same one each time.
    void set(TableRow row, ContactKey key, const Places &places, const Interner &names);
    void clear(TableRow row);
    /// When contacts changed, ms since the epoch, UTC; the latest counts. The rows of contacts that
    /// come later get theirs then.
    template <typename RowOf>
    void addChangeTimes(const QHash<ContactKey, qint64> &times, RowOf rowOf);

    [[nodiscard]] quint32 region(TableRow row) const { return at(m_regions, row); }
    /// In seconds since the epoch; 0 = not known to have changed.
    [[nodiscard]] quint32 changedAt(TableRow row) const { return at(m_changedAt, row); }
    [[nodiscard]] const RegionList &regions() const { return m_list; }

private:
    static quint32 at(const std::vector<quint32> &column, TableRow row)
    {
        const auto i = static_cast<size_t>(row);
        return i < column.size() ? column[i] : 0;
    }
    static void put(std::vector<quint32> &column, TableRow row, quint32 value);
    [[nodiscard]] bool learn(ContactKey key, quint32 at);

    RegionList m_list;
    QHash<Places, quint32> m_byPlaces; ///< numbers of regions, found without making texts
    std::vector<quint32> m_regions;
    std::vector<quint32> m_changedAt; ///< empty until somebody asks for changes
    QHash<ContactKey, quint32> m_times;
};

template <typename RowOf>
void FilterColumns::addChangeTimes(const QHash<ContactKey, qint64> &times, RowOf rowOf)
{
    for (auto time = times.cbegin(); time != times.cend(); ++time) {
        if (!learn(time.key(), static_cast<quint32>(time.value() / 1000)))
            continue;
        if (const TableRow row = rowOf(time.key()); row != NoRow)
            put(m_changedAt, row, m_times.value(time.key()));
    }
}

/// A filter, made ready for one scan.
class FilterMatcher
{
public:
    FilterMatcher(const ContactFilter &filter, const FilterColumns &columns,
                  const LabelLists &labels, const QDateTime &now);

    /// Labels, regions and changes are right.
    [[nodiscard]] bool operator()(TableRow row, quint32 labelList) const
    {
        return (m_labels.empty() || m_labels[labelList])
            && (m_regions.empty() || m_regions[m_columns.region(row)])
            && m_columns.changedAt(row) >= m_since;
    }

private:
    const FilterColumns &m_columns;
    std::vector<bool> m_labels; ///< by number of a list; empty: any
    std::vector<bool> m_regions;
    quint32 m_since = 0;
};

/// Counts what a list can be filtered by, row for row.
class FacetCounter
{
public:
    FacetCounter(const FilterColumns &columns, const LabelLists &labels);
    void add(TableRow row, quint32 labelList)
    {
        ++m_byLabels[labelList];
        ++m_byRegion[m_columns.region(row)];
    }
    [[nodiscard]] ContactFacets facets() const;

private:
    const FilterColumns &m_columns;
    const LabelLists &m_labels;
    std::vector<qsizetype> m_byLabels;
    std::vector<qsizetype> m_byRegion;
};

} // namespace Lianxi
