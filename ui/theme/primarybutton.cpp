// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "primarybutton.h"

namespace Lianxi {

namespace {

constexpr const char *primaryProperty = "lianxiPrimary";

} // namespace

PrimaryButton::PrimaryButton(QWidget *parent)
    : PrimaryButton({}, parent)
{
}

PrimaryButton::PrimaryButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    makePrimary(this);
}

void PrimaryButton::showEvent(QShowEvent *event)
{
    // Again: one that was made before its dialog knew of it would leave Enter to another button.
    setDefault(false);
    setDefault(true);
    QPushButton::showEvent(event);
}

void makePrimary(QPushButton *button)
{
    button->setProperty(primaryProperty, true);
    button->setDefault(true);
    button->update();
}

bool isPrimary(const QWidget *widget)
{
    return widget != nullptr && widget->property(primaryProperty).toBool();
}

} // namespace Lianxi
