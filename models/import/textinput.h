// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <QStringDecoder>

#include <optional>

namespace Lianxi {

/// How the bytes of a text file are to be read.
enum class FileEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Gb18030 };

/// A text file in any of the encodings that spreadsheets write, chunk by chunk, as bytes in which
/// all that is ASCII stands for itself: UTF-8, or GB18030, whose second and fourth bytes are never
/// a line break, a quote or a separator. So a file can be cut into lines and fields first, and
/// what is no text spoils only the field where it stands.
///
/// Found out from a byte order mark, else from NULs at every other place (UTF-16), else from the
/// first bytes that are not ASCII: what is UTF-8 is read as such, also where a few bytes are
/// broken.
class TextInput
{
public:
    /// `device` is open for reading, is not owned, and lives longer than this.
    explicit TextInput(QIODevice &device);

    /// Appends a chunk to `bytes`; false at the end, or when the device fails.
    [[nodiscard]] bool read(QByteArray &bytes);
    /// Why reading ended too early, in the system's words; empty when it did not.
    [[nodiscard]] QString error() const { return m_error; }

    [[nodiscard]] FileEncoding encoding() const { return m_encoding; }
    /// The file is no text at all but a packed one, as .xlsx and .ods are.
    [[nodiscard]] bool isPacked() const { return m_isPacked; }

    /// The text of a field; nothing when its bytes are not text.
    [[nodiscard]] std::optional<QString> decoded(const QByteArray &bytes);

private:
    [[nodiscard]] QByteArray readChunk();
    void begin(QByteArray &chunk);
    /// Tells UTF-8 and GB18030 apart as soon as there is something to tell.
    void decide(QByteArray &chunk);
    [[nodiscard]] QByteArray fromUtf16(const QByteArray &chunk);

    QIODevice &m_device;
    FileEncoding m_encoding = FileEncoding::Utf8;
    bool m_hasBegun = false;
    bool m_isDecided = false;
    bool m_isPacked = false;
    QByteArray m_kept; ///< UTF-16: what is half a character so far
    QStringDecoder m_gb18030;
    QString m_error;
};

} // namespace Lianxi
