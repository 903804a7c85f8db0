// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pinyinindex.h"

#include "contact.h"
#include "pinyinpattern.h"

#include <cstring>

namespace Lianxi {

namespace {

/// Longer ones are no names; what they say is found as text.
constexpr qsizetype LongestName = 64;

/// `begin`: where the contact's own units begin.
void appendUnits(QByteArray &out, qsizetype begin, const QString &name)
{
    const PinyinText text = pinyinText(QStringView(name).left(LongestName));
    if (!text.hasHan)
        return; // the text itself is how it is typed
    if (out.size() > begin)
        out.append(sizeof(PinyinUnit), '\0'); // PinyinBreak
    out.append(reinterpret_cast<const char *>(text.units.constData()),
               text.units.size() * qsizetype{sizeof(PinyinUnit)});
}

} // namespace

PinyinIndex::PinyinIndex()
    : m_segments(SegmentStore::Waste::Zero)
{
}

void PinyinIndex::set(TableRow row, const Contact &contact)
{
    m_scratch.resize(0);
    appendPinyin(m_scratch, contact);
    set(row, QByteArrayView(m_scratch));
}

void PinyinIndex::set(TableRow row, QByteArrayView text)
{
    if (m_segments.at(row) != text)
        m_segments.set(row, text);
}

void PinyinIndex::clear(TableRow row)
{
    m_segments.clear(row);
}

void PinyinIndex::find(const QByteArray &word, HitGrades &grades) const
{
    const PinyinPattern pattern(word);
    if (!pattern.isUsable())
        return;
    for (const SegmentStore::Block &block : m_segments.blocks()) {
        if (block.live == 0)
            continue;
        for (qsizetype i = 0; i < block.entries.size(); ++i) {
            const quint32 begin = block.entries[i].offset;
            const quint32 end
                = i + 1 < block.entries.size() ? block.entries[i + 1].offset : block.used;
            // Segments have an even size, and a block begins where any type may.
            const auto *const units
                = reinterpret_cast<const PinyinUnit *>(block.bytes.constData() + begin);
            if (pattern.isIn({units, (end - begin) / sizeof(PinyinUnit)}))
                raise(grades, block.entries[i].row, HitGrade::Pinyin);
        }
    }
}

void appendPinyin(QByteArray &out, const Contact &contact)
{
    const qsizetype begin = out.size();
    for (const QString *name : {&contact.remark, &contact.nickname, &contact.membersTitle})
        appendUnits(out, begin, *name);
}

} // namespace Lianxi
