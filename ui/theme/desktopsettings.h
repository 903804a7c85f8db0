// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <optional>

class QDBusVariant;

namespace Lianxi {

/// What the desktop says of colours and motion: the settings portal (org.freedesktop.portal.
/// Settings) over D-Bus. Never blocks: an answer is a signal, and there may never be one.
class DesktopSettings : public QObject
{
    Q_OBJECT

public:
    explicit DesktopSettings(QObject *parent = nullptr);

    /// Unset: the desktop has no preference or did not answer (yet).
    [[nodiscard]] std::optional<bool> prefersDark() const { return m_prefersDark; }
    [[nodiscard]] bool wantsMotion() const { return m_wantsMotion; }

    /// Starts asking and following. Does nothing where there is no session bus.
    void follow();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void take(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void subscribe();
    void ask(const QString &group, const QString &key);

    std::optional<bool> m_prefersDark;
    bool m_wantsMotion = true;
};

} // namespace Lianxi
