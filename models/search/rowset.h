// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablerow.h"

#include <bit>
#include <vector>

namespace Lianxi {

/// A set of rows: a bit each.
class RowSet
{
public:
    explicit RowSet(qsizetype rows)
        : m_words(static_cast<size_t>(rows + 63) / 64)
    {
    }
    void insert(TableRow row) { m_words[place(row)] |= bit(row); }
    [[nodiscard]] bool contains(TableRow row) const { return m_words[place(row)] & bit(row); }
    [[nodiscard]] qsizetype count() const
    {
        qsizetype sum = 0;
        for (const quint64 word : m_words)
            sum += std::popcount(word);
        return sum;
    }
    /// Both sets must be made for the same number of rows.
    void intersect(const RowSet &other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
    }
    /// Ascending.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 rest = m_words[i]; rest != 0; rest &= rest - 1)
                visit(static_cast<TableRow>(i * 64) + std::countr_zero(rest));
        }
    }

private:
    static size_t place(TableRow row) { return static_cast<size_t>(row) / 64; }
    static quint64 bit(TableRow row) { return quint64{1} << (row % 64); }

    std::vector<quint64> m_words;
};

} // namespace Lianxi
