// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tableoutput.h"
#include "tablewriter.h"

namespace Lianxi {

/// One JSON array with one object a row, in UTF-8; the header gives the keys, and every value is a
/// string. One line a row, so that the file can be read by eye and compared. Keeps some 300 KB of
/// rows in memory.
class JsonWriter final : public TableWriter
{
public:
    /// `device` is open for writing, is not owned, and lives longer than this.
    explicit JsonWriter(QIODevice &device);

    using TableWriter::row;
    [[nodiscard]] Result<void> begin(const QStringList &header) override;
    [[nodiscard]] Result<void> row(std::span<const TableCell> cells) override;
    [[nodiscard]] Result<void> end() override;

private:
    void appendQuoted(QStringView text);

    TableOutput m_output;
    QStringList m_keys;
    bool m_first = true;
};

} // namespace Lianxi
