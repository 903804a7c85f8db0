// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loopbackserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

struct LoopbackServer::Peer
{
    QByteArray received;
    int number = 0;
};

ScriptedReply ScriptedReply::json(const QByteArray &body)
{
    return {.body = body, .headers = {{"Content-Type", "application/json"}}};
}

ScriptedReply ScriptedReply::redirect(int status, const QByteArray &location)
{
    return {.status = status, .headers = {{"Location", location}}};
}

ScriptedReply ScriptedReply::ends(Ending ending)
{
    return {.ending = ending};
}

LoopbackServer::LoopbackServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackServer::onConnection);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no free loopback port");
}

LoopbackServer::~LoopbackServer()
{
    for (auto peer = m_peers.keyBegin(); peer != m_peers.keyEnd(); ++peer)
        (*peer)->disconnect(this);
}

QUrl LoopbackServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(QString::number(m_server.serverPort()), path));
}

void LoopbackServer::on(const QByteArray &path, ScriptedReply reply)
{
    on(path, [reply = std::move(reply)](const Request &) { return reply; });
}

void LoopbackServer::on(const QByteArray &path, Handler handler)
{
    m_handlers.insert(path, std::move(handler));
}

void LoopbackServer::onNext(const QByteArray &path, ScriptedReply reply)
{
    m_next[path].append(std::move(reply));
}

const QList<LoopbackServer::Request> &LoopbackServer::requests() const
{
    return m_requests;
}

int LoopbackServer::requestCount(const QByteArray &path) const
{
    return int(std::ranges::count(m_requests, path, &Request::path));
}

int LoopbackServer::connectionCount() const
{
    return m_connections;
}

int LoopbackServer::openConnections() const
{
    return int(m_peers.size());
}

void LoopbackServer::closeConnections()
{
    const QList<QTcpSocket *> sockets = m_peers.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnectFromHost();
}

void LoopbackServer::forgetRequests()
{
    m_requests.clear();
}

void LoopbackServer::onConnection()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        m_peers.insert(socket, Peer{.received = {}, .number = ++m_connections});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_peers.remove(socket);
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            readFrom(socket);
    }
}

void LoopbackServer::readFrom(QTcpSocket *socket)
{
    const auto peer = m_peers.find(socket);
    if (peer == m_peers.end())
        return;
    peer->received += socket->readAll();
    const std::optional<Request> request = takeRequest(*peer);
    if (!request)
        return;
    m_requests.append(*request);
    const ScriptedReply reply = replyTo(*request);
    Q_EMIT requestArrived();
    // Not at once even without delay: what the test does on requestArrived() comes first.
    QTimer::singleShot(reply.delay, socket, [this, socket, reply] { answer(socket, reply); });
}

std::optional<LoopbackServer::Request> LoopbackServer::takeRequest(Peer &peer) const
{
    const qsizetype headerEnd = peer.received.indexOf("\r\n\r\n");
    if (headerEnd < 0)
        return std::nullopt;
    const QList<QByteArray> lines = peer.received.left(headerEnd).split('\n');
    const QList<QByteArray> words = lines.constFirst().trimmed().split(' ');
    Request request;
    request.method = words.value(0);
    request.path = words.value(1);
    request.connection = peer.number;
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    const qsizetype bodyStart = headerEnd + 4;
    if (peer.received.size() < bodyStart + length)
        return std::nullopt;
    request.body = peer.received.mid(bodyStart, length);
    peer.received.remove(0, bodyStart + length);
    return request;
}

ScriptedReply LoopbackServer::replyTo(const Request &request)
{
    const QByteArray path = request.path.split('?').constFirst();
    if (QList<ScriptedReply> &next = m_next[path]; !next.isEmpty())
        return next.takeFirst();
    if (const Handler handler = m_handlers.value(path))
        return handler(request);
    return {.status = 404};
}

void LoopbackServer::answer(QTcpSocket *socket, const ScriptedReply &reply)
{
    using Ending = ScriptedReply::Ending;
    if (reply.ending == Ending::Hang)
        return;
    if (reply.ending == Ending::NoAnswer) {
        socket->disconnectFromHost();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Scripted\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    QByteArray body = reply.body;
    switch (reply.framing) {
    case ScriptedReply::Framing::ContentLength:
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
        break;
    case ScriptedReply::Framing::Chunked:
        head += "Transfer-Encoding: chunked\r\n";
        body = QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
        break;
    case ScriptedReply::Framing::UntilClose:
        head += "Connection: close\r\n";
        break;
    }
    if (reply.ending == Ending::Truncate)
        body.truncate(reply.truncateAt);
    socket->write(head + "\r\n");
    if (reply.dripBytes > 0) {
        drip(socket, body, reply);
    } else {
        socket->write(body);
        endReply(socket, reply);
    }
}

void LoopbackServer::drip(QTcpSocket *socket, QByteArray rest, const ScriptedReply &reply)
{
    if (rest.isEmpty()) {
        endReply(socket, reply);
        return;
    }
    socket->write(rest.left(reply.dripBytes));
    socket->flush();
    rest.remove(0, reply.dripBytes);
    QTimer::singleShot(reply.dripEvery, socket,
                       [this, socket, rest, reply] { drip(socket, rest, reply); });
}

void LoopbackServer::endReply(QTcpSocket *socket, const ScriptedReply &reply)
{
    const bool closes = reply.ending != ScriptedReply::Ending::Complete
        || reply.framing == ScriptedReply::Framing::UntilClose;
    if (closes)
        socket->disconnectFromHost(); // after everything is written
}

} // namespace Lianxi
