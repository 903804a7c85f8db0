// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csvrecord.h"
#include "textinput.h"

#include <QStringList>

namespace Lianxi {

/// A record of a CSV file.
struct CsvRecord
{
    qint64 line = 0; ///< where it begins, from 1
    QStringList fields; ///< empty when there is a problem
    CsvProblem problem = CsvProblem::None;
};

/// Reads a CSV file record by record: encoding and separator (comma, semicolon, tab, or what a
/// first line "sep=;" says) are found out, lines are counted as an editor counts them, and a bad
/// line does not stop the ones after it. Keeps one chunk in memory, or one record where that is
/// longer. Lines that are empty, or hold nothing but separators, are passed over. One thread at a
/// time.
///
/// Our own, because none of the readers in Debian 12 does this: libcsv (2013) and fccp know no
/// encodings, one separator and no line numbers, and an unclosed quote takes the rest of the file
/// with it. What rawRecord() leaves to do is the difficult part anyway.
class CsvReader
{
public:
    /// `device` is open for reading, is not owned, and lives longer than this.
    explicit CsvReader(QIODevice &device);

    /// Nothing at the end; see error().
    [[nodiscard]] std::optional<CsvRecord> next();
    /// Why reading ended too early, in the system's words; empty when it did not.
    [[nodiscard]] QString error() const { return m_input.error(); }
    /// No text but a packed file (.xlsx, .ods, .xls); known after the first next().
    [[nodiscard]] bool isPacked() const { return m_input.isPacked(); }
    [[nodiscard]] FileEncoding encoding() const { return m_input.encoding(); }
    [[nodiscard]] QChar separator() const { return QLatin1Char(m_separator); }

private:
    void begin();
    /// False at the end of the file.
    [[nodiscard]] bool readMore();
    void skipLine();
    [[nodiscard]] CsvRecord decoded(RawRecord &raw);

    TextInput m_input;
    QByteArray m_bytes;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    char m_separator = ',';
    bool m_hasBegun = false;
    bool m_isAtEnd = false;
};

} // namespace Lianxi
