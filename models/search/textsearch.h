// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pinyinindex.h"
#include "preparedrows.h"
#include "searchblob.h"

namespace Lianxi {

/// What is searched of all rows: their texts, and how their names are read.
class TextSearch
{
public:
    void set(TableRow row, const PreparedRows &prepared, qsizetype i)
    {
        m_blob.set(row, prepared.searched(i));
        m_pinyin.set(row, prepared.pinyin(i));
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

    void write(FlatWriter &writer) const
    {
        m_blob.segments().write(writer);
        m_pinyin.segments().write(writer);
    }
    void read(FlatReader &reader)
    {
        m_blob.segments().read(reader);
        m_pinyin.segments().read(reader);
    }

private:
    SearchBlob m_blob;
    PinyinIndex m_pinyin;
};

} // namespace Lianxi
