// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answer.h"
#include "httpclient.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;

namespace Lianxi {

class OneShotBody;

/// One request of HttpClient from the first byte to the one answer, redirects included. Deletes
/// itself when it has answered.
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    /// `network` must outlive the exchange. `id` is for the log.
    HttpExchange(HttpRequest request, QNetworkAccessManager &network, int id, QObject *parent);
    ~HttpExchange() override;

    [[nodiscard]] Answer<HttpReply> answer() const;
    void start();
    void cancel();
    /// Ends the connection without answering yet; cancel() has to follow.
    void hangUp() { letGoOfReply(); }

private:
    void send();
    void read();
    void onFinished();
    void followOrRefuse(int status, const QUrl &target);
    void finish(Result<HttpReply> result);
    void letGoOfReply();

    [[nodiscard]] QUrl location() const;
    [[nodiscard]] Result<HttpReply> judged(int status) const;
    [[nodiscard]] bool isCutShort(int status) const;
    [[nodiscard]] bool mayHaveArrived() const;
    [[nodiscard]] Error withoutAnswer(Error error) const;
    [[nodiscard]] QString networkWords() const;
    void log(const Result<HttpReply> &result) const;

    HttpRequest m_request;
    QNetworkAccessManager &m_network;
    const int m_id;
    Answer<HttpReply> m_answer;
    QPointer<QNetworkReply> m_reply;
    OneShotBody *m_body = nullptr; ///< owned by m_reply
    QByteArray m_received;
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
    int m_redirects = 0;
    bool m_ended = false;
};

} // namespace Lianxi
