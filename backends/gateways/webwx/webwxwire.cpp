// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxwire.h"

#include "httplog.h"
#include "jsonreply.h"
#include "webwxenvelope.h"
#include "webwxpicture.h"
#include "webwxtext.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Lianxi::WebWxWire {

namespace {

/// "Changes a remark", among what webwxoplog can do.
constexpr int RemarkCommand = 2;
/// "The telephone's list of chats is open", for webwxstatusnotify.
constexpr int InitNotice = 3;
/// Of VerifyFlag.
constexpr qint64 PublicAccountBit = 8;

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

void logSkipped(qsizetype count, const char *what)
{
    if (count > 0)
        qCWarning(httpLog).nospace()
            << "webwx: skipped " << count << " unreadable rows of " << what;
}

std::unexpected<Error> badShape(const QString &words)
{
    return failure(Error::Kind::BadReply, words);
}

/// A name: nothing where it is empty.
std::optional<QString> nameIn(const QJsonValue &value)
{
    const QString text = WebWxText::decoded(value.toString());
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// "" and null say that there is none; an absent or unreadable one says nothing.
std::optional<QString> remarkIn(const QJsonValue &value)
{
    if (!value.isNull() && !value.isString())
        return std::nullopt;
    return WebWxText::decoded(value.toString());
}

std::optional<Sex> sexIn(const QJsonValue &value)
{
    if (isNothing(value))
        return std::nullopt;
    switch (looseInteger(value).value_or(0)) {
    case 1:
        return Sex::Male;
    case 2:
        return Sex::Female;
    default:
        return Sex::Unknown;
    }
}

ContactKind kindOfRow(const QString &id, const QJsonObject &row)
{
    if (id.startsWith("@@"_L1))
        return ContactKind::Group;
    if (isSystemId(id)) // before the rest: "weixin" has the bit as well
        return ContactKind::System;
    const bool isPublic = (looseInteger(row["VerifyFlag"_L1]).value_or(0) & PublicAccountBit) != 0
        || row["KeyWord"_L1].toString() == "gh_"_L1;
    return isPublic ? ContactKind::Public : ContactKind::Friend;
}

std::optional<QString> pictureIn(const QJsonValue &value, const WebWxSession &session)
{
    const QString url = WebWxPicture::storedUrl(value.toString(), session);
    return url.isEmpty() ? std::nullopt : std::optional(url);
}

ContactDetails detailsOf(const QJsonObject &row, const WebWxSession &session)
{
    return {
        .id = row["UserName"_L1].toString(),
        .nickname = nameIn(row["NickName"_L1]),
        .remark = remarkIn(row["RemarkName"_L1]),
        .alias = presentText(row["Alias"_L1]),
        .signature = nameIn(row["Signature"_L1]),
        .sex = sexIn(row["Sex"_L1]),
        .province = presentText(row["Province"_L1]),
        .city = presentText(row["City"_L1]),
        .avatarUrl = pictureIn(row["HeadImgUrl"_L1], session),
    };
}

/// A list that is something else must not pass as an empty one: its contacts would be marked gone.
Result<Rows> rowsIn(const QJsonValue &value, const WebWxSession &session)
{
    const std::optional<QJsonArray> list = looseList(value);
    if (!list)
        return badShape(u"the list is not a list"_s);
    Rows rows;
    for (const QJsonValue &item : *list) {
        const QJsonObject row = item.toObject();
        ContactDetails details = detailsOf(row, session);
        if (details.id.isEmpty())
            continue;
        rows.entries.append({details.id, kindOfRow(details.id, row)});
        rows.details.append(std::move(details));
    }
    logSkipped(list->size() - rows.details.size(), "a list");
    if (rows.details.isEmpty() && !list->isEmpty())
        return badShape(u"no row has a UserName"_s);
    return rows;
}

/// Who owns a group. One of the two is there, or none. [guess: ChatRoomOwner]
QString ownerOf(const QJsonObject &group, const QJsonArray &members)
{
    if (const QString owner = group["ChatRoomOwner"_L1].toString(); !owner.isEmpty())
        return owner;
    const qint64 uin = looseInteger(group["OwnerUin"_L1]).value_or(0);
    if (uin == 0)
        return {};
    const auto owner = std::ranges::find_if(
        members, [uin](const QJsonValue &member) { return looseInteger(member["Uin"_L1]) == uin; });
    return owner == members.end() ? QString() : (*owner)["UserName"_L1].toString();
}

Member memberOf(const QJsonObject &row, const QString &owner, const WebWxSession &session)
{
    Member member;
    member.id = row["UserName"_L1].toString();
    member.nickname = WebWxText::decoded(row["NickName"_L1].toString());
    member.groupNickname = WebWxText::decoded(row["DisplayName"_L1].toString());
    member.avatarUrl = WebWxPicture::storedUrl(row["HeadImgUrl"_L1].toString(), session);
    if (!owner.isEmpty() && member.id == owner)
        member.role = MemberRole::Owner;
    return member;
}

GroupMembers membersOf(const QJsonObject &group, const WebWxSession &session)
{
    const QJsonArray rows = looseList(group["MemberList"_L1]).value_or(QJsonArray());
    GroupMembers result;
    result.groupId = group["UserName"_L1].toString();
    result.ownerId = ownerOf(group, rows);
    if (const auto count = looseInteger(group["MemberCount"_L1]); count && *count > 0)
        result.expected = int(std::min<qint64>(*count, std::numeric_limits<int>::max()));
    QSet<QString> seen;
    qsizetype skipped = 0;
    for (const QJsonValue &row : rows) {
        Member member = memberOf(row.toObject(), result.ownerId, session);
        if (member.id.isEmpty()) {
            ++skipped;
        } else if (!seen.contains(member.id)) {
            seen.insert(member.id);
            result.members.append(std::move(member));
        }
    }
    logSkipped(skipped, "the members");
    return result;
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
    Result<Rows> rows = rowsIn(reply->value("MemberList"_L1), session);
    if (!rows)
        return failure(rows.error());
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
    return roster;
}

} // namespace Lianxi::WebWxWire
