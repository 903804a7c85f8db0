// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyproxy.h"

#include <QTcpSocket>

#include <optional>

#include <sys/socket.h>

namespace Lianxi {

/// A connection of the client and the one that belongs to it; both end together.
struct FaultyProxy::Pair : public QObject
{
    using QObject::QObject;

    QTcpSocket *client = nullptr;
    QTcpSocket *gateway = nullptr;
    QByteArray received; ///< from the client
    QByteArray replied; ///< from the gateway
    /// What happens to the replies that are to come, in their order.
    QList<std::optional<Fault>> open;
};

namespace {

/// The first complete message in `bytes`, taken out of it; all of ours tell their length.
std::optional<QByteArray> takeMessage(QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    qsizetype length = 0;
    for (const QList<QByteArray> lines = bytes.first(end).split('\n');
         const QByteArray &line : lines) {
        const QByteArray name = "content-length:";
        if (line.toLower().startsWith(name))
            length = line.sliced(name.size()).trimmed().toLongLong();
    }
    const qsizetype size = end + 4 + length;
    if (bytes.size() < size)
        return std::nullopt;
    const QByteArray message = bytes.first(size);
    bytes.remove(0, size);
    return message;
}

/// The other side sees a reset, not an end.
void reset(QTcpSocket *socket)
{
    const linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket->abort();
}

} // namespace

FaultyProxy::FaultyProxy(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultyProxy::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no free loopback port");
}

quint16 FaultyProxy::standBefore(quint16 gateway)
{
    m_gateway = gateway;
    return m_server.serverPort();
}

void FaultyProxy::arm(int number, Fault fault)
{
    m_number = number;
    m_seen = 0;
    m_fault = fault;
    m_failed.clear();
}

void FaultyProxy::accept()
{
    while (QTcpSocket *client = m_server.nextPendingConnection()) {
        auto *pair = new Pair(this);
        pair->client = client;
        client->setParent(pair);
        pair->gateway = new QTcpSocket(pair);
        const auto end = [pair] { pair->deleteLater(); };
        connect(client, &QTcpSocket::disconnected, pair, end);
        connect(pair->gateway, &QTcpSocket::disconnected, pair, end);
        connect(client, &QTcpSocket::readyRead, pair, [this, pair] { takeRequests(pair); });
        connect(pair->gateway, &QTcpSocket::readyRead, pair, [this, pair] { takeReplies(pair); });
        pair->gateway->connectToHost(QHostAddress::LocalHost, m_gateway);
        takeRequests(pair);
    }
}

void FaultyProxy::takeRequests(Pair *pair)
{
    pair->received += pair->client->readAll();
    while (const std::optional<QByteArray> request = takeMessage(pair->received)) {
        std::optional<Fault> fault;
        if (++m_seen == m_number) {
            fault = m_fault;
            m_failed = request->first(request->indexOf(' ', request->indexOf(' ') + 1))
                           .split('?')
                           .constFirst();
        }
        if (fault == Fault::Reset) {
            reset(pair->client);
            return;
        }
        if (fault == Fault::BadGateway) {
            pair->client->write("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\n"
                                "Content-Length: 15\r\n\r\n<h1>Oops</h1>\r\n");
            continue;
        }
        pair->open.append(fault);
        pair->gateway->write(*request); // buffered until it is connected
    }
}

void FaultyProxy::takeReplies(Pair *pair)
{
    pair->replied += pair->gateway->readAll();
    while (const std::optional<QByteArray> reply = takeMessage(pair->replied))
        passReply(pair, *reply);
}

void FaultyProxy::passReply(Pair *pair, const QByteArray &reply)
{
    const std::optional<Fault> fault = pair->open.isEmpty() ? std::nullopt : pair->open.takeFirst();
    if (fault == Fault::CutBeforeReply) {
        pair->client->disconnectFromHost();
        return;
    }
    if (fault == Fault::CutInReply) {
        const qsizetype head = reply.indexOf("\r\n\r\n") + 4;
        pair->client->write(reply.first(head + (reply.size() - head) / 2));
        pair->client->disconnectFromHost();
        return;
    }
    pair->client->write(reply);
    if (fault == Fault::CloseAfterReply) {
        pair->client->flush();
        reset(pair->client);
    }
}

} // namespace Lianxi
