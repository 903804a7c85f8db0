// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPushButton>

namespace Lianxi {

/// The one button of a page or dialog that does what it is for; painted in the accent colour and
/// pressed by Enter. At most one in a window.
class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(QWidget *parent = nullptr);
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
};

/// Makes a button that somebody else built (QDialogButtonBox) a primary one.
void makePrimary(QPushButton *button);
/// For the style.
[[nodiscard]] bool isPrimary(const QWidget *widget);

} // namespace Lianxi
