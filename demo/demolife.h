// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QRandomGenerator>

namespace Lianxi {

class DemoGateway;
class DemoWorld;

/// Lets life go on behind a demo gateway, so that whoever looks around finds changes after a
/// refresh: people come and go, call themselves differently, join and leave groups. A little every
/// few seconds, one system after the other.
class DemoLife : public QObject
{
    Q_OBJECT

public:
    /// `gateway` outlives this, and has started.
    DemoLife(DemoGateway &gateway, quint32 seed, QObject *parent = nullptr);

private:
    void goOn();
    void change(DemoWorld &world);
    void changeGroup(DemoWorld &world, const QString &group);
    [[nodiscard]] QString oneOf(const QStringList &ids);

    DemoGateway &m_gateway;
    QRandomGenerator m_random;
    qsizetype m_turn = 0;
};

} // namespace Lianxi
