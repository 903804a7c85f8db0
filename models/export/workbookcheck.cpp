// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbookcheck.h"

#include <QFile>
#include <QtEndian>

#include <cerrno>
#include <system_error>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

std::unexpected<Error> cutOff()
{
    return failure(Error::Kind::Storage,
                   QString::fromStdString(std::system_category().message(ENOSPC)), ENOSPC);
}

/// An entry of the archive's directory.
struct Part
{
    quint16 method = 0;
    quint32 checksum = 0;
    quint32 packedSize = 0;
    quint32 size = 0;
    quint32 offset = 0; ///< of its local header
};

quint16 number16(const char *at)
{
    return qFromLittleEndian<quint16>(at);
}

quint32 number32(const char *at)
{
    return qFromLittleEndian<quint32>(at);
}

/// Empty when there is none that can be read. The library makes no ZIP64 and no comment.
QList<Part> partsOf(QFile &file)
{
    constexpr qint64 endSize = 22;
    constexpr qsizetype entrySize = 46;
    if (file.size() < endSize || !file.seek(file.size() - endSize))
        return {};
    const QByteArray end = file.read(endSize);
    if (!end.startsWith("PK\x05\x06") || !file.seek(number32(end.constData() + 16)))
        return {};
    const qsizetype count = number16(end.constData() + 10);
    const QByteArray directory = file.read(number32(end.constData() + 12));
    QList<Part> parts;
    qsizetype at = 0;
    while (at + entrySize <= directory.size()) {
        const char *entry = directory.constData() + at;
        if (number32(entry) != 0x02014b50)
            return {};
        parts.append({.method = number16(entry + 10),
                      .checksum = number32(entry + 16),
                      .packedSize = number32(entry + 20),
                      .size = number32(entry + 24),
                      .offset = number32(entry + 42)});
        at += entrySize + number16(entry + 28) + number16(entry + 30) + number16(entry + 32);
    }
    return parts.size() == count ? parts : QList<Part>();
}

/// Unpacks a part, and keeps only its end.
class Unpacking
{
public:
    Unpacking() { m_ok = inflateInit2(&m_stream, -MAX_WBITS) == Z_OK; }
    ~Unpacking() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Unpacking)

    /// False once something is wrong.
    bool take(const QByteArray &packed)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
        m_stream.avail_in = static_cast<uInt>(packed.size());
        QByteArray out(64 * 1024, Qt::Uninitialized);
        while (m_ok && m_stream.avail_in > 0 && !m_atEnd) {
            m_stream.next_out = reinterpret_cast<Bytef *>(out.data());
            m_stream.avail_out = static_cast<uInt>(out.size());
            const int answer = inflate(&m_stream, Z_NO_FLUSH);
            m_atEnd = answer == Z_STREAM_END;
            m_ok = m_atEnd || answer == Z_OK;
            tell(QByteArrayView(out).first(out.size() - m_stream.avail_out));
        }
        return m_ok;
    }

    [[nodiscard]] bool isWhole(const Part &part) const
    {
        return m_ok && m_atEnd && m_size == part.size && m_checksum == part.checksum
            && m_last.trimmed().endsWith('>');
    }
    [[nodiscard]] const QByteArray &last() const { return m_last; }
    [[nodiscard]] const QByteArray &first() const { return m_first; }

private:
    void tell(QByteArrayView bytes)
    {
        m_checksum
            = static_cast<quint32>(crc32(m_checksum, reinterpret_cast<const Bytef *>(bytes.data()),
                                         static_cast<uInt>(bytes.size())));
        m_size += bytes.size();
        constexpr qsizetype kept = 64;
        if (m_first.size() < 4 * kept)
            m_first.append(bytes.first(std::min(bytes.size(), 4 * kept)));
        m_last.append(bytes.last(std::min(bytes.size(), kept)));
        m_last = m_last.last(std::min(m_last.size(), kept));
    }

    z_stream m_stream = {};
    bool m_ok = false;
    bool m_atEnd = false;
    quint32 m_checksum = 0;
    qint64 m_size = 0;
    QByteArray m_first;
    QByteArray m_last;
};

/// Whether the last tag closes the first one after the declaration.
bool endsWithItsRoot(const QByteArray &first, const QByteArray &last)
{
    const qsizetype root = first.indexOf('<', first.indexOf("?>") + 2);
    if (root < 0)
        return false;
    qsizetype end = root + 1;
    while (end < first.size() && !QByteArrayView(" />\n").contains(first.at(end)))
        ++end;
    const QByteArray name = first.sliced(root + 1, end - root - 1);
    return last.trimmed().endsWith("</" + name + '>') || last.trimmed().endsWith("/>");
}

bool isWhole(QFile &file, const Part &part)
{
    constexpr qint64 headerSize = 30;
    if (!file.seek(part.offset))
        return false;
    const QByteArray header = file.read(headerSize);
    if (header.size() != headerSize || part.method != Z_DEFLATED)
        return false;
    if (!file.seek(part.offset + headerSize + number16(header.constData() + 26)
                   + number16(header.constData() + 28)))
        return false;
    Unpacking unpacking;
    for (qint64 left = part.packedSize; left > 0;) {
        const QByteArray packed = file.read(std::min<qint64>(left, 64 * 1024));
        if (packed.isEmpty() || !unpacking.take(packed))
            return false;
        left -= packed.size();
    }
    return unpacking.isWhole(part) && endsWithItsRoot(unpacking.first(), unpacking.last());
}

} // namespace

Result<void> checkWorkbook(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Storage, file.errorString());
    const QList<Part> parts = partsOf(file);
    if (parts.isEmpty())
        return cutOff();
    for (const Part &part : parts) {
        if (!isWhole(file, part))
            return cutOff();
    }
    return {};
}

} // namespace Lianxi
