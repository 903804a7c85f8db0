// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "segmentstore.h"

#include "flatfile.h"

#include <algorithm>
#include <cstring>

namespace Lianxi {

SegmentStore::SegmentStore(Waste waste, quint32 blockSize)
    : m_waste(waste)
    , m_blockSize(blockSize)
{
}

void SegmentStore::set(TableRow row, QByteArrayView text)
{
    clear(row);
    if (text.isEmpty())
        return;
    m_places.growTo(row + 1);
    const qint32 before = m_open;
    append(row, text);
    if (before >= 0 && before != m_open)
        compactIfWasteful(before);
}

void SegmentStore::clear(TableRow row)
{
    if (row >= m_places.size() || m_places.at(row).block < 0)
        return;
    const Place place = m_places.at(row);
    m_places.edit(row) = {};
    Block &block = m_blocks[place.block];
    block.live -= place.length;
    m_liveBytes -= place.length;
    if (m_waste == Waste::Zero)
        std::memset(block.bytes.data() + place.offset, 0, place.length);
    if (place.block != m_open)
        compactIfWasteful(place.block);
}

QByteArrayView SegmentStore::at(TableRow row) const
{
    if (row >= m_places.size() || m_places.at(row).block < 0)
        return {};
    const Place &place = m_places.at(row);
    return QByteArrayView(m_blocks.at(place.block).bytes).sliced(place.offset, place.length);
}

void SegmentStore::append(TableRow row, QByteArrayView text)
{
    const auto length = static_cast<quint32>(text.size());
    if (m_open < 0 || m_blocks.at(m_open).bytes.size() - m_blocks.at(m_open).used < text.size())
        openBlock(std::max(m_blockSize, length));
    Block &block = m_blocks[m_open];
    std::memcpy(block.bytes.data() + block.used, text.data(), length);
    block.entries.append({block.used, row});
    m_places.edit(row) = {m_open, block.used, length};
    block.used += length;
    block.live += length;
    m_liveBytes += length;
}

void SegmentStore::openBlock(quint32 size)
{
    if (m_freeBlocks.isEmpty()) {
        m_open = static_cast<qint32>(m_blocks.size());
        m_blocks.emplaceBack();
    } else {
        m_open = m_freeBlocks.takeLast();
    }
    m_blocks[m_open].bytes = QByteArray(size, Qt::Uninitialized);
    m_blockBytes += size;
}

void SegmentStore::compactIfWasteful(qint32 index)
{
    const quint32 waste = m_blocks.at(index).used - m_blocks.at(index).live;
    if (waste <= m_blocks.at(index).used / 2)
        return;
    const Block old = std::exchange(m_blocks[index], {});
    m_blockBytes -= old.bytes.size();
    m_liveBytes -= old.live;
    for (const Entry &entry : old.entries) {
        const Place place = m_places.at(entry.row);
        if (place.block != index || place.offset != entry.offset)
            continue;
        append(entry.row, QByteArrayView(old.bytes).sliced(place.offset, place.length));
    }
    m_freeBlocks.append(index);
}

void SegmentStore::write(FlatWriter &writer) const
{
    m_places.write(writer);
    writer.number(m_blocks.size());
    for (const Block &block : m_blocks) {
        writer.number(block.live);
        writer.list(block.entries);
        writer.bytes(QByteArrayView(block.bytes).first(block.used));
    }
}

void SegmentStore::read(FlatReader &reader)
{
    m_places.read(reader);
    m_blocks.clear();
    m_freeBlocks.clear();
    m_open = -1;
    m_liveBytes = 0;
    m_blockBytes = 0;
    const auto count = reader.number<qsizetype>();
    for (qsizetype i = 0; i < count && reader.isGood(); ++i) {
        Block block;
        block.live = reader.number<quint32>();
        block.entries = reader.list<QList<Entry>>();
        const QByteArrayView bytes = reader.bytes();
        block.bytes = QByteArray::fromRawData(bytes.data(), bytes.size());
        block.used = static_cast<quint32>(bytes.size());
        m_liveBytes += block.live;
        m_blockBytes += block.used;
        if (block.used == 0)
            m_freeBlocks.append(static_cast<qint32>(i));
        m_blocks.append(block);
    }
}

} // namespace Lianxi
