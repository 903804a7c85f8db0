// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchblob.h"

#include "contact.h"
#include "folding.h"

#include <algorithm>
#include <cstring>

namespace Lianxi {

namespace {

/// The entry in which `offset` lies, at or after `from`: hits come in order and often lie close.
const SegmentStore::Entry *entryAt(quint32 offset, const SegmentStore::Entry *from,
                                   const SegmentStore::Entry *end)
{
    constexpr int nearby = 8;
    for (int step = 0; step < nearby; ++step, ++from) {
        if (from + 1 == end || from[1].offset > offset)
            return from;
    }
    return std::ranges::upper_bound(from, end, offset, {}, &SegmentStore::Entry::offset) - 1;
}

void findInBlock(const SegmentStore::Block &block, const QByteArray &word, RowSet &rows)
{
    if (block.live == 0)
        return;
    const char *const start = block.bytes.constData();
    const char *const end = start + block.used;
    const SegmentStore::Entry *entry = block.entries.constData();
    const SegmentStore::Entry *const lastEntry = entry + block.entries.size();
    const char *at = start;
    while (at < end) {
        const void *hit = memmem(at, static_cast<size_t>(end - at), word.constData(),
                                 static_cast<size_t>(word.size()));
        if (!hit)
            return;
        entry = entryAt(static_cast<quint32>(static_cast<const char *>(hit) - start), entry,
                        lastEntry);
        rows.insert(entry->row);
        // One hit is enough for a row: on with the next one.
        if (++entry == lastEntry)
            return;
        at = start + entry->offset;
    }
}

} // namespace

SearchBlob::SearchBlob()
    : m_segments(SegmentStore::Waste::Zero)
{
}

void SearchBlob::set(TableRow row, const Contact &contact)
{
    m_scratch.resize(0);
    appendSearchText(m_scratch, contact);
    if (m_segments.at(row) != m_scratch)
        m_segments.set(row, m_scratch);
}

void SearchBlob::clear(TableRow row)
{
    m_segments.clear(row);
}

void SearchBlob::find(const QByteArray &word, RowSet &rows) const
{
    for (const SegmentStore::Block &block : m_segments.blocks())
        findInBlock(block, word, rows);
}

void appendSearchText(QByteArray &out, const Contact &contact)
{
    for (const QString *field : {&contact.remark, &contact.nickname, &contact.alias, &contact.id}) {
        if (field->isEmpty())
            continue;
        appendFolded(out, *field);
        out.append(FieldSeparator);
    }
}

} // namespace Lianxi
