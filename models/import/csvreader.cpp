// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvreader.h"

#include <algorithm>
#include <array>

namespace Lianxi {

namespace {

constexpr std::array<char, 3> separators{'\t', ';', ','}; // the rarest in texts first

bool looksLikeId(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || QByteArrayView("_-@.").contains(c);
    });
}

/// How many of the first records a separator cuts into as many fields as the first one has, at
/// least two; such as begin with an id count twice.
qsizetype fitness(QByteArrayView text, char separator, CsvRest rest)
{
    constexpr int enough = 50;
    qsizetype fields = 0;
    qsizetype sum = 0;
    qsizetype at = 0;
    for (int i = 0; i < enough && at < text.size(); ++i) {
        const std::optional<RawRecord> record = rawRecord(text, at, separator, rest);
        if (!record || record->end < 0)
            break;
        at = record->end;
        if (record->fields.size() < 2)
            continue;
        if (fields == 0)
            fields = record->fields.size();
        if (record->fields.size() == fields)
            sum += looksLikeId(record->fields.constFirst()) ? 2 : 1;
    }
    return sum;
}

/// What a first line says that Excel obeys; behind it, its length.
std::optional<char> statedSeparator(QByteArrayView text)
{
    const bool isLine = text.size() >= 5 && text.first(4).compare("sep=", Qt::CaseInsensitive) == 0
        && (text.size() == 5 || text[5] == '\r' || text[5] == '\n');
    return isLine ? std::optional(text[4]) : std::nullopt;
}

} // namespace

CsvReader::CsvReader(QIODevice &device)
    : m_input(device)
{
}

void CsvReader::begin()
{
    m_hasBegun = true;
    m_isAtEnd = !readMore();
    if (const std::optional<char> stated = statedSeparator(m_bytes)) {
        m_separator = *stated;
        m_at = 5;
        skipLine();
        m_line = 2;
        return;
    }
    // A record that is cut off at the end of the chunk does not count.
    constexpr qsizetype manyRecords = 64 * 1024;
    const CsvRest rest = m_bytes.size() < manyRecords ? CsvRest::NoMore : CsvRest::MoreToCome;
    qsizetype best = 0;
    for (const char separator : separators) {
        const qsizetype fits = fitness(m_bytes, separator, rest);
        if (fits > best) {
            best = fits;
            m_separator = separator;
        }
    }
}

bool CsvReader::readMore()
{
    m_bytes.remove(0, m_at);
    m_at = 0;
    return m_input.read(m_bytes);
}

void CsvReader::skipLine()
{
    while (!m_isAtEnd || m_at < m_bytes.size()) {
        for (; m_at < m_bytes.size(); ++m_at) {
            if (m_bytes[m_at] != '\n' && m_bytes[m_at] != '\r')
                continue;
            const bool isCarriageReturn = m_bytes[m_at] == '\r';
            ++m_at;
            if (isCarriageReturn && m_at == m_bytes.size() && !m_isAtEnd)
                m_isAtEnd = !readMore();
            if (isCarriageReturn && m_at < m_bytes.size() && m_bytes[m_at] == '\n')
                ++m_at;
            return;
        }
        if (!m_isAtEnd)
            m_isAtEnd = !readMore();
    }
}

std::optional<CsvRecord> CsvReader::next()
{
    if (!m_hasBegun)
        begin();
    for (;;) {
        if (m_at == m_bytes.size() && m_isAtEnd)
            return std::nullopt;
        std::optional<RawRecord> raw;
        if (m_at < m_bytes.size()) {
            const CsvRest rest = m_isAtEnd ? CsvRest::NoMore : CsvRest::MoreToCome;
            raw = rawRecord(m_bytes, m_at, m_separator, rest);
        }
        if (!raw) {
            m_isAtEnd = !readMore();
            continue;
        }
        const CsvRecord record = decoded(*raw);
        m_line += raw->lines;
        if (raw->end >= 0) {
            m_at = raw->end;
        } else {
            m_at = m_bytes.size();
            skipLine();
        }
        const bool isBlank = std::ranges::all_of(
            record.fields, [](const QString &field) { return field.isEmpty(); });
        if (!isBlank || record.problem != CsvProblem::None)
            return record;
    }
}

CsvRecord CsvReader::decoded(RawRecord &raw)
{
    CsvRecord record{m_line, {}, raw.problem};
    if (raw.problem != CsvProblem::None)
        return record;
    record.fields.reserve(raw.fields.size());
    for (const QByteArray &field : std::as_const(raw.fields)) {
        std::optional<QString> text = m_input.decoded(field);
        if (!text) {
            record.fields.clear();
            record.problem = CsvProblem::NotText;
            break;
        }
        record.fields.append(*std::move(text));
    }
    return record;
}

} // namespace Lianxi
