// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoserver.h"

#include <QHostAddress>
#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QTcpServer>
#include <QUrl>

#include <memory>

namespace Lianxi {

DemoServer::DemoServer(Handler handler, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
{
}

quint16 DemoServer::listenOnLoopback(quint16 port, QString *error)
{
    auto tcp = std::make_unique<QTcpServer>();
    if (!tcp->listen(QHostAddress::LocalHost, port)) {
        *error = tcp->errorString();
        return 0;
    }
    const quint16 actual = tcp->serverPort();
    bind(tcp.release()); // takes it over
    return actual;
}

QHostAddress DemoServer::address() const
{
    const QList<QTcpServer *> bound = servers();
    return bound.isEmpty() ? QHostAddress() : bound.constFirst()->serverAddress();
}

bool DemoServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    DemoRequest plain;
    plain.method = QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(
                                  static_cast<int>(request.method())))
                       .toUpper();
    plain.path = request.url().path();
    plain.query = request.url().query(QUrl::FullyEncoded);
    plain.headers = request.headers();
    plain.body = request.body();
    m_handler(plain, socket);
    return true;
}

void DemoServer::missingHandler(const QHttpServerRequest &request, QTcpSocket *socket)
{
    Q_UNUSED(request)
    Q_UNUSED(socket)
    Q_UNREACHABLE();
}

} // namespace Lianxi
