// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tableoutput.h"
#include "tablewriter.h"

namespace Lianxi {

/// One JSON array with one object a row, in UTF-8; the header gives the keys, and every value is a
/// string. One line a row, so that the file can be read by eye and compared. Keeps one row in
/// memory.
class JsonWriter final : public TableWriter
{
public:
    /// `device` is open for writing, is not owned, and lives longer than this.
    explicit JsonWriter(QIODevice &device);

    [[nodiscard]] Result<void> begin(const QStringList &header) override;
    /// Invalid when there are not as many values as the header has.
    [[nodiscard]] Result<void> row(const QStringList &values) override;
    [[nodiscard]] Result<void> end() override;

private:
    TableOutput m_output;
    QList<QByteArray> m_keys; ///< quoted, with the colon
    bool m_first = true;
};

} // namespace Lianxi
