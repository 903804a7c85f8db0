// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace Lianxi {

/// The distinct regions that contacts come from, each once with a small number; 0 is none. Regions
/// are never let go: there are few.
class RegionList
{
public:
    struct Region
    {
        QString country;
        QString province;
        QString city;
        friend bool operator==(const Region &, const Region &) = default;
        friend size_t qHash(const Region &region, size_t seed = 0)
        {
            return qHashMulti(seed, region.country, region.province, region.city);
        }
    };

    [[nodiscard]] quint32 intern(const Region &region);
    [[nodiscard]] const Region &at(quint32 number) const { return m_regions.at(number); }
    [[nodiscard]] qsizetype size() const { return m_regions.size(); }

    /// The regions that are one of `places`, by number; see ContactFilter::regions.
    [[nodiscard]] std::vector<bool> find(const QStringList &places) const;

private:
    QList<Region> m_regions{Region()};
    QHash<Region, quint32> m_numbers;
};

/// What ContactFilter::regions says for the country and province of a region.
[[nodiscard]] QString placeOf(const RegionList::Region &region);
/// The same in words, in the user's language: "China · Jiangsu".
[[nodiscard]] QString placeText(const QString &place);

} // namespace Lianxi
