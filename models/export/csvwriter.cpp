// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvwriter.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// The first characters that make a spreadsheet run a field: the signs, their full-width forms
/// (which Chinese input methods write and spreadsheets fold), and what they skip before looking.
bool isFormulaStart(char16_t c)
{
    switch (c) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case u'＝':
    case u'＋':
    case u'－':
    case u'＠':
        return true;
    default:
        return false;
    }
}

std::optional<QStringEncoder> encoderFor(TextEncoding encoding)
{
    // The others are what the output is written in.
    if (encoding == TextEncoding::Gb18030)
        return QStringEncoder("GB18030");
    return std::nullopt;
}

} // namespace

bool looksLikeFormula(QStringView text)
{
    // NUL is left out, so it hides nothing.
    while (!text.isEmpty() && text.front().isNull())
        text = text.sliced(1);
    return !text.isEmpty() && isFormulaStart(text.front().unicode());
}

QString csvText(const QString &value, FormulaGuard guard)
{
    QString text = wellFormed(value);
    text.remove(QChar::Null);
    if (guard == FormulaGuard::On && looksLikeFormula(text))
        text.prepend(u'\'');
    return text;
}

CsvWriter::CsvWriter(QIODevice &device, const CsvOptions &options)
    : m_options(options)
    // Not where Qt was built without ICU; begin() says so.
    , m_canEncode(options.encoding != TextEncoding::Gb18030 || QStringEncoder("GB18030").isValid())
    , m_output(device, encoderFor(options.encoding))
{
}

Result<void> CsvWriter::begin(const QStringList &header)
{
    if (!m_canEncode)
        return m_output.fail({.kind = Error::Kind::Invalid, .words = u"GB18030"_s});
    if (m_options.encoding == TextEncoding::Utf8WithBom)
        m_output.append("\xEF\xBB\xBF");
    m_columns = header.size();
    return row(header);
}

namespace {

void appendField(TableOutput &output, QStringView text, FormulaGuard guard)
{
    char *out = output.room(3 * text.size() + 3);
    *out++ = '"';
    if (guard == FormulaGuard::On && looksLikeFormula(text))
        *out++ = '\'';
    const char16_t *next = text.utf16();
    const char16_t *const end = next + text.size();
    while (next != end) {
        const char16_t c = *next++;
        if (c >= 0x80) {
            out = putUtf8(out, c, next, end);
        } else if (c != 0) {
            if (c == u'"')
                *out++ = '"';
            *out++ = static_cast<char>(c);
        }
    }
    *out++ = '"';
    output.written(out);
}

} // namespace

Result<void> CsvWriter::row(std::span<const TableCell> cells)
{
    if (std::ssize(cells) != m_columns)
        return m_output.fail({.kind = Error::Kind::Invalid});
    appendCsvLine(m_output, cells, m_options);
    return m_output.settle();
}

Result<void> CsvWriter::end()
{
    return m_output.flush();
}

void appendCsvLine(TableOutput &output, std::span<const TableCell> cells, const CsvOptions &options)
{
    const char separator = options.separator.toLatin1();
    for (const TableCell &cell : cells) {
        appendField(output, cell.text, options.guard);
        char *out = output.room(1);
        *out++ = separator;
        output.written(out);
    }
    output.dropLast(cells.empty() ? 0 : 1);
    output.append("\r\n");
}

} // namespace Lianxi
