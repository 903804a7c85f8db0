// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArrayView>
#include <QStringEncoder>
#include <QStringView>

#include <memory>
#include <optional>

class QIODevice;

namespace Lianxi {

/// A device that is written to in large pieces, whose every write is checked. The first error
/// stays: nothing is written after it, and each later call answers it again. Owns no device.
///
/// A writer asks for room(), fills it, and says with written() how far it came.
class TableOutput
{
public:
    /// What is written is UTF-8 and reaches the device in this encoding, piece by piece; a piece
    /// ends where settle() is called.
    explicit TableOutput(QIODevice &device, std::optional<QStringEncoder> encoder = {});

    /// Room for `bytes` more; valid until the next call.
    [[nodiscard]] char *room(qsizetype bytes)
    {
        if (m_used + bytes > m_capacity)
            grow(bytes);
        return m_buffer.get() + m_used;
    }
    /// What was asked for is filled up to here.
    void written(const char *end) { m_used = end - m_buffer.get(); }
    /// Takes back what was written last, since the last settle().
    void dropLast(qsizetype bytes) { m_used -= bytes; }
    void append(QByteArrayView bytes);
    /// At the end of a row: hands the rows to the device when there are enough of them.
    [[nodiscard]] Result<void> settle();
    /// Hands everything to the device, and what a file buffers to the system, so that a full disk
    /// is noticed here.
    [[nodiscard]] Result<void> flush();
    /// Remembers an error of the writer itself.
    [[nodiscard]] Result<void> fail(Error error);
    [[nodiscard]] Result<void> state() const;

private:
    void grow(qsizetype bytes);
    [[nodiscard]] Result<void> drain();
    [[nodiscard]] Result<void> write(QByteArrayView bytes);

    QIODevice &m_device;
    std::optional<QStringEncoder> m_encoder;
    std::unique_ptr<char[]> m_buffer;
    qsizetype m_capacity = 0;
    qsizetype m_used = 0;
    std::optional<Error> m_error;
};

/// Writes a character beyond ASCII as UTF-8; `first` was read, `next` is what follows it, and is
/// moved on where both are one character. Half a surrogate pair, which no encoding can carry,
/// becomes U+FFFD. Needs room for three bytes a code unit; answers the end of what it wrote.
[[nodiscard]] char *putUtf8(char *out, char16_t first, const char16_t *&next, const char16_t *end);

/// `text` without halves of surrogate pairs: they become U+FFFD.
[[nodiscard]] QString wellFormed(const QString &text);

} // namespace Lianxi
