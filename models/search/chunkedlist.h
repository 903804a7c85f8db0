// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

namespace Lianxi {

/// A list in pieces, each implicitly shared. A copy costs a pointer a piece, and a change after it
/// copies one small piece, never the whole: the table hands copies of itself to a worker thread
/// while it goes on changing.
template <typename T, qsizetype PieceSize = 256>
class ChunkedList
{
public:
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] const T &at(qsizetype i) const
    {
        Q_ASSERT(i >= 0 && i < m_size);
        return m_pieces.at(i / PieceSize).at(i % PieceSize);
    }
    /// For writing; detaches the piece.
    [[nodiscard]] T &edit(qsizetype i)
    {
        Q_ASSERT(i >= 0 && i < m_size);
        return m_pieces[i / PieceSize][i % PieceSize];
    }
    /// Makes the list at least `size` long.
    void growTo(qsizetype size)
    {
        while (m_size < size) {
            if (m_size % PieceSize == 0)
                m_pieces.append(QList<T>(PieceSize));
            ++m_size;
        }
    }

    /// Piece by piece; Writer and Reader as FlatWriter and FlatReader. T must be plain.
    template <typename Writer>
    void write(Writer &writer) const
    {
        writer.number(m_size);
        for (const QList<T> &piece : m_pieces)
            writer.list(piece);
    }
    template <typename Reader>
    void read(Reader &reader)
    {
        m_pieces.clear();
        m_size = reader.template number<qsizetype>();
        for (qsizetype i = 0; i < m_size && reader.isGood(); i += PieceSize) {
            m_pieces.append(reader.template list<QList<T>>());
            m_pieces.last().resize(PieceSize);
        }
        if (!reader.isGood())
            m_size = 0;
    }

private:
    QList<QList<T>> m_pieces;
    qsizetype m_size = 0;
};

} // namespace Lianxi
