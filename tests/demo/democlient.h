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
    QList<QByteArray> cookies; ///< the values of Set-Cookie

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonValue data() const { return json().value(QLatin1String("data")); }
    [[nodiscard]] int ret() const { return json().value(QLatin1String("ret")).toVariant().toInt(); }
    /// Of open and wkteam, whether it is text or a number.
    [[nodiscard]] int code() const
    {
        return json().value(QLatin1String("code")).toVariant().toInt();
    }
    /// Under either name.
    [[nodiscard]] QString message() const
    {
        return json().value(QLatin1String("msg")).toString()
            + json().value(QLatin1String("message")).toString();
    }
};

/// Asks a demo gateway the simplest way there is: one request, wait for its end. Keeps the cookies
/// that it gets.
class DemoClient
{
public:
    DemoClient(DemoGateway *gateway, const QString &system)
        : m_gateway(gateway)
        , m_system(system)
    {
    }

    /// A call with the key and the device's name in place.
    DemoAnswer call(const char *path, QJsonObject body = {})
    {
        const char *device = m_system == QLatin1String("open") ? "deviceId"
            : m_system == QLatin1String("wkteam")              ? "wId"
                                                               : "appId";
        body.insert(QLatin1String(device), m_gateway->handle(m_system));
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
        return post(url, body, token, contentType);
    }

    DemoAnswer post(const QUrl &url, const QByteArray &body, const QByteArray &token,
                    const QByteArray &contentType)
    {
        QNetworkRequest request = requestFor(url);
        request.setRawHeader("Content-Type", contentType);
        const bool isGewe = m_system.startsWith(QLatin1String("gewe"));
        if (!token.isNull())
            request.setRawHeader(isGewe ? "X-GEWE-TOKEN" : "Authorization", token);
        return finished(m_manager.post(request, body));
    }

    DemoAnswer get(const QUrl &url, const QByteArray &token = {})
    {
        QNetworkRequest request = requestFor(url);
        if (!token.isNull())
            request.setRawHeader("Authorization", token);
        return finished(m_manager.get(request));
    }

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
    /// Redirects are looked at, not followed.
    static QNetworkRequest requestFor(const QUrl &url)
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        return request;
    }

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
        answer.cookies = reply->rawHeader("Set-Cookie").split('\n');
        return answer;
    }

    DemoGateway *m_gateway;
    QString m_system;
    QNetworkAccessManager m_manager;
};

} // namespace Lianxi
