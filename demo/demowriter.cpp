// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demowriter.h"

#include <QTcpSocket>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace Lianxi::DemoWriter {

namespace {

enum class Length { Announced, Untold };

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    default:
        return "Status";
    }
}

QByteArray head(const DemoReply &reply, Length length)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status)
        + "\r\nContent-Type: " + reply.contentType + "\r\n";
    for (const auto &[name, value] : reply.headers)
        text += name + ": " + value + "\r\n";
    if (length == Length::Announced)
        text += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    else
        text += "Connection: close\r\n";
    return text + "\r\n";
}

void drip(QTcpSocket *socket, const QByteArray &body, int interval)
{
    auto *timer = new QTimer(socket);
    auto sent = std::make_shared<qsizetype>(0);
    QObject::connect(timer, &QTimer::timeout, socket, [timer, socket, body, sent] {
        if (*sent == body.size()) {
            timer->deleteLater();
            return;
        }
        socket->write(body.constData() + *sent, 1);
        socket->flush();
        ++*sent;
    });
    timer->start(interval);
}

void hangUp(QTcpSocket *socket)
{
    // Not at once: the server library is still busy with this socket.
    QMetaObject::invokeMethod(
        socket, [socket] { socket->disconnectFromHost(); }, Qt::QueuedConnection);
}

void sendNow(QTcpSocket *socket, const DemoReply &reply, const std::optional<DemoFault> &fault)
{
    if (socket->state() != QAbstractSocket::ConnectedState)
        return;
    using enum DemoFault::Kind;
    switch (fault ? fault->kind : Delay) {
    case Hang:
        return;
    case Close:
    case CloseAfter:
        hangUp(socket);
        return;
    case Drip:
        socket->write(head(reply, Length::Announced));
        drip(socket, reply.body, fault->number);
        return;
    case Truncate:
    case Cut:
        socket->write(head(reply, fault->kind == Cut ? Length::Untold : Length::Announced)
                      + reply.body.first(reply.body.size() / 2));
        hangUp(socket);
        return;
    default:
        socket->write(head(reply, Length::Announced) + reply.body);
    }
}

} // namespace

void send(QTcpSocket *socket, const DemoReply &reply, const std::optional<DemoFault> &fault)
{
    int delay = reply.delay;
    if (fault && fault->kind == DemoFault::Kind::Delay)
        delay += fault->number;
    if (delay <= 0) {
        sendNow(socket, reply, fault);
        return;
    }
    QTimer::singleShot(delay, socket, [socket, reply, fault] { sendNow(socket, reply, fault); });
}

} // namespace Lianxi::DemoWriter
