// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "democlient.h"

#include <QRegularExpression>

namespace Lianxi {

/// Speaks the web protocol to a demo gateway, one login a client.
class WebDemoClient
{
public:
    explicit WebDemoClient(DemoGateway *gateway)
        : m_base(gateway->url(QStringLiteral("webwx")).toString())
        , m_client(gateway, QStringLiteral("webwx"))
    {
    }

    DemoAnswer get(const QString &path) { return m_client.get(QUrl(m_base + path)); }

    QString newCode()
    {
        return quoted(
            get(QStringLiteral("/jslogin?appid=wx782c26e4c19acffb&fun=new&lang=zh_CN&_=1")).body);
    }

    /// The code of the answer; the ticket's page is remembered.
    int poll(const QString &uuid)
    {
        m_polled = get(
            QStringLiteral("/cgi-bin/mmwebwx-bin/login?loginicon=true&tip=0&r=1&_=1&uuid=") + uuid);
        const QString page = quoted(m_polled.body);
        if (page.startsWith(QStringLiteral("http")))
            m_ticketPage = page;
        static const QRegularExpression code(QStringLiteral("window\\.code=(\\d+)"));
        return code.match(QString::fromUtf8(m_polled.body)).captured(1).toInt();
    }
    [[nodiscard]] const DemoAnswer &polled() const { return m_polled; }
    [[nodiscard]] QString ticketPage() const { return m_ticketPage; }

    /// Takes the session out of the ticket's page.
    DemoAnswer openTicket()
    {
        const DemoAnswer answer = m_client.get(QUrl(m_ticketPage + QStringLiteral("&fun=new")));
        skey = element(answer.body, QStringLiteral("skey"));
        sid = element(answer.body, QStringLiteral("wxsid"));
        uin = element(answer.body, QStringLiteral("wxuin"));
        passTicket = element(answer.body, QStringLiteral("pass_ticket"));
        return answer;
    }

    void signIn()
    {
        const QString uuid = newCode();
        for (int i = 0; i < 10 && poll(uuid) != 200; ++i) { }
        openTicket();
    }

    [[nodiscard]] QJsonObject baseRequest() const
    {
        return {{QLatin1String("Uin"), uin.toLongLong()},
                {QLatin1String("Sid"), sid},
                {QLatin1String("Skey"), skey},
                {QLatin1String("DeviceID"), deviceId}};
    }

    DemoAnswer api(const QString &name, QJsonObject body = {})
    {
        body.insert(QLatin1String("BaseRequest"), baseRequest());
        return post(name, QJsonDocument(body).toJson());
    }

    DemoAnswer post(const QString &name, const QByteArray &body)
    {
        const QUrl url(m_base + QStringLiteral("/cgi-bin/mmwebwx-bin/") + name
                       + QStringLiteral("?r=1&pass_ticket=") + passTicket);
        return m_client.post(url, body, QByteArray(), "application/json; charset=UTF-8");
    }

    DemoAnswer list(const QString &seq = QString(u'0'))
    {
        const QUrl url(m_base + QStringLiteral("/cgi-bin/mmwebwx-bin/webwxgetcontact?r=1&seq=")
                       + seq + QStringLiteral("&skey=") + skey + QStringLiteral("&pass_ticket=")
                       + passTicket);
        return m_client.post(url, "{}", QByteArray(), "application/json; charset=UTF-8");
    }

    DemoAnswer batch(const QStringList &userNames)
    {
        QJsonArray asked;
        for (const QString &name : userNames)
            asked.append(QJsonObject{{QLatin1String("UserName"), name},
                                     {QLatin1String("EncryChatRoomId"), QString()}});
        return api(QStringLiteral("webwxbatchgetcontact"),
                   {{QLatin1String("Count"), asked.size()}, {QLatin1String("List"), asked}});
    }

    /// Everybody, by their names of this login.
    QMap<QString, QJsonObject> everybody()
    {
        QMap<QString, QJsonObject> rows;
        const auto keep = [&rows](const QJsonValue &list) {
            for (const QJsonValue &row : list.toArray())
                rows.insert(row[QLatin1String("UserName")].toString(), row.toObject());
        };
        keep(api(QStringLiteral("webwxinit")).json().value(QLatin1String("ContactList")));
        QString seq(u'0');
        do {
            const QJsonObject page = list(seq).json();
            keep(page.value(QLatin1String("MemberList")));
            seq = page.value(QLatin1String("Seq")).toVariant().toString();
        } while (seq.toLongLong() != 0);
        return rows;
    }

    [[nodiscard]] static int ret(const DemoAnswer &answer)
    {
        return answer.json().value(QLatin1String("BaseResponse"))[QLatin1String("Ret")].toInt(
            -1000);
    }

    QString skey;
    QString sid;
    QString uin;
    QString passTicket;
    QString deviceId = QStringLiteral("e123456789012345");

private:
    static QString quoted(const QByteArray &script)
    {
        static const QRegularExpression text(QStringLiteral("\"([^\"]*)\""));
        return text.match(QString::fromUtf8(script)).captured(1);
    }
    static QString element(const QByteArray &page, const QString &name)
    {
        return QString::fromUtf8(page)
            .section(u'<' + name + u'>', 1)
            .section(QStringLiteral("</"), 0, 0);
    }

    QString m_base;
    DemoClient m_client;
    DemoAnswer m_polled;
    QString m_ticketPage;
};

} // namespace Lianxi
