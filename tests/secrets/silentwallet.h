// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QList>

/// Stands on the bus as a Secret Service and keeps every question until it is told to refuse them.
class SilentWallet : public QDBusVirtualObject
{
    Q_OBJECT

public:
    explicit SilentWallet(QObject *parent = nullptr);
    ~SilentWallet() override;

    /// Whether it could take the Secret Service's name.
    [[nodiscard]] bool isThere() const { return m_there; }
    [[nodiscard]] qsizetype questions() const { return m_questions.size(); }
    /// Answers everything asked so far, and from now on at once, with an error.
    void refuseAll();

    [[nodiscard]] QString introspect(const QString &path) const override;
    [[nodiscard]] bool handleMessage(const QDBusMessage &message,
                                     const QDBusConnection &connection) override;

private:
    QDBusConnection m_bus;
    QList<QDBusMessage> m_questions;
    bool m_there = false;
    bool m_refusing = false;
};
