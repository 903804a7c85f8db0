// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowcall.h"

#include <QCryptographicHash>
#include <QLocalSocket>

#include <memory>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr int Patience = 1000; // ms
constexpr auto raise = "raise\n";

/// Short, whatever the profile's path: a socket's name may have some 100 bytes only.
QString addressOf(const ProfileFolder &folder)
{
    const QByteArray hash
        = QCryptographicHash::hash(folder.database.toUtf8(), QCryptographicHash::Sha256);
    const QString name = u"lianxi-"_s + QString::fromLatin1(hash.toHex().first(16));
    // Not QStandardPaths: it makes up a folder where the session has none.
    const QString place = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return place.isEmpty() ? name : place + u'/' + name;
}

/// Says `word` to the window; whether there is one.
bool say(const ProfileFolder &folder, const QByteArray &word)
{
    if (folder.database.isEmpty())
        return false;
    QLocalSocket socket;
    socket.connectToServer(addressOf(folder));
    if (!socket.waitForConnected(Patience))
        return false;
    socket.write(word);
    socket.waitForBytesWritten(Patience);
    socket.disconnectFromServer();
    return true;
}

} // namespace

WindowCall::WindowCall(QObject *parent)
    : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &WindowCall::answer);
}

void WindowCall::listen(const ProfileFolder &folder)
{
    if (folder.database.isEmpty())
        return;
    // We hold the lock: whoever has left this socket is gone.
    QLocalServer::removeServer(addressOf(folder));
    if (!m_server.listen(addressOf(folder)))
        qWarning("no socket for a second start: %ls", qUtf16Printable(m_server.errorString()));
}

bool WindowCall::callWindow(const ProfileFolder &folder)
{
    return say(folder, raise);
}

bool WindowCall::hasWindow(const ProfileFolder &folder)
{
    return say(folder, {});
}

void WindowCall::answer()
{
    while (QLocalSocket *const caller = m_server.nextPendingConnection()) {
        connect(caller, &QLocalSocket::disconnected, this, [this, caller] {
            // Somebody who says more than he has to say is not listened to.
            const bool wanted = caller->read(16) == raise;
            caller->deleteLater();
            if (wanted)
                Q_EMIT called();
        });
        if (caller->state() == QLocalSocket::UnconnectedState)
            Q_EMIT caller->disconnected();
    }
}

} // namespace Lianxi
