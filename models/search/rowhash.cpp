// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowhash.h"

#include <bit>
#include <utility>

namespace Lianxi {

namespace {
constexpr size_t FewestSlots = 64;
}

void RowHash::insert(size_t hash, TableRow row)
{
    if ((m_used + 1) * 3 > m_slots.size() * 2)
        resize(m_slots.empty() ? FewestSlots : m_slots.size() * 2);
    place({static_cast<quint32>(hash), row});
    ++m_used;
}

void RowHash::remove(size_t hash, TableRow row)
{
    if (m_slots.empty())
        return;
    size_t hole = home(static_cast<quint32>(hash));
    while (m_slots[hole].row != row) {
        if (m_slots[hole].row == NoRow)
            return;
        hole = next(hole);
    }
    // Close the gap: whoever was pushed past the hole moves back, so no tombstones gather.
    for (size_t i = next(hole); m_slots[i].row != NoRow; i = next(i)) {
        const size_t mask = m_slots.size() - 1;
        if (((i - home(m_slots[i].hash)) & mask) >= ((i - hole) & mask)) {
            m_slots[hole] = m_slots[i];
            hole = i;
        }
    }
    m_slots[hole] = {};
    --m_used;
}

void RowHash::reserve(qsizetype rows)
{
    const size_t needed = std::bit_ceil(static_cast<size_t>(rows) * 3 / 2 + FewestSlots);
    if (needed > m_slots.size())
        resize(needed);
}

void RowHash::place(Slot slot)
{
    size_t i = home(slot.hash);
    while (m_slots[i].row != NoRow)
        i = next(i);
    m_slots[i] = slot;
}

void RowHash::resize(size_t slots)
{
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(slots));
    for (const Slot &slot : old) {
        if (slot.row != NoRow)
            place(slot);
    }
}

} // namespace Lianxi
