// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QFormLayout;
class QLabel;
class QWidget;

namespace Lianxi {

/// A row of a form: a title that leads to its field, and names it for those who do not see it.
void addFormRow(QFormLayout &form, QWidget *field);
void setFormTitle(QFormLayout &form, QWidget *field, const QString &title);

/// A second line below a field; plain text.
[[nodiscard]] QLabel *formNote();

enum class Tone { Calm, Success, Warning, Problem };
/// In the colours of the label's palette at this moment: to be called again when that changes.
void setTone(QLabel *label, Tone tone);

} // namespace Lianxi
