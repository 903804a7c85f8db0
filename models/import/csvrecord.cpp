// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "csvrecord.h"

#include <cstring>

namespace Lianxi {

namespace {

/// More is a quote that somebody forgot to close, or no table.
constexpr qsizetype longestRecord = 1024 * 1024;

/// Reads one record; knows where it is.
class Scanner
{
public:
    Scanner(QByteArrayView text, qsizetype from, char separator, CsvRest rest)
        : m_text(text)
        , m_begin(from)
        , m_at(from)
        , m_separator(separator)
        , m_rest(rest)
    {
    }

    std::optional<RawRecord> record()
    {
        for (;;) {
            const std::optional<CsvProblem> problem = field();
            if (!problem)
                return std::nullopt;
            if (*problem != CsvProblem::None)
                return spoilt(*problem);
            if (isAtEnd())
                return complete();
            if (m_text[m_at] == m_separator) {
                ++m_at;
                if (isAtEnd() && isMoreToCome())
                    return tooMuch(CsvProblem::TooLong);
                continue;
            }
            if (!skipLineEnd(m_at))
                return std::nullopt;
            return complete();
        }
    }

private:
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool isMoreToCome() const { return m_rest == CsvRest::MoreToCome; }

    [[nodiscard]] RawRecord complete()
    {
        m_record.end = m_at;
        for (qsizetype i = m_begin; i < m_lastLine;)
            i = lineAfter(i, m_record.lines);
        return std::move(m_record);
    }

    /// Behind the next line end before m_lastLine, which is counted.
    [[nodiscard]] qsizetype lineAfter(qsizetype from, qsizetype &count) const
    {
        for (qsizetype i = from; i < m_lastLine; ++i) {
            if (!isLineEnd(m_text[i]))
                continue;
            ++count;
            return m_text[i] == '\r' && i + 1 < m_lastLine && m_text[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return m_lastLine;
    }

    [[nodiscard]] static bool isLineEnd(char c) { return c == '\n' || c == '\r'; }

    /// False when the line end may go on beyond what is there.
    [[nodiscard]] bool skipLineEnd(qsizetype &at) const
    {
        if (m_text[at] == '\r') {
            if (at + 1 >= m_text.size() && isMoreToCome())
                return false;
            if (at + 1 < m_text.size() && m_text[at + 1] == '\n')
                ++at;
        }
        ++at;
        return true;
    }

    /// A record that goes on beyond what is there: nothing yet, or too much of it.
    [[nodiscard]] std::optional<RawRecord> tooMuch(CsvProblem problem)
    {
        if (m_text.size() - m_begin < longestRecord)
            return std::nullopt;
        return spoilt(problem);
    }

    /// Only the line where it begins.
    [[nodiscard]] std::optional<RawRecord> spoilt(CsvProblem problem)
    {
        RawRecord record;
        record.problem = problem;
        for (qsizetype i = m_begin; i < m_text.size(); ++i) {
            if (!isLineEnd(m_text[i]))
                continue;
            if (!skipLineEnd(i))
                return std::nullopt;
            record.end = i;
            return record;
        }
        record.end = isMoreToCome() ? -1 : m_text.size();
        return record;
    }

    /// Nothing when more is needed.
    [[nodiscard]] std::optional<CsvProblem> field()
    {
        qsizetype opening = m_at;
        while (opening < m_text.size() && m_text[opening] == ' ')
            ++opening;
        if (opening < m_text.size() && m_text[opening] == '"') {
            m_at = opening + 1;
            return quoted();
        }
        const qsizetype begin = m_at;
        while (!isAtEnd() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at]))
            ++m_at;
        if (isAtEnd() && isMoreToCome())
            return needsMore(CsvProblem::TooLong);
        m_record.fields.append(m_text.sliced(begin, m_at - begin).toByteArray());
        return CsvProblem::None;
    }

    [[nodiscard]] std::optional<CsvProblem> needsMore(CsvProblem orElse) const
    {
        if (m_text.size() - m_begin < longestRecord)
            return std::nullopt;
        return orElse;
    }

    [[nodiscard]] std::optional<CsvProblem> quoted()
    {
        const qsizetype opening = m_at;
        QByteArray value;
        for (;;) {
            const void *const found
                = std::memchr(m_text.data() + m_at, '"', size_t(m_text.size() - m_at));
            if (!found || m_text.size() == m_at) {
                return isMoreToCome() ? needsMore(CsvProblem::UnclosedQuote)
                                      : std::optional(CsvProblem::UnclosedQuote);
            }
            const qsizetype quote = static_cast<const char *>(found) - m_text.data();
            value.append(m_text.sliced(m_at, quote - m_at));
            m_at = quote + 1;
            if (isAtEnd() && isMoreToCome())
                return needsMore(CsvProblem::UnclosedQuote);
            if (isAtEnd() || m_text[m_at] != '"')
                break;
            value.append('"');
            ++m_at;
        }
        m_lastLine = m_at;
        while (!isAtEnd() && m_text[m_at] == ' ' && m_separator != ' ')
            ++m_at;
        if (isAtEnd() && isMoreToCome())
            return needsMore(CsvProblem::TooLong);
        m_record.fields.append(value);
        if (isAtEnd() || m_text[m_at] == m_separator || isLineEnd(m_text[m_at]))
            return CsvProblem::None;
        // On another line it was most probably meant to open the next field.
        const QByteArrayView inside = m_text.sliced(opening, m_lastLine - opening);
        return inside.contains('\n') || inside.contains('\r') ? CsvProblem::UnclosedQuote
                                                              : CsvProblem::TextAfterQuote;
    }

    const QByteArrayView m_text;
    const qsizetype m_begin;
    qsizetype m_at;
    qsizetype m_lastLine = 0; ///< behind the last quoted field: line breaks before count
    const char m_separator;
    const CsvRest m_rest;
    RawRecord m_record;
};

} // namespace

std::optional<RawRecord> rawRecord(QByteArrayView text, qsizetype from, char separator,
                                   CsvRest rest)
{
    return Scanner(text, from, separator, rest).record();
}

} // namespace Lianxi
