// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxwire.h"

#include "contactrows.h"
#include "jsonreply.h"
#include "webwxenvelope.h"
#include "webwxpicture.h"
#include "webwxrows.h"
#include "webwxtext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi::WebWxWire {

namespace {

/// "Changes a remark", among what webwxoplog can do.
constexpr int RemarkCommand = 2;
/// "The telephone's list of chats is open", for webwxstatusnotify.
constexpr int InitNotice = 3;

/// The 13 digits of `now`, inverted, as 32 bits.
QString complementOf(qint64 now)
{
    return QString::number(~qint32(quint32(now)));
}

Call call(const WebWxSession &session, const QString &nameAndQuery, QJsonObject body)
{
    body.insert("BaseRequest"_L1,
                QJsonObject{{u"Uin"_s, session.uin},
                            {u"Sid"_s, session.sid},
                            {u"Skey"_s, session.skey},
                            {u"DeviceID"_s, session.deviceId}});
    const qsizetype mark = nameAndQuery.indexOf(u'?');
    QUrl url = session.base;
    url.setPath(session.base.path(QUrl::FullyEncoded) + "/cgi-bin/mmwebwx-bin/"_L1
                    + nameAndQuery.left(mark),
                QUrl::StrictMode);
    // Tolerant: the ticket goes on as it came, whatever it is.
    url.setQuery(nameAndQuery.mid(mark + 1) + "pass_ticket="_L1 + session.passTicket,
                 QUrl::TolerantMode);
    return {url, compactJson(body)};
}

std::unexpected<Error> badShape(const QString &words)
{
    return failure(Error::Kind::BadReply, words);
}

qsizetype rowsOf(const QList<Rows> &pages)
{
    qsizetype rows = 0;
    for (const Rows &page : pages)
        rows += page.entries.size();
    return rows;
}

/// How many rows the pages should have, where all of them say a number. Pages that all say the same
/// one, and together have no more, mean the whole list. [guess]
std::optional<qsizetype> toldBy(const QList<Rows> &pages)
{
    if (pages.isEmpty())
        return std::nullopt;
    qsizetype sum = 0;
    bool isSame = true;
    for (const Rows &page : pages) {
        if (!page.told)
            return std::nullopt;
        sum += *page.told;
        isSame &= page.told == pages.first().told;
    }
    return isSame && *pages.first().told >= rowsOf(pages) ? pages.first().told : sum;
}

} // namespace

Call initCall(const WebWxSession &session, qint64 now)
{
    return call(session, u"webwxinit?r=%1&"_s.arg(complementOf(now)), {});
}

Call notifyCall(const WebWxSession &session, const QString &userName, qint64 now)
{
    return call(session, u"webwxstatusnotify?"_s,
                {{u"Code"_s, InitNotice},
                 {u"FromUserName"_s, userName},
                 {u"ToUserName"_s, userName},
                 {u"ClientMsgId"_s, now}});
}

Call listCall(const WebWxSession &session, qint64 seq, qint64 now)
{
    const QString skey = QString::fromLatin1(QUrl::toPercentEncoding(session.skey, "@"));
    return call(session,
                u"webwxgetcontact?r=%1&seq=%2&skey=%3&"_s.arg(complementOf(now),
                                                              QString::number(seq), skey),
                {});
}

Call detailsCall(const WebWxSession &session, const QStringList &ids, qint64 now)
{
    QJsonArray list;
    for (const QString &id : ids)
        list.append(QJsonObject{{u"UserName"_s, id}, {u"EncryChatRoomId"_s, QString()}});
    return call(session, u"webwxbatchgetcontact?type=ex&r=%1&"_s.arg(complementOf(now)),
                {{u"Count"_s, list.size()}, {u"List"_s, list}});
}

Call setRemarkCall(const WebWxSession &session, const QString &id, const QString &remark)
{
    return call(session, u"webwxoplog?lang=zh_CN&"_s,
                {{u"CmdId"_s, RemarkCommand}, {u"UserName"_s, id}, {u"RemarkName"_s, remark}});
}

Result<void> doneFrom(const QByteArray &json, const WebWxSession &session)
{
    const Result<QJsonObject> reply = successOf(json, session);
    if (!reply)
        return failure(reply.error());
    return {};
}

Result<Init> initFrom(const QByteArray &json, const WebWxSession &session)
{
    const Result<QJsonObject> reply = successOf(json, session);
    if (!reply)
        return failure(reply.error());
    const QJsonObject user = reply->value("User"_L1).toObject();
    Init init;
    init.userName = user["UserName"_L1].toString();
    init.skey = reply->value("SKey"_L1).toString();
    init.profile = {
        .wxid = QString::number(session.uin),
        .nickname = WebWxText::decoded(user["NickName"_L1].toString()),
        .alias = user["Alias"_L1].toString(),
        .avatarUrl = WebWxPicture::storedUrl(user["HeadImgUrl"_L1].toString(), session),
    };
    if (init.userName.isEmpty())
        return badShape(u"init names no User"_s);
    Result<Rows> rows = rowsIn(reply->value("ContactList"_L1), session);
    if (!rows)
        return failure(rows.error());
    init.rows = std::move(*rows);
    return init;
}

Result<Page> pageFrom(const QByteArray &json, const WebWxSession &session)
{
    const Result<QJsonObject> reply = successOf(json, session);
    if (!reply)
        return failure(reply.error());
    // A page of nobody, where somebody is announced, would mark contacts gone.
    const QJsonValue list = reply->value("MemberList"_L1);
    if (!list.isArray() && looseInteger(reply->value("MemberCount"_L1)) != 0)
        return badShape(u"MemberList is not a list"_s);
    Result<Rows> rows = rowsIn(list, session);
    if (!rows)
        return failure(rows.error());
    rows->told = looseCount(reply->value("MemberCount"_L1));
    // One that cannot be read must not pass for the last page.
    const QJsonValue next = reply->value("Seq"_L1);
    const std::optional<qint64> seq = isNothing(next) ? 0 : looseInteger(next);
    if (!seq)
        return badShape(u"Seq is not a number"_s);
    return Page{std::move(*rows), *seq};
}

Result<QList<ContactDetails>> detailsFrom(const QByteArray &json, const WebWxSession &session)
{
    const Result<QJsonObject> reply = successOf(json, session);
    if (!reply)
        return failure(reply.error());
    Result<Rows> rows = rowsIn(reply->value("ContactList"_L1), session);
    if (!rows)
        return failure(rows.error());
    return std::move(rows->details);
}

Result<QList<GroupMembers>> membersFrom(const QByteArray &json, const WebWxSession &session)
{
    const Result<QJsonObject> reply = successOf(json, session);
    if (!reply)
        return failure(reply.error());
    const std::optional<QJsonArray> groups = looseList(reply->value("ContactList"_L1));
    if (!groups)
        return badShape(u"ContactList is not a list"_s);
    QList<GroupMembers> result;
    for (const QJsonValue &group : *groups) {
        if (GroupMembers members = membersOf(group.toObject(), session); !members.members.isEmpty())
            result.append(std::move(members));
    }
    return result;
}

Roster merged(const QList<Rows> &pages, const Init &init)
{
    Roster roster{.rowsTell = Roster::RowsTell::Everything, .ids = Roster::Ids::OneLogin};
    QSet<QString> seen{init.userName};
    const auto add = [&](const Rows &rows) {
        for (qsizetype i = 0; i < rows.entries.size(); ++i) {
            if (seen.contains(rows.entries[i].id))
                continue;
            seen.insert(rows.entries[i].id);
            roster.entries.append(rows.entries[i]);
            roster.rows.append(rows.details[i]);
        }
    };
    for (const Rows &page : pages)
        add(page);
    add(init.rows);
    if (const std::optional<qsizetype> told = toldBy(pages))
        roster.expected = std::max<qsizetype>(0, roster.entries.size() + *told - rowsOf(pages));
    return roster;
}

} // namespace Lianxi::WebWxWire
