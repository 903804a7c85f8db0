// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonwriter.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// By hand, because QJsonObject sorts its keys and the order of the columns is the user's.
void appendQuoted(QByteArray &out, const QString &text)
{
    constexpr char digits[] = "0123456789abcdef";
    const QByteArray utf8 = wellFormed(text).toUtf8();
    const qsizetype start = out.size();
    out.append('"');
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c == '\r') {
            out.append("\\r");
        } else if (c == '\t') {
            out.append("\\t");
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out.append("\\u00").append(digits[c >> 4]).append(digits[c & 0xf]);
        } else {
            out.append(c);
        }
    }
    out.append('"');
    // Readers (Qt's among them) drop a byte order mark at the beginning of a string.
    if (utf8.contains("\xEF\xBB\xBF"))
        out.replace(start, out.size() - start,
                    out.sliced(start).replace("\xEF\xBB\xBF", "\\ufeff"));
}

} // namespace

JsonWriter::JsonWriter(QIODevice &device)
    : m_output(device)
{
}

Result<void> JsonWriter::begin(const QStringList &header)
{
    m_keys.clear();
    for (const QString &name : header) {
        QByteArray key;
        appendQuoted(key, name);
        m_keys.append(key.append(':'));
    }
    return m_output.write("["_ba);
}

Result<void> JsonWriter::row(const QStringList &values)
{
    if (values.size() != m_keys.size())
        return m_output.fail({.kind = Error::Kind::Invalid});
    QByteArray line = m_first ? "\n{"_ba : ",\n{"_ba;
    m_first = false;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0)
            line.append(',');
        line.append(m_keys[i]);
        appendQuoted(line, values[i]);
    }
    line.append('}');
    return m_output.write(line);
}

Result<void> JsonWriter::end()
{
    const Result<void> written = m_output.write(m_first ? "]\n"_ba : "\n]\n"_ba);
    return written ? m_output.flush() : written;
}

} // namespace Lianxi
