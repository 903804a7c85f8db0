// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

#include <QList>
#include <QObject>

class QFormLayout;
class QLineEdit;
class QToolButton;
class QWidget;

namespace Lianxi {

struct AgeSetting;
struct GatewaySetting;
struct GatewaySystem;

/// The rows of a form for what few people change: the pace, how long things stay good, and the
/// settings of a kind of gateway as the registry lists them. Folded away until they are asked for.
class SettingsFields : public QObject
{
    Q_OBJECT

public:
    /// Adds its rows to `form`, whose widget owns them. Nothing may be added below.
    SettingsFields(QFormLayout &form, QObject *parent);

    /// Rows for this system, filled from `account`.
    void setSystem(const GatewaySystem &system, const Account &account);
    /// Writes what is typed over the account's settings; what has no row stays.
    void writeTo(Account &account) const;
    void unfold();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    struct Field
    {
        const GatewaySetting *setting;
        QWidget *widget;
    };

    struct Age
    {
        const AgeSetting *setting;
        QLineEdit *edit;
    };

    void addField(const GatewaySetting &setting, const QString &value);
    void removeFields();
    void updateRows();
    [[nodiscard]] static QString valueOf(const Field &field);
    [[nodiscard]] static QString titleOf(const AgeSetting &age);
    [[nodiscard]] static QString hintOf(const AgeSetting &age);

    QFormLayout &m_form;
    const GatewaySystem *m_system = nullptr;
    QToolButton *m_toggle;
    QLineEdit *m_pace;
    QList<Age> m_ages;
    QList<Field> m_fields;
    QString m_usualPace;
    bool m_open = false;
};

} // namespace Lianxi
