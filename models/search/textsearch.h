// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pinyinindex.h"
#include "searchblob.h"

namespace Lianxi {

/// What is searched of all rows: their texts, and how their names are read.
class TextSearch
{
public:
    void set(TableRow row, const Contact &contact)
    {
        m_blob.set(row, contact);
        m_pinyin.set(row, contact);
    }
    void clear(TableRow row)
    {
        m_blob.clear(row);
        m_pinyin.clear(row);
    }
    /// Grades the rows that `word`, which is folded, hits.
    void find(const QByteArray &word, HitGrades &grades) const
    {
        m_blob.find(word, grades);
        m_pinyin.find(word, grades);
    }

private:
    SearchBlob m_blob;
    PinyinIndex m_pinyin;
};

} // namespace Lianxi
