// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webwxdemosession.h"

#include "demonames.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr int cookieHours = 12;

QString inventSkey(DemoRandom &random)
{
    QString skey = u"@crypt_"_s + DemoNames::hex(random, 8);
    skey += u'_';
    skey += DemoNames::hex(random, 32);
    return skey;
}

} // namespace

WebWxDemoSession::WebWxDemoSession(const DemoWorld &world, quint64 seed, int number)
    : m_seed(DemoRandom::of(seed, u"session"_s + QString::number(number)).next())
{
    DemoRandom account = DemoRandom::of(seed, u"uin");
    m_uin = 5'000'000'000 + static_cast<qint64>(account.below(1'000'000'000));
    DemoRandom random(m_seed);
    m_sid = DemoNames::token(random, 8);
    m_sid += u'/'; // as base64 has it, in a cookie
    m_sid += DemoNames::token(random, 7);
    m_skey = inventSkey(random);
    m_newerSkey = number % 2 == 0 ? inventSkey(random) : QString();
    m_passTicket = DemoNames::token(random, 24);
    m_passTicket += u"%2B"_s;
    m_passTicket += DemoNames::token(random, 30);
    m_passTicket += u"%2F%3D"_s;
    m_dataTicket = DemoNames::token(random, 24);
    for (const DemoPerson &person : world.people()) {
        const bool keepsName = person.kind == DemoPerson::Kind::System;
        name(person.id, keepsName ? QString() : u"@"_s);
    }
    for (const DemoGroup &group : world.groups())
        name(group.id, u"@@"_s);
}

void WebWxDemoSession::name(const QString &id, const QString &prefix)
{
    DemoRandom random = DemoRandom::of(m_seed, id);
    const QString userName = prefix.isEmpty() ? id : prefix + DemoNames::hex(random, 64);
    m_userNames.insert(id, userName);
    m_ids.insert(userName, id);
}

QString WebWxDemoSession::encryptedChatRoomId(const QString &id) const
{
    DemoRandom random = DemoRandom::of(~m_seed, id);
    return u"@"_s + DemoNames::hex(random, 32);
}

QList<QByteArray> WebWxDemoSession::cookies() const
{
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(cookieHours * 3600);
    const QByteArray attributes = "; Path=/; Expires="
        + QLocale::c().toString(end, u"ddd, dd-MMM-yyyy HH:mm:ss 'GMT'"_s).toLatin1();
    QList<QByteArray> values;
    for (const auto &[name, value] : {std::pair{"wxuin", QString::number(m_uin)},
                                      {"wxsid", m_sid},
                                      {"wxloadtime", u"1700000000"_s},
                                      {"mm_lang", u"zh_CN"_s},
                                      {"webwx_data_ticket", m_dataTicket}})
        values.append(QByteArray(name) + '=' + value.toLatin1() + attributes);
    return values;
}

QString WebWxDemoSession::cookie(const DemoRequest &request, const QByteArray &name)
{
    for (const QByteArray &part : request.header("Cookie").split(';')) {
        const QByteArray pair = part.trimmed();
        if (pair.startsWith(name + '='))
            return QString::fromUtf8(pair.mid(name.size() + 1));
    }
    return {};
}

bool WebWxDemoSession::ownsCookies(const DemoRequest &request) const
{
    return cookie(request, "wxuin") == QString::number(m_uin) && cookie(request, "wxsid") == m_sid
        && cookie(request, "webwx_data_ticket") == m_dataTicket;
}

bool WebWxDemoSession::ownsBase(const QJsonObject &baseRequest) const
{
    static const QRegularExpression device(u"^e[0-9]{15}$"_s);
    return baseRequest.value("Uin"_L1).toVariant().toLongLong() == m_uin
        && baseRequest.value("Sid"_L1).toString() == m_sid
        && ownsSkey(baseRequest.value("Skey"_L1).toString())
        && device.match(baseRequest.value("DeviceID"_L1).toString()).hasMatch();
}

bool WebWxDemoSession::ownsSkey(const QString &skey) const
{
    return !skey.isEmpty() && (skey == m_skey || skey == m_newerSkey);
}

/// As it came: who decodes it on the way sends a blank or an encoded percent sign.
bool WebWxDemoSession::ownsPassTicket(const DemoRequest &request) const
{
    return request.query.split(u'&').contains(u"pass_ticket="_s + m_passTicket);
}

} // namespace Lianxi
