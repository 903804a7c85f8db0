// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace Lianxi {

/// A menu of which several entries can be chosen in a row: what can be checked is checked without
/// the menu being closed, by a click or the space bar.
class ChoiceMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] static bool staysOpen(const QAction *action);
};

} // namespace Lianxi
