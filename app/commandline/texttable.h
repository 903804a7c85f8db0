// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "textwidth.h"

#include <QList>
#include <QStringList>

namespace Lianxi {

/// A table of texts for people: columns aligned as a terminal shows them, two blanks between them,
/// one row a line, no blanks at the ends of lines.
class TextTable
{
public:
    TextTable(QStringList header, Controls controls);

    /// As many cells as the header has.
    void append(const QStringList &cells);
    [[nodiscard]] QString toString() const;
    /// The rows so far, which are forgotten; later ones are aligned with them as far as they fit.
    [[nodiscard]] QString takeText();

private:
    const Controls m_controls;
    QList<QStringList> m_rows; ///< made harmless; the header first
    QList<int> m_columns; ///< the widest cell of each
};

} // namespace Lianxi
