// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace Lianxi {

/// Stands between a client and a gateway on loopback, counts the requests, and lets one of them go
/// wrong. Lives on the test's thread.
class FaultyProxy : public QObject
{
    Q_OBJECT

public:
    /// What happens to the request.
    enum class Fault {
        Reset, ///< the connection is reset, and the request not passed on
        CutBeforeReply, ///< passed on, and carried out; then the connection is closed
        CutInReply, ///< … half of the reply arrives
        BadGateway, ///< 502, and the request is not passed on
        CloseAfterReply, ///< all is well, then the connection is reset
    };

    explicit FaultyProxy(QObject *parent = nullptr);

    /// Passes on to the gateway at this port; answers the port to connect to.
    [[nodiscard]] quint16 standBefore(quint16 gateway);

    /// The `number`-th request from now on goes wrong, counted from 1; 0: none.
    void arm(int number, Fault fault);
    [[nodiscard]] bool hasFailed() const { return m_number != 0 && m_seen >= m_number; }
    /// The first line of the request that went wrong, without its query.
    [[nodiscard]] QByteArray failed() const { return m_failed; }

private:
    struct Pair;

    void accept();
    void takeRequests(Pair *pair);
    void takeReplies(Pair *pair);
    void passReply(Pair *pair, const QByteArray &reply);

    QTcpServer m_server;
    quint16 m_gateway = 0;
    int m_number = 0;
    int m_seen = 0;
    Fault m_fault = Fault::Reset;
    QByteArray m_failed;
};

} // namespace Lianxi
