// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablerow.h"

#include <vector>

namespace Lianxi {

/// Finds rows by a hash of something that the rows themselves hold: open addressing over pairs of
/// hash and row, 8 bytes each, at most two thirds full.
class RowHash
{
public:
    /// The row with this hash for which `isSame(row)` holds.
    template <typename IsSame>
    [[nodiscard]] TableRow find(size_t hash, IsSame isSame) const
    {
        if (m_slots.empty())
            return NoRow;
        const auto wanted = static_cast<quint32>(hash);
        for (size_t i = home(wanted); m_slots[i].row != NoRow; i = next(i)) {
            if (m_slots[i].hash == wanted && isSame(m_slots[i].row))
                return m_slots[i].row;
        }
        return NoRow;
    }
    void insert(size_t hash, TableRow row);
    /// Nothing happens when the pair is not in.
    void remove(size_t hash, TableRow row);
    void reserve(qsizetype rows);

private:
    struct Slot
    {
        quint32 hash = 0;
        TableRow row = NoRow;
    };

    [[nodiscard]] size_t home(quint32 hash) const { return hash & (m_slots.size() - 1); }
    [[nodiscard]] size_t next(size_t i) const { return (i + 1) & (m_slots.size() - 1); }
    void place(Slot slot);
    void resize(size_t slots);

    std::vector<Slot> m_slots;
    size_t m_used = 0;
};

} // namespace Lianxi
