// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace Lianxi {

/// A label that never guesses rich text; wraps, and takes whatever width there is.
[[nodiscard]] QLabel *plainLabel(QWidget *parent);
/// The same, and its text can be selected by mouse and keyboard.
[[nodiscard]] QLabel *selectableLabel(QWidget *parent);
/// Text from the wire for a label of several lines: oneLine() for each of its lines.
[[nodiscard]] QString severalLines(const QString &text);

} // namespace Lianxi
