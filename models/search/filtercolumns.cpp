// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtercolumns.h"

#include <QMap>

#include <algorithm>
#include <limits>

namespace Lianxi {

void FilterColumns::set(TableRow row, ContactKey key, const Places &places, const Interner &names)
{
    auto region = m_byPlaces.constFind(places);
    if (region == m_byPlaces.cend()) {
        const quint32 number = m_list.intern(
            {names.at(places.country), names.at(places.province), names.at(places.city)});
        region = m_byPlaces.insert(places, number);
    }
    put(m_regions, row, *region);
    if (!m_times.isEmpty())
        put(m_changedAt, row, m_times.value(key));
}

void FilterColumns::clear(TableRow row)
{
    put(m_regions, row, 0);
    if (!m_changedAt.empty())
        put(m_changedAt, row, 0);
}

void FilterColumns::put(std::vector<quint32> &column, TableRow row, quint32 value)
{
    const auto i = static_cast<size_t>(row);
    if (i >= column.size())
        column.resize(i + 1);
    column[i] = value;
}

bool FilterColumns::learn(ContactKey key, quint32 at)
{
    quint32 &known = m_times[key];
    if (at <= known)
        return false;
    known = at;
    return true;
}

FilterMatcher::FilterMatcher(const ContactFilter &filter, const FilterColumns &columns,
                             const LabelLists &labels, const QDateTime &now)
    : m_columns(columns)
{
    if (!filter.labels.isEmpty()) {
        m_labels.resize(static_cast<size_t>(labels.size()));
        for (qsizetype i = 0; i < labels.size(); ++i) {
            const QStringList &names = labels.names(static_cast<quint32>(i));
            m_labels[static_cast<size_t>(i)]
                = std::ranges::any_of(filter.labels, [&names](const QString &wanted) {
                      return wanted.isEmpty() ? names.isEmpty() : names.contains(wanted);
                  });
        }
    }
    if (!filter.regions.isEmpty())
        m_regions = columns.regions().find(filter.regions);
    m_since = static_cast<quint32>(std::clamp<qint64>(changedSince(filter, now) / 1000, 0,
                                                      std::numeric_limits<quint32>::max()));
}

FacetCounter::FacetCounter(const FilterColumns &columns, const LabelLists &labels)
    : m_columns(columns)
    , m_labels(labels)
    , m_byLabels(static_cast<size_t>(labels.size()))
    , m_byRegion(static_cast<size_t>(columns.regions().size()))
{
}

ContactFacets FacetCounter::facets() const
{
    ContactFacets facets;
    QMap<QString, qsizetype> labels;
    for (size_t i = 0; i < m_byLabels.size(); ++i) {
        facets.total += m_byLabels[i];
        if (m_byLabels[i] == 0)
            continue;
        QStringList names = m_labels.names(static_cast<quint32>(i));
        if (names.isEmpty())
            facets.withoutLabel += m_byLabels[i];
        names.removeDuplicates();
        for (const QString &name : std::as_const(names))
            labels[name] += m_byLabels[i];
    }
    for (auto label = labels.cbegin(); label != labels.cend(); ++label)
        facets.labels.append({label.key(), label.value()});

    // One line for what is shown by one name.
    QMap<QString, ContactFacets::Choice> places;
    for (size_t i = 1; i < m_byRegion.size(); ++i) {
        if (m_byRegion[i] == 0)
            continue;
        const QString place = placeOf(m_columns.regions().at(static_cast<quint32>(i)));
        ContactFacets::Choice &choice = places[placeText(place)];
        if (choice.value.isEmpty())
            choice.value = place;
        choice.count += m_byRegion[i];
    }
    facets.regions = places.values();
    std::ranges::stable_sort(facets.regions, std::ranges::greater(), &ContactFacets::Choice::count);
    return facets;
}

} // namespace Lianxi
