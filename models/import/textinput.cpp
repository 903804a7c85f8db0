// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textinput.h"

#include <QFileDevice>
#include <QtEndian>

#include <algorithm>

namespace Lianxi {

namespace {

constexpr qsizetype chunkSize = 256 * 1024;
/// So much behind the first byte that is not ASCII is looked at to tell the encoding.
constexpr qsizetype enoughToTell = 4096;

uchar byteAt(QByteArrayView text, qsizetype index)
{
    return index < text.size() ? uchar(text[index]) : uchar(0);
}

bool isContinuation(uchar byte)
{
    return (byte & 0xC0) == 0x80;
}

/// The length of the UTF-8 sequence that begins at `index`; 0 when there is none.
qsizetype utf8Length(QByteArrayView text, qsizetype index)
{
    const uchar first = byteAt(text, index);
    const uchar second = byteAt(text, index + 1);
    if (first >= 0xC2 && first <= 0xDF)
        return isContinuation(second) ? 2 : 0;
    const bool isThree = (first & 0xF0) == 0xE0;
    const bool isFour = first >= 0xF0 && first <= 0xF4;
    if ((!isThree && !isFour) || !isContinuation(second)
        || !isContinuation(byteAt(text, index + 2)))
        return 0;
    // Overlong ones, halves of surrogate pairs, and what is beyond Unicode.
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)
        || (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F))
        return 0;
    if (isThree)
        return 3;
    return isContinuation(byteAt(text, index + 3)) ? 4 : 0;
}

/// The same for GB18030.
qsizetype gb18030Length(QByteArrayView text, qsizetype index)
{
    const auto isLead = [](uchar byte) { return byte >= 0x81 && byte <= 0xFE; };
    const auto isDigit = [](uchar byte) { return byte >= 0x30 && byte <= 0x39; };
    const uchar second = byteAt(text, index + 1);
    if (!isLead(byteAt(text, index)))
        return 0;
    if (isDigit(second))
        return isLead(byteAt(text, index + 2)) && isDigit(byteAt(text, index + 3)) ? 4 : 0;
    return second >= 0x40 && second <= 0xFE && second != 0x7F ? 2 : 0;
}

/// Whether no character is broken or cut off; the decoder would keep half of one for later.
bool isGb18030(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype taken = uchar(text[i]) < 0x80 ? 1 : gb18030Length(text, i);
        if (taken == 0)
            return false;
        i += taken;
    }
    return true;
}

struct Tally
{
    qsizetype good = 0;
    qsizetype bad = 0;
};

template <typename Length>
Tally tally(QByteArrayView text, Length length)
{
    Tally counted;
    // The last character may be cut off.
    const qsizetype end = text.size() > enoughToTell ? text.size() - 4 : text.size();
    for (qsizetype i = 0; i < end;) {
        if (uchar(text[i]) < 0x80) {
            ++i;
            continue;
        }
        const qsizetype taken = length(text, i);
        ++(taken > 0 ? counted.good : counted.bad);
        i += std::max<qsizetype>(1, taken);
    }
    return counted;
}

/// UTF-16 without a mark: every other byte of what is mostly ASCII is 0.
std::optional<FileEncoding> utf16Of(QByteArrayView chunk)
{
    const QByteArrayView sample = chunk.first(std::min<qsizetype>(chunk.size(), enoughToTell));
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample.size(); ++i) {
        if (sample[i] == '\0')
            ++(i % 2 == 0 ? even : odd);
    }
    // Ids are ASCII, so a good part of the zeros is there whatever the remarks are.
    const qsizetype many = std::max<qsizetype>(2, sample.size() / 8);
    if (odd >= many && even <= odd / 8)
        return FileEncoding::Utf16LittleEndian;
    if (even >= many && odd <= even / 8)
        return FileEncoding::Utf16BigEndian;
    return std::nullopt;
}

} // namespace

TextInput::TextInput(QIODevice &device)
    : m_device(device)
    , m_gb18030("GB18030")
{
}

bool TextInput::read(QByteArray &bytes)
{
    QByteArray chunk = readChunk();
    if (!m_hasBegun)
        begin(chunk);
    if (!m_isDecided)
        decide(chunk);
    if (m_encoding != FileEncoding::Utf16LittleEndian
        && m_encoding != FileEncoding::Utf16BigEndian) {
        bytes.append(chunk);
        return !chunk.isEmpty();
    }
    if (!chunk.isEmpty()) {
        bytes.append(fromUtf16(chunk));
        return true;
    }
    if (m_kept.isEmpty())
        return false;
    m_kept.clear();
    bytes.append('\xFF'); // half a character at the end
    return true;
}

QByteArray TextInput::readChunk()
{
    QByteArray chunk;
    // A pipe answers with little at a time.
    while (chunk.size() < chunkSize) {
        const QByteArray more = m_device.read(chunkSize - chunk.size());
        if (more.isEmpty())
            break;
        chunk.append(more);
    }
    const auto *const file = qobject_cast<QFileDevice *>(&m_device);
    if (file && file->error() != QFileDevice::NoError)
        m_error = file->errorString();
    return chunk;
}

void TextInput::begin(QByteArray &chunk)
{
    m_hasBegun = true;
    m_isPacked = chunk.startsWith("PK\x03\x04") || chunk.startsWith("\xD0\xCF\x11\xE0");
    struct Mark
    {
        QByteArrayView bytes;
        FileEncoding encoding;
    };
    constexpr auto utf8 = QByteArrayView("\xEF\xBB\xBF", 3);
    constexpr auto gb18030 = QByteArrayView("\x84\x31\x95\x33", 4);
    for (const Mark &mark : {Mark{utf8, FileEncoding::Utf8}, Mark{gb18030, FileEncoding::Gb18030},
                             Mark{QByteArrayView("\xFF\xFE", 2), FileEncoding::Utf16LittleEndian},
                             Mark{QByteArrayView("\xFE\xFF", 2), FileEncoding::Utf16BigEndian}}) {
        if (!chunk.startsWith(mark.bytes))
            continue;
        chunk.remove(0, mark.bytes.size());
        m_encoding = mark.encoding;
        m_isDecided = true;
        return;
    }
    if (const std::optional<FileEncoding> found = utf16Of(chunk)) {
        m_encoding = *found;
        m_isDecided = true;
    }
}

void TextInput::decide(QByteArray &chunk)
{
    const auto isForeign = [](char byte) { return uchar(byte) >= 0x80; };
    const qsizetype first = std::ranges::find_if(chunk, isForeign) - chunk.cbegin();
    if (first == chunk.size())
        return;
    if (chunk.size() - first < enoughToTell)
        chunk.append(readChunk());
    const QByteArrayView sample = QByteArrayView(chunk).sliced(first);
    const Tally utf8 = tally(sample, utf8Length);
    m_isDecided = true;
    // Chinese text in GB18030 is hardly ever UTF-8 by accident, and never for long.
    if (utf8.bad == 0 || utf8.good >= 3 * utf8.bad)
        return;
    const Tally gb18030 = tally(sample, gb18030Length);
    if (gb18030.good > utf8.good)
        m_encoding = FileEncoding::Gb18030;
}

QByteArray TextInput::fromUtf16(const QByteArray &chunk)
{
    const QByteArray bytes = std::exchange(m_kept, {}) + chunk;
    const bool isLittle = m_encoding == FileEncoding::Utf16LittleEndian;
    QByteArray utf8;
    utf8.reserve(bytes.size());
    QString text;
    const auto flush = [&utf8, &text] {
        utf8.append(text.toUtf8());
        text.clear();
    };
    qsizetype i = 0;
    const auto unit = [&bytes, isLittle](qsizetype at) {
        const char *const from = bytes.constData() + at;
        return QChar(isLittle ? qFromLittleEndian<quint16>(from) : qFromBigEndian<quint16>(from));
    };
    for (; i + 2 <= bytes.size(); i += 2) {
        const QChar character = unit(i);
        if (!character.isSurrogate()) {
            text.append(character);
        } else if (character.isHighSurrogate() && i + 4 > bytes.size()) {
            break;
        } else if (character.isHighSurrogate() && unit(i + 2).isLowSurrogate()) {
            text.append(character);
            text.append(unit(i + 2));
            i += 2;
        } else {
            flush();
            utf8.append('\xFF'); // half of a pair: decoded() will say so
        }
    }
    flush();
    m_kept = bytes.sliced(i);
    return utf8;
}

std::optional<QString> TextInput::decoded(const QByteArray &bytes)
{
    if (bytes.contains('\0'))
        return std::nullopt;
    if (m_encoding != FileEncoding::Gb18030) {
        if (!QUtf8StringView(bytes).isValidUtf8())
            return std::nullopt;
        // Qt takes the first character for a mark, and drops it, where it is one.
        const bool hasMark = bytes.startsWith("\xEF\xBB\xBF");
        return hasMark ? QChar(QChar::ByteOrderMark) + QString::fromUtf8(bytes)
                       : QString::fromUtf8(bytes);
    }
    if (!isGb18030(bytes))
        return std::nullopt;
    // Resetting does not make it forget an error.
    if (m_gb18030.hasError())
        m_gb18030 = QStringDecoder("GB18030");
    QString text = m_gb18030(bytes);
    // Without ICU nothing comes back. The replacement character can be meant: then it is there.
    const qsizetype replaced = text.count(QChar::ReplacementCharacter);
    if (text.isEmpty() != bytes.isEmpty() || m_gb18030.hasError()
        || replaced != bytes.count("\x84\x31\xA4\x37"))
        return std::nullopt;
    return text;
}

} // namespace Lianxi
