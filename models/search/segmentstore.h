// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chunkedlist.h"
#include "tablerow.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Lianxi {

class FlatReader;
class FlatWriter;

/// One piece of bytes for each row, kept back to back in blocks. A new text is appended and the old
/// one becomes waste; a block that is more than half waste is moved together, one block at a time,
/// so no single change costs more than a block. Copies share their blocks (see ChunkedList).
class SegmentStore
{
public:
    /// What becomes of replaced bytes. Zeroed ones are never found by a scan for text.
    enum class Waste { Leave, Zero };

    struct Entry
    {
        quint32 offset = 0;
        TableRow row = NoRow;
    };
    struct Block
    {
        QByteArray bytes; ///< allocated in full; `used` of them are written
        QList<Entry> entries; ///< ascending; each segment ends where the next begins
        quint32 used = 0;
        quint32 live = 0;
    };

    explicit SegmentStore(Waste waste, quint32 blockSize = 128 * 1024);

    void set(TableRow row, QByteArrayView text);
    void clear(TableRow row);
    /// Valid until the next set() or clear().
    [[nodiscard]] QByteArrayView at(TableRow row) const;

    void write(FlatWriter &writer) const;
    /// Replaces all; texts stay where the reader has them.
    void read(FlatReader &reader);

    [[nodiscard]] const QList<Block> &blocks() const { return m_blocks; }
    [[nodiscard]] qsizetype liveBytes() const { return m_liveBytes; }
    /// Memory of the blocks, waste and reserve included.
    [[nodiscard]] qsizetype blockBytes() const { return m_blockBytes; }

private:
    struct Place
    {
        qint32 block = -1;
        quint32 offset = 0;
        quint32 length = 0;
    };

    void append(TableRow row, QByteArrayView text);
    void openBlock(quint32 size);
    void compactIfWasteful(qint32 block);

    Waste m_waste;
    quint32 m_blockSize;
    ChunkedList<Place> m_places;
    QList<Block> m_blocks;
    QList<qint32> m_freeBlocks;
    qint32 m_open = -1; ///< the block that takes new segments
    qsizetype m_liveBytes = 0;
    qsizetype m_blockBytes = 0;
};

} // namespace Lianxi
