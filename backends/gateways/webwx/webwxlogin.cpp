// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxlogin.h"

#include "systemproxies.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace Lianxi::WebWxLogin {

namespace {

constexpr QLatin1StringView AppId{"wx782c26e4c19acffb"};
constexpr QLatin1StringView CallsPath{"/cgi-bin/mmwebwx-bin"};
constexpr qsizetype LongestUuid = 128;
/// A real one has some 400 bytes. QXmlStreamReader takes quadratic time for attributes.
constexpr qsizetype LongestTicketPage = 16 * 1024;
/// Keeps a page of HTML out of the interface.
constexpr qsizetype LongestWords = 500;

QUrl below(const QUrl &loginHost, QLatin1StringView path, const QString &query)
{
    QUrl url = loginHost;
    QString base = url.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path, QUrl::StrictMode);
    url.setQuery(query, QUrl::StrictMode);
    return url;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// What follows "`name` =" in a script: everything after it, without blanks before.
std::optional<QByteArrayView> assignedTo(QByteArrayView script, QByteArrayView name)
{
    for (qsizetype at = script.indexOf(name); at >= 0; at = script.indexOf(name, at + 1)) {
        QByteArrayView rest = script.sliced(at + name.size());
        const auto skipBlanks = [&rest] {
            while (!rest.isEmpty() && isBlank(rest.front()))
                rest = rest.sliced(1);
        };
        skipBlanks();
        if (rest.isEmpty() || rest.front() != '=')
            continue;
        rest = rest.sliced(1);
        skipBlanks();
        return rest;
    }
    return std::nullopt;
}

std::optional<int> numberIn(QByteArrayView script, QByteArrayView name)
{
    const auto value = assignedTo(script, name);
    if (!value)
        return std::nullopt;
    const auto *const end = std::ranges::find_if(*value, [](char c) { return c < '0' || c > '9'; });
    const qsizetype length = end - value->begin();
    bool isNumber = false;
    const int number = length > 9 ? 0 : value->first(length).toByteArray().toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<QByteArray> textIn(QByteArrayView script, QByteArrayView name)
{
    const auto value = assignedTo(script, name);
    if (!value || value->isEmpty() || (value->front() != '"' && value->front() != '\''))
        return std::nullopt;
    const qsizetype end = value->indexOf(value->front(), 1);
    if (end < 0)
        return std::nullopt;
    return value->sliced(1, end - 1).toByteArray();
}

std::unexpected<Error> badShape(const QString &words, int code = 0)
{
    return failure(Error::Kind::BadReply, words, code);
}

bool isUuid(const QByteArray &uuid)
{
    return !uuid.isEmpty() && uuid.size() <= LongestUuid && std::ranges::all_of(uuid, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_' || c == '-' || c == '=' || c == '+' || c == '/';
    });
}

bool mayLead(const QUrl &redirect, const QUrl &loginHost)
{
    const bool isEncrypted = redirect.scheme() == "https"_L1;
    return redirect.isValid() && redirect.scheme() == loginHost.scheme()
        && !redirect.host().isEmpty() && redirect.userInfo().isEmpty()
        && (isEncrypted || isLoopbackHost(redirect.host())) && !baseOf(redirect).isEmpty();
}

/// The texts of the elements right below the root, which is <error>.
std::optional<QHash<QString, QString>> fieldsOf(const QByteArray &xml)
{
    QHash<QString, QString> fields;
    QXmlStreamReader reader(xml);
    if (!reader.readNextStartElement() || reader.name() != "error"_L1)
        return std::nullopt;
    while (reader.readNextStartElement()) {
        const QString name = reader.name().toString();
        fields.insert(name, reader.readElementText(QXmlStreamReader::SkipChildElements));
    }
    // To the very end: half a page is none.
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? std::nullopt : std::optional(fields);
}

} // namespace

bool isLoginHost(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery()
        || url.hasFragment())
        return false;
    return url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopbackHost(url.host()));
}

bool isLoginHostText(const QString &text)
{
    return isLoginHost(QUrl(text, QUrl::StrictMode));
}

QUrl codeUrl(const QUrl &loginHost, qint64 now)
{
    return below(loginHost, "/jslogin"_L1,
                 u"appid=%1&fun=new&lang=zh_CN&_=%2"_s.arg(AppId, QString::number(now)));
}

QString qrText(const QString &uuid)
{
    return "https://login.weixin.qq.com/l/"_L1 + uuid;
}

QUrl pollUrl(const QUrl &loginHost, const QString &uuid, qint64 now)
{
    const QString id = QString::fromLatin1(QUrl::toPercentEncoding(uuid, "="));
    const QString complement = QString::number(~qint32(quint32(now)));
    return below(
        loginHost, "/cgi-bin/mmwebwx-bin/login"_L1,
        u"loginicon=true&uuid=%1&tip=0&r=%2&_=%3"_s.arg(id, complement, QString::number(now)));
}

QUrl ticketUrl(const QUrl &redirect)
{
    const QString query = redirect.query(QUrl::FullyEncoded);
    QUrl url = redirect;
    url.setFragment({});
    url.setQuery(query.isEmpty() ? u"fun=new"_s : query + "&fun=new"_L1, QUrl::StrictMode);
    return url;
}

QUrl baseOf(const QUrl &redirect)
{
    const QString path = redirect.path(QUrl::FullyEncoded);
    const qsizetype calls = path.indexOf(CallsPath + "/"_L1);
    if (calls < 0)
        return {};
    QUrl base = redirect.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    base.setPath(path.left(calls), QUrl::StrictMode);
    return base;
}

Result<QString> uuidFrom(const QByteArray &script)
{
    const std::optional<int> code = numberIn(script, "window.QRLogin.code");
    if (!code)
        return badShape(u"no window.QRLogin.code"_s);
    if (*code != 200)
        return failure(Error::Kind::Rejected, {}, *code);
    const std::optional<QByteArray> uuid = textIn(script, "window.QRLogin.uuid");
    if (!uuid || !isUuid(*uuid))
        return badShape(u"no window.QRLogin.uuid"_s);
    return QString::fromLatin1(*uuid);
}

Result<Poll> pollFrom(const QByteArray &script, const QUrl &loginHost)
{
    const std::optional<int> code = numberIn(script, "window.code");
    if (!code)
        return badShape(u"no window.code"_s);
    switch (*code) {
    case 408:
        return Poll{.state = Poll::State::Waiting};
    case 201:
        return Poll{.state = Poll::State::Scanned};
    case 400:
        return Poll{.state = Poll::State::Expired};
    case 200:
        break;
    default:
        return badShape(u"an unknown window.code"_s, *code);
    }
    const std::optional<QByteArray> redirect = textIn(script, "window.redirect_uri");
    if (!redirect)
        return badShape(u"no window.redirect_uri"_s);
    const QUrl url = QUrl::fromEncoded(*redirect);
    if (!mayLead(url, loginHost))
        return badShape(u"window.redirect_uri leads elsewhere"_s);
    return Poll{.state = Poll::State::Confirmed, .redirect = url};
}

Result<Ticket> ticketFrom(const QByteArray &xml)
{
    const auto fields = xml.size() > LongestTicketPage ? std::nullopt : fieldsOf(xml);
    if (!fields)
        return badShape(u"not a ticket page"_s);
    bool isNumber = false;
    const int ret = fields->value(u"ret"_s).trimmed().toInt(&isNumber);
    if (!isNumber)
        return badShape(u"no ret in the ticket page"_s);
    if (ret != 0)
        return failure(Error::Kind::Rejected,
                       fields->value(u"message"_s).trimmed().left(LongestWords), ret);
    const Ticket ticket{
        .uin = fields->value(u"wxuin"_s).trimmed().toLongLong(),
        .sid = fields->value(u"wxsid"_s).trimmed(),
        .skey = fields->value(u"skey"_s).trimmed(),
        .passTicket = fields->value(u"pass_ticket"_s).trimmed(),
    };
    if (ticket.uin <= 0 || ticket.sid.isEmpty() || ticket.skey.isEmpty())
        return badShape(u"the ticket page lacks the session"_s);
    return ticket;
}

} // namespace Lianxi::WebWxLogin
