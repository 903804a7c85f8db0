// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demosystem.h"

#include <QAbstractHttpServer>

#include <functional>

namespace Lianxi {

/// Reads requests off loopback sockets and hands each to one function, which owes the socket a
/// reply.
class DemoServer : public QAbstractHttpServer
{
    Q_OBJECT

public:
    using Handler = std::function<void(const DemoRequest &request, QTcpSocket *socket)>;

    explicit DemoServer(Handler handler, QObject *parent = nullptr);

    /// Loopback only, always; 0 = any free port. The port, or 0 with \a error filled.
    [[nodiscard]] quint16 listenOnLoopback(quint16 port, QString *error);
    /// Where it listens; null before.
    [[nodiscard]] QHostAddress address() const;

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Handler m_handler;
};

} // namespace Lianxi
