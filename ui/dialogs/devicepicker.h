// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runningsignin.h"

#include "gateway.h"

#include <QPushButton>

class QMenu;

namespace Lianxi {

/// Asks the gateway which devices are behind the key, and offers them in a menu.
class DevicePicker : public QPushButton
{
    Q_OBJECT

public:
    /// `secret`: as far as it is typed; empty for the stored one.
    DevicePicker(SignInGround ground, std::function<QString()> secret, QWidget *parent = nullptr);

    /// As a click.
    void ask();

Q_SIGNALS:
    void deviceChosen(const Lianxi::Device &device);
    /// What the user should know, in one sentence; empty: nothing any more.
    void told(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askWith(const QString &secret);
    void take(const Result<QList<Device>> &devices);
    void offer(const QList<Device> &devices);
    void retranslate();

    SignInGround m_ground;
    std::function<QString()> m_secret;
    QMenu *m_menu;
    bool m_asking = false;
};

} // namespace Lianxi
