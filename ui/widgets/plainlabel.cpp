// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainlabel.h"

#include "contact.h"

#include <QLabel>

namespace Lianxi {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // A long word must not make the pane wider than the window.
    label->setMinimumWidth(1);
    return label;
}

QLabel *selectableLabel(QWidget *parent)
{
    QLabel *label = plainLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setCursor(Qt::IBeamCursor);
    return label;
}

QString severalLines(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = oneLine(line);
    return lines.join(u'\n').trimmed();
}

} // namespace Lianxi
