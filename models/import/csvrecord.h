// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace Lianxi {

/// What is wrong with a record of a CSV file.
enum class CsvProblem {
    None,
    NotText, ///< bytes that are no text in the file's encoding, or NUL
    UnclosedQuote,
    TextAfterQuote, ///< "a"b
    TooLong, ///< a line of more than a megabyte
};

/// A record as it stands in the bytes of a file.
struct RawRecord
{
    QList<QByteArray> fields; ///< without their quotes
    CsvProblem problem = CsvProblem::None;
    qsizetype end = 0; ///< where the next one begins; -1: its line goes on beyond what is there
    qsizetype lines = 1; ///< how many lines it takes
};

/// The record at `from`; nothing when it may go on beyond the end of `text` and `more` is to come.
/// RFC 4180, and where that says nothing:
///  * LF, CR and CRLF all end a line, mixed ones too;
///  * a quote inside a field that does not begin with one stands for itself (5" disk);
///  * blanks before an opening and behind a closing quote do not count; others do;
///  * any other text behind a closing quote, and a quote that is never closed, spoil the line where
///    the record begins, and that line alone: the next one begins behind it.
enum class CsvRest { MoreToCome, NoMore };
[[nodiscard]] std::optional<RawRecord> rawRecord(QByteArrayView text, qsizetype from,
                                                 char separator, CsvRest rest);

} // namespace Lianxi
