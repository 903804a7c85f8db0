// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonwriter.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

char *putEscape(char *out, char16_t c)
{
    constexpr char digits[] = "0123456789abcdef";
    *out++ = '\\';
    switch (c) {
    case u'"':
    case u'\\':
        *out++ = static_cast<char>(c);
        return out;
    case u'\n':
        *out++ = 'n';
        return out;
    case u'\r':
        *out++ = 'r';
        return out;
    case u'\t':
        *out++ = 't';
        return out;
    default:
        break;
    }
    *out++ = 'u';
    for (int shift = 12; shift >= 0; shift -= 4)
        *out++ = digits[(c >> shift) & 0xF];
    return out;
}

bool needsEscape(char16_t c)
{
    // Readers (Qt's among them) drop a byte order mark at the beginning of a string.
    return c < 0x20 || c == u'"' || c == u'\\' || c == QChar::ByteOrderMark;
}

} // namespace

JsonWriter::JsonWriter(QIODevice &device)
    : m_output(device)
{
}

Result<void> JsonWriter::begin(const QStringList &header)
{
    m_keys = header;
    m_output.append("[");
    return m_output.state();
}

/// By hand, because QJsonObject sorts its keys and the order of the columns is the user's.
Result<void> JsonWriter::row(std::span<const TableCell> cells)
{
    if (std::ssize(cells) != m_keys.size())
        return m_output.fail({.kind = Error::Kind::Invalid});
    m_output.append(m_first ? "\n{" : ",\n{");
    m_first = false;
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        if (i > 0)
            m_output.append(",");
        appendQuoted(m_keys.at(i));
        m_output.append(":");
        appendQuoted(cells[static_cast<size_t>(i)].text);
    }
    m_output.append("}");
    return m_output.settle();
}

Result<void> JsonWriter::end()
{
    m_output.append(m_first ? "]\n" : "\n]\n");
    return m_output.flush();
}

void JsonWriter::appendQuoted(QStringView text)
{
    char *out = m_output.room(6 * text.size() + 2);
    *out++ = '"';
    const char16_t *next = text.utf16();
    const char16_t *const end = next + text.size();
    while (next != end) {
        const char16_t c = *next++;
        if (needsEscape(c))
            out = putEscape(out, c);
        else if (c < 0x80)
            *out++ = static_cast<char>(c);
        else
            out = putUtf8(out, c, next, end);
    }
    *out++ = '"';
    m_output.written(out);
}

} // namespace Lianxi
