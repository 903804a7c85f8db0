// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

class QTcpSocket;

namespace Lianxi {

/// What a LoopbackServer answers to one request; misbehaviour included.
struct ScriptedReply
{
    /// How the exchange ends.
    enum class Ending {
        Complete, ///< everything, and the connection stays
        Close, ///< everything, then the server closes
        Truncate, ///< `truncateAt` bytes of the body, then the server closes
        NoAnswer, ///< the request is read in full, then the server closes without a word
        Hang, ///< the request is read in full, then nothing ever happens
    };
    /// How the length of the body is told.
    enum class Framing { ContentLength, Chunked, UntilClose };

    int status = 200;
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< beside Content-Length
    Ending ending = Ending::Complete;
    Framing framing = Framing::ContentLength;
    qsizetype truncateAt = 0;
    std::chrono::milliseconds delay{0}; ///< before the first byte
    qsizetype dripBytes = 0; ///< above 0: the body comes in pieces of so many bytes …
    std::chrono::milliseconds dripEvery{10}; ///< … one every so often

    [[nodiscard]] static ScriptedReply json(const QByteArray &body);
    [[nodiscard]] static ScriptedReply redirect(int status, const QByteArray &location);
    [[nodiscard]] static ScriptedReply ends(Ending ending);
};

/// A real HTTP/1.1 server on a free loopback port that does as it is told and writes down what it
/// was asked. Lives on the test's thread: it works while the event loop runs.
///
///     LoopbackServer server;
///     server.on("/login/checkOnline", ScriptedReply::json(R"({"ret":200,"data":true})"));
///     server.onNext("/contacts/fetchContactsList", ScriptedReply::ends(Ending::Hang)); // once
///     …
///     QCOMPARE(server.requests().constFirst().body, R"({"appId":"wx_1"})");
class LoopbackServer : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray method;
        QByteArray path; ///< with the query
        QHash<QByteArray, QByteArray> headers; ///< names in lower case
        QByteArray body;
        int connection = 0; ///< which connection it came on: 1, 2, …
    };
    using Handler = std::function<ScriptedReply(const Request &)>;

    explicit LoopbackServer(QObject *parent = nullptr);
    ~LoopbackServer() override;

    /// "http://127.0.0.1:PORT" and `path`.
    [[nodiscard]] QUrl url(const QString &path = {}) const;

    /// The answer to every request for `path` (without its query). Others get 404.
    void on(const QByteArray &path, ScriptedReply reply);
    void on(const QByteArray &path, Handler handler);
    /// The answer to the next request for `path` only; several queue up and go before on().
    void onNext(const QByteArray &path, ScriptedReply reply);

    /// Everything that was asked, oldest first; complete requests only.
    [[nodiscard]] const QList<Request> &requests() const;
    [[nodiscard]] int requestCount(const QByteArray &path) const;
    [[nodiscard]] int connectionCount() const;
    /// Connections that are open now.
    [[nodiscard]] int openConnections() const;
    /// Closes every open connection now, whatever runs on it.
    void closeConnections();
    void forgetRequests();

Q_SIGNALS:
    /// A request has arrived in full; its answer has not begun.
    void requestArrived();

private:
    struct Peer;

    void onConnection();
    void readFrom(QTcpSocket *socket);
    [[nodiscard]] std::optional<Request> takeRequest(Peer &peer) const;
    [[nodiscard]] ScriptedReply replyTo(const Request &request);
    void answer(QTcpSocket *socket, const ScriptedReply &reply);
    void drip(QTcpSocket *socket, QByteArray rest, const ScriptedReply &reply);
    static void endReply(QTcpSocket *socket, const ScriptedReply &reply);

    QTcpServer m_server;
    QHash<QTcpSocket *, Peer> m_peers;
    QHash<QByteArray, Handler> m_handlers;
    QHash<QByteArray, QList<ScriptedReply>> m_next;
    QList<Request> m_requests;
    int m_connections = 0;
};

} // namespace Lianxi
