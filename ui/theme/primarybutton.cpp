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
