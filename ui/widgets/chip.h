// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace Lianxi {

/// One condition in words, with a cross: a click, Enter, Delete or Backspace takes it away
/// (clicked). The text is plain, and elided where there is no room.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Lianxi
