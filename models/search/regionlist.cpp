// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "regionlist.h"

#include "folding.h"
#include "regions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto slash = u'/';

/// The forms in which a place may be named, folded.
QList<QByteArray> formsOf(const QString &place)
{
    if (place.isEmpty())
        return {};
    return {folded(place), folded(countryText(place)), folded(provinceText(place))};
}

QString shown(const QString &place)
{
    const QString country = countryText(place);
    return country == place ? provinceText(place) : country;
}

} // namespace

quint32 RegionList::intern(const Region &region)
{
    if (region == Region())
        return 0;
    if (const auto known = m_numbers.constFind(region); known != m_numbers.cend())
        return *known;
    const auto number = static_cast<quint32>(m_regions.size());
    m_regions.append(region);
    m_numbers.insert(region, number);
    return number;
}

std::vector<bool> RegionList::find(const QStringList &places) const
{
    QList<QList<QByteArray>> wanted; // for each place, its parts
    for (const QString &place : places) {
        QList<QByteArray> parts;
        for (const QString &part : place.split(slash, Qt::SkipEmptyParts)) {
            // As it is shown: codes and words of one place are one place.
            parts.append(folded(shown(part.trimmed())));
        }
        if (!parts.isEmpty())
            wanted.append(parts);
    }
    std::vector<bool> found(static_cast<size_t>(m_regions.size()));
    for (qsizetype i = 1; i < m_regions.size(); ++i) {
        const Region &region = m_regions.at(i);
        const QList<QByteArray> forms
            = formsOf(region.country) + formsOf(region.province) + formsOf(region.city);
        found[static_cast<size_t>(i)] = std::ranges::any_of(wanted, [&](const auto &parts) {
            return std::ranges::all_of(parts,
                                       [&](const auto &part) { return forms.contains(part); });
        });
    }
    return found;
}

QString placeOf(const RegionList::Region &region)
{
    QStringList parts;
    for (const QString &part : {region.country, region.province}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    // Where a gateway tells nothing but the city.
    return parts.isEmpty() ? region.city : parts.join(slash);
}

QString placeText(const QString &place)
{
    QStringList parts;
    for (const QString &part : place.split(slash, Qt::SkipEmptyParts))
        parts.append(shown(part.trimmed()));
    return parts.join(u" · "_s);
}

} // namespace Lianxi
