// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktopsettings.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

const auto portalService = "org.freedesktop.portal.Desktop"_L1;
const auto portalPath = "/org/freedesktop/portal/desktop"_L1;
const auto portalSettings = "org.freedesktop.portal.Settings"_L1;
const auto appearance = "org.freedesktop.appearance"_L1;
const auto colorScheme = "color-scheme"_L1;
const auto gnomeInterface = "org.gnome.desktop.interface"_L1;
const auto enableAnimations = "enable-animations"_L1;

/// Without one, libdbus would start a bus of its own, which nobody asked for.
bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(runtime + "/bus"_L1);
}

/// The portal's Read wraps the value twice.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopSettings::DesktopSettings(QObject *parent)
    : QObject(parent)
{
}

void DesktopSettings::follow()
{
    if (!hasSessionBus())
        return;
    // Connecting waits for the bus to say hello; that wait is not the GUI thread's. A watcher and
    // not QFuture::then(): that one asserts when its context is gone before the answer.
    auto *watcher = new QFutureWatcher<bool>(this);
    connect(watcher, &QFutureWatcher<bool>::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->result())
            subscribe();
    });
    watcher->setFuture(
        QtConcurrent::run([] { return QDBusConnection::sessionBus().isConnected(); }));
}

void DesktopSettings::subscribe()
{
    // No service name: Qt would look up its owner and wait for the answer.
    QDBusConnection::sessionBus().connect({}, portalPath, portalSettings, u"SettingChanged"_s, this,
                                          SLOT(take(QString, QString, QDBusVariant)));
    ask(appearance, colorScheme);
    ask(gnomeInterface, enableAnimations);
}

void DesktopSettings::ask(const QString &group, const QString &key)
{
    QDBusMessage call
        = QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, u"Read"_s);
    call.setArguments({group, key});
    auto *watcher
        = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            take(group, key, reply.value());
    });
}

void DesktopSettings::take(const QString &group, const QString &key, const QDBusVariant &value)
{
    const QVariant plain = unwrapped(value.variant());
    if (group == appearance && key == colorScheme) {
        // 0: no preference, 1: dark, 2: light.
        const uint number = plain.toUInt();
        const auto prefersDark
            = number == 1 || number == 2 ? std::optional(number == 1) : std::nullopt;
        if (prefersDark == m_prefersDark)
            return;
        m_prefersDark = prefersDark;
    } else if (group == gnomeInterface && key == enableAnimations) {
        if (plain.toBool() == m_wantsMotion)
            return;
        m_wantsMotion = plain.toBool();
    } else {
        return;
    }
    Q_EMIT changed();
}

} // namespace Lianxi
