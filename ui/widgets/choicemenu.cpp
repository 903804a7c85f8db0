// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choicemenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace Lianxi {

bool ChoiceMenu::staysOpen(const QAction *action)
{
    return action && action->isEnabled() && action->isCheckable();
}

void ChoiceMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (QAction *action = actionAt(event->position().toPoint()); staysOpen(action))
        action->trigger();
    else
        QMenu::mouseReleaseEvent(event);
}

void ChoiceMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && staysOpen(activeAction()))
        activeAction()->trigger();
    else
        QMenu::keyPressEvent(event);
}

} // namespace Lianxi
