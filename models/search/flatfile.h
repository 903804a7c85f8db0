// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

#include <cstring>
#include <type_traits>
#include <vector>

namespace Lianxi {

/// Writes pieces of memory one after the other, each with its length; for files that only the
/// program that wrote them reads.
class FlatWriter
{
public:
    explicit FlatWriter(QIODevice &device)
        : m_device(device)
    {
    }
    void bytes(QByteArrayView piece);
    template <typename T>
    void number(T value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        bytes({reinterpret_cast<const char *>(&value), qsizetype{sizeof value}});
    }
    /// `list`: anything with data() and size().
    template <typename List>
    void list(const List &list)
    {
        static_assert(std::is_trivially_copyable_v<std::decay_t<decltype(*list.data())>>);
        bytes({reinterpret_cast<const char *>(list.data()),
               static_cast<qsizetype>(list.size() * sizeof *list.data())});
    }
    /// Of all pieces so far, in their order.
    [[nodiscard]] quint64 checksum() const { return m_checksum; }
    /// Whether every byte was taken.
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    QIODevice &m_device;
    quint64 m_checksum = 0;
    bool m_isGood = true;
};

/// Reads what FlatWriter wrote. Once something does not fit, all that follows is empty.
class FlatReader
{
public:
    /// `all` must outlive the reader; pieces are handed out as they lie there, never copied.
    explicit FlatReader(const QByteArray &all)
        : m_rest(all)
    {
    }
    [[nodiscard]] QByteArrayView bytes();
    template <typename T>
    [[nodiscard]] T number()
    {
        T value{};
        const QByteArrayView piece = bytes();
        if (piece.size() == qsizetype{sizeof value})
            std::memcpy(&value, piece.data(), sizeof value);
        else
            m_isGood = false;
        return value;
    }
    /// `List`: anything that can be resized and has data().
    template <typename List>
    [[nodiscard]] List list()
    {
        List made;
        const QByteArrayView piece = bytes();
        constexpr auto size = static_cast<qsizetype>(sizeof *made.data());
        made.resize(static_cast<decltype(made.size())>(piece.size() / size));
        if (!piece.isEmpty())
            std::memcpy(static_cast<void *>(made.data()), piece.data(),
                        static_cast<size_t>(piece.size() / size * size));
        return made;
    }
    [[nodiscard]] quint64 checksum() const { return m_checksum; }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    QByteArrayView m_rest;
    quint64 m_checksum = 0;
    bool m_isGood = true;
};

} // namespace Lianxi
