// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvwriter.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// The first characters that make a spreadsheet run a field: the signs, their full-width forms
/// (which Chinese input methods write and spreadsheets fold), and what they skip before looking.
constexpr QStringView formulaStarts = u"=+-@\t\r\n＝＋－＠";

QStringEncoder encoderFor(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8WithBom:
        return QStringEncoder(QStringConverter::Utf8, QStringConverter::Flag::WriteBom);
    case TextEncoding::Utf8:
        break;
    case TextEncoding::Gb18030:
        // Invalid where Qt was built without ICU; begin() says so.
        return QStringEncoder("GB18030");
    }
    return QStringEncoder(QStringConverter::Utf8);
}

} // namespace

QString csvText(const QString &value, FormulaGuard guard)
{
    QString text = wellFormed(value);
    text.remove(QChar::Null);
    if (guard == FormulaGuard::On && !text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    return text;
}

CsvWriter::CsvWriter(QIODevice &device, const CsvOptions &options)
    : m_output(device)
    , m_options(options)
    , m_encoder(encoderFor(options.encoding))
{
}

Result<void> CsvWriter::begin(const QStringList &header)
{
    if (!m_encoder.isValid())
        return m_output.fail({.kind = Error::Kind::Invalid, .words = u"GB18030"_s});
    m_columns = header.size();
    return writeLine(header);
}

Result<void> CsvWriter::row(const QStringList &values)
{
    if (values.size() != m_columns)
        return m_output.fail({.kind = Error::Kind::Invalid});
    return writeLine(values);
}

Result<void> CsvWriter::end()
{
    return m_output.flush();
}

Result<void> CsvWriter::writeLine(const QStringList &values)
{
    QString line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0)
            line.append(m_options.separator);
        line.append(u'"');
        line.append(csvText(values[i], m_options.guard).replace(u'"', "\"\""_L1));
        line.append(u'"');
    }
    line.append("\r\n"_L1);
    const QByteArray bytes = m_encoder.encode(line);
    return m_output.write(bytes);
}

} // namespace Lianxi
