// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runningsignin.h"

#include <QObject>

class QFormLayout;
class QLabel;
class QLineEdit;
class QWidget;

namespace Lianxi {

class DevicePicker;
struct GatewaySystem;

/// The rows of a form that name the device behind a gateway: typed, chosen from what there is, or
/// made by a sign-in.
class HandleFields : public QObject
{
    Q_OBJECT

public:
    /// Adds its rows to `form`, whose widget owns them. `secret`: as far as it is typed.
    HandleFields(QFormLayout &form, SignInGround ground, std::function<QString()> secret,
                 QObject *parent);

    void setSystem(const GatewaySystem &system);
    [[nodiscard]] QString handle() const;
    void setHandle(const QString &handle);
    void setFocus();
    /// After the account changed: its kind of gateway may have devices now.
    void update();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    QFormLayout &m_form;
    SignInGround m_ground;
    const GatewaySystem *m_system = nullptr;
    QWidget *m_row;
    QLineEdit *m_handle;
    DevicePicker *m_picker;
    QLabel *m_line;
    QString m_told; ///< by the picker
};

} // namespace Lianxi
