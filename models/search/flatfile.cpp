// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flatfile.h"

#include <array>

namespace Lianxi {

namespace {

/// Pieces begin where any type may.
constexpr qsizetype Alignment = 16;

qsizetype padding(qsizetype size)
{
    return (Alignment - size % Alignment) % Alignment;
}

/// The same in every process, which Qt's hashes are not.
quint64 mixed(quint64 checksum, QByteArrayView piece)
{
    constexpr quint64 prime = 0x9E3779B97F4A7C15;
    const auto mix = [&checksum](quint64 word) {
        checksum = (checksum ^ word) * prime;
        checksum ^= checksum >> 32;
    };
    mix(static_cast<quint64>(piece.size()));
    for (; piece.size() >= 8; piece = piece.sliced(8)) {
        quint64 word = 0;
        std::memcpy(&word, piece.data(), sizeof word);
        mix(word);
    }
    quint64 rest = 0;
    if (!piece.isEmpty())
        std::memcpy(&rest, piece.data(), static_cast<size_t>(piece.size()));
    mix(rest);
    return checksum;
}

} // namespace

void FlatWriter::bytes(QByteArrayView piece)
{
    const std::array<qint64, 2> head{piece.size(), 0};
    const QByteArray tail(padding(piece.size()), '\0');
    m_isGood = m_isGood
        && m_device.write(reinterpret_cast<const char *>(head.data()), sizeof head) == sizeof head
        && m_device.write(piece.data(), piece.size()) == piece.size()
        && m_device.write(tail) == tail.size();
    m_checksum = mixed(m_checksum, piece);
}

QByteArrayView FlatReader::bytes()
{
    std::array<qint64, 2> head{};
    if (!m_isGood || m_rest.size() < qsizetype{sizeof head}) {
        m_isGood = false;
        return {};
    }
    std::memcpy(head.data(), m_rest.data(), sizeof head);
    m_rest = m_rest.sliced(sizeof head);
    const qint64 size = head[0];
    if (size < 0 || size > m_rest.size() || padding(size) > m_rest.size() - size) {
        m_isGood = false;
        return {};
    }
    const QByteArrayView piece = m_rest.first(size);
    m_rest = m_rest.sliced(size + padding(size));
    m_checksum = mixed(m_checksum, piece);
    return piece;
}

} // namespace Lianxi
