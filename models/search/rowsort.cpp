// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowsort.h"

#include <algorithm>
#include <array>
#include <bit>

namespace Lianxi {

namespace {
constexpr int BitsAtOnce = 11;
constexpr size_t Buckets = size_t{1} << BitsAtOnce;
/// Below this a comparing sort is quicker than counting into buckets.
constexpr size_t FewItems = 512;
} // namespace

void stableSortByKey(std::vector<SortItem> &items)
{
    if (items.size() < FewItems) {
        std::ranges::stable_sort(items, {}, &SortItem::key);
        return;
    }
    quint64 differing = 0;
    for (const SortItem &item : items)
        differing |= item.key ^ items.front().key;
    std::vector<SortItem> sorted(items.size());
    const auto bits = static_cast<int>(std::bit_width(differing));
    for (int shift = 0; shift < bits; shift += BitsAtOnce) {
        if (((differing >> shift) & (Buckets - 1)) == 0)
            continue;
        std::array<quint32, Buckets> next{};
        for (const SortItem &item : items)
            ++next[(item.key >> shift) & (Buckets - 1)];
        quint32 start = 0;
        for (quint32 &bucket : next)
            start += std::exchange(bucket, start);
        for (const SortItem &item : items)
            sorted[next[(item.key >> shift) & (Buckets - 1)]++] = item;
        items.swap(sorted);
    }
}

} // namespace Lianxi
