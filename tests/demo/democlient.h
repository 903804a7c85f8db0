// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demogateway.h"
#include "demoserverthread.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

#include <memory>

namespace Lianxi {

/// What came back over loopback.
struct DemoAnswer
{
    int status = 0;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray contentType;
    QByteArray body;
    QUrl redirect;
    QByteArray retryAfter;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonValue data() const { return json().value(QLatin1String("data")); }
    [[nodiscard]] int ret() const { return json().value(QLatin1String("ret")).toVariant().toInt(); }
    [[nodiscard]] QString message() const { return json().value(QLatin1String("msg")).toString(); }
};

/// Asks a demo gateway the simplest way there is: one request, wait for its end.
class DemoClient
{
public:
    DemoClient(DemoGateway *gateway, const QString &system)
        : m_gateway(gateway)
        , m_system(system)
    {
    }

    /// A call with the token and the appId in place.
    DemoAnswer call(const char *path, QJsonObject body = {})
    {
        body.insert(QLatin1String("appId"), m_gateway->handle(m_system));
        return post(path, body, m_gateway->token(m_system).toUtf8());
    }

    DemoAnswer post(const char *path, const QJsonObject &body, const QByteArray &token)
    {
        return post(path, QJsonDocument(body).toJson(), token, "application/json");
    }

    DemoAnswer post(const char *path, const QByteArray &body, const QByteArray &token,
                    const QByteArray &contentType)
    {
        QUrl url = m_gateway->url(m_system);
        url.setPath(url.path() + QString::fromLatin1(path));
        QNetworkRequest request(url);
        request.setRawHeader("Content-Type", contentType);
        if (!token.isNull())
            request.setRawHeader("X-GEWE-TOKEN", token);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        return finished(m_manager.post(request, body));
    }

    DemoAnswer get(const QUrl &url) { return finished(m_manager.get(QNetworkRequest(url))); }

    /// For replies that are to be looked at while they come in.
    QNetworkAccessManager &manager() { return m_manager; }

    /// The one row that details or brief answer for \a id; empty when there is none.
    QJsonObject row(const char *path, const QString &id)
    {
        const QJsonArray rows
            = call(path, {{QLatin1String("wxids"), QJsonArray{id}}}).data().toArray();
        return rows.isEmpty() ? QJsonObject() : rows.first().toObject();
    }

private:
    static DemoAnswer finished(QNetworkReply *pending)
    {
        const std::unique_ptr<QNetworkReply> reply(pending);
        QSignalSpy spy(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !spy.wait(10'000))
            return {};
        DemoAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.error = reply->error();
        answer.contentType = reply->rawHeader("Content-Type");
        answer.body = reply->readAll();
        answer.redirect = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        answer.retryAfter = reply->rawHeader("Retry-After");
        return answer;
    }

    DemoGateway *m_gateway;
    QString m_system;
    QNetworkAccessManager m_manager;
};

} // namespace Lianxi
