// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "webwxdemorows.h"

#include "demorandom.h"
#include "demowords.h"
#include "webwxdemosession.h"
#include "webwxdemotext.h"

using namespace Qt::StringLiterals;
using Lianxi::WebWxDemoText::marked;

namespace Lianxi {

namespace {

constexpr int ordinaryPublicAccount = 8;
constexpr int verifiedPublicAccount = 24;
constexpr int weixinTeam = 56;

enum class Place { List, Recent, Both };

Place placeOf(const DemoPerson &person)
{
    if (person.id == "filehelper"_L1)
        return Place::Recent;
    if (person.id == "weixin"_L1)
        return Place::Both;
    const qsizetype dice = DemoRandom::of(11, person.id).below(16);
    return dice == 0 ? Place::Recent : dice <= 2 ? Place::Both : Place::List;
}

Place placeOf(const DemoGroup &group)
{
    const qsizetype dice = DemoRandom::of(12, group.id).below(3);
    return dice == 0 ? Place::Recent : dice == 1 ? Place::Both : Place::List;
}

/// WeCom's contacts do not show on the web.
bool isShown(const DemoPerson &person)
{
    return person.kind == DemoPerson::Kind::Friend || person.kind == DemoPerson::Kind::System
        || person.kind == DemoPerson::Kind::PublicAccount;
}

int verifyFlag(const DemoPerson &person)
{
    if (person.id == "weixin"_L1)
        return weixinTeam;
    if (person.kind != DemoPerson::Kind::PublicAccount)
        return 0;
    return DemoRandom::of(13, person.id).oneIn(2) ? ordinaryPublicAccount : verifiedPublicAccount;
}

int sexNumber(DemoPerson::Sex sex)
{
    return sex == DemoPerson::Sex::Male ? 1 : sex == DemoPerson::Sex::Female ? 2 : 0;
}

/// All members of a row; the caller puts values in.
QJsonObject emptyRow()
{
    QJsonObject row;
    for (const QLatin1StringView name :
         {"NickName"_L1, "RemarkName"_L1, "Signature"_L1, "PYInitial"_L1, "PYQuanPin"_L1,
          "RemarkPYInitial"_L1, "RemarkPYQuanPin"_L1, "Province"_L1, "City"_L1, "Alias"_L1,
          "DisplayName"_L1, "KeyWord"_L1, "EncryChatRoomId"_L1, "HeadImgUrl"_L1})
        row.insert(name, u""_s);
    for (const QLatin1StringView name :
         {"Uin"_L1, "MemberCount"_L1, "HideInputBarFlag"_L1, "Sex"_L1, "VerifyFlag"_L1,
          "OwnerUin"_L1, "StarFriend"_L1, "AppAccountFlag"_L1, "Statues"_L1, "AttrStatus"_L1,
          "SnsFlag"_L1, "UniFriend"_L1, "ChatRoomId"_L1, "IsOwner"_L1})
        row.insert(name, 0);
    row.insert("MemberList"_L1, QJsonArray());
    return row;
}

} // namespace

/// The number stands for the picture, whoever looks at it: it survives a login.
QString WebWxDemoRows::picture(QLatin1StringView call, const QString &id,
                               const QString &pictureKey) const
{
    const qsizetype seq
        = pictureKey.isEmpty() ? 0 : 600'000'000 + DemoRandom::of(14, pictureKey).below(90'000'000);
    return u"/cgi-bin/mmwebwx-bin/%1?seq=%2&username=%3&skey="_s.arg(call, QString::number(seq),
                                                                     m_session.userName(id));
}

QJsonObject WebWxDemoRows::person(const DemoPerson &person, Fields fields) const
{
    QJsonObject row = emptyRow();
    row.insert("UserName"_L1, m_session.userName(person.id));
    row.insert("NickName"_L1, marked(person.nickname));
    row.insert("RemarkName"_L1, marked(person.remark));
    row.insert(
        "HeadImgUrl"_L1,
        picture("webwxgeticon"_L1, person.id,
                person.picture == DemoPerson::Picture::None ? QString() : person.pictureKey));
    row.insert("ContactFlag"_L1, 3);
    row.insert("VerifyFlag"_L1, verifyFlag(person));
    row.insert("Sex"_L1, sexNumber(person.sex));
    row.insert("PYInitial"_L1, person.initials);
    row.insert("PYQuanPin"_L1, person.pinyin);
    if (person.id.startsWith("gh_"_L1))
        row.insert("KeyWord"_L1, u"gh_"_s);
    else if (person.kind == DemoPerson::Kind::PublicAccount || person.id == "weixin"_L1)
        row.insert("KeyWord"_L1, person.id.left(3));
    if (DemoRandom::of(15, person.id).oneIn(5))
        row.insert("MemberList"_L1, QJsonValue::Null);
    if (fields == Fields::Few)
        return row;
    row.insert("Alias"_L1, person.alias);
    row.insert("Signature"_L1, person.signature);
    if (person.region >= 0) {
        const DemoWords::Region &region = DemoWords::regions[person.region];
        row.insert("Province"_L1, region.provinceWord.toString());
        row.insert("City"_L1, region.cityWord.toString());
    }
    return row;
}

QJsonObject WebWxDemoRows::group(const DemoGroup &group) const
{
    QJsonObject row = emptyRow();
    row.insert("UserName"_L1, m_session.userName(group.id));
    row.insert("NickName"_L1, marked(group.title));
    row.insert("RemarkName"_L1, marked(group.remark));
    row.insert("HeadImgUrl"_L1, picture("webwxgetheadimg"_L1, group.id, group.pictureKey));
    row.insert("ContactFlag"_L1, 2);
    row.insert("Statues"_L1, 1);
    row.insert("IsOwner"_L1, group.ownerId == m_world.owner().id ? 1 : 0);
    // What a group says of its size and the members that come with it are two things.
    row.insert("MemberCount"_L1, group.members.size() + (group.members.size() % 3 == 0 ? 1 : 0));
    return row;
}

QJsonArray WebWxDemoRows::members(const DemoGroup &group) const
{
    QJsonArray rows;
    for (const DemoMember &member : group.members) {
        const DemoPerson &person = *m_world.person(member.id);
        rows.append(QJsonObject{{"Uin"_L1, 0},
                                {"UserName"_L1, m_session.userName(member.id)},
                                {"NickName"_L1, marked(person.nickname)},
                                {"AttrStatus"_L1, 4'000'000},
                                {"PYInitial"_L1, u""_s},
                                {"PYQuanPin"_L1, u""_s},
                                {"RemarkPYInitial"_L1, u""_s},
                                {"RemarkPYQuanPin"_L1, u""_s},
                                {"MemberStatus"_L1, 0},
                                {"DisplayName"_L1, marked(member.displayName)},
                                {"KeyWord"_L1, u""_s}});
    }
    return rows;
}

QJsonArray WebWxDemoRows::recent() const
{
    QJsonArray rows;
    for (const DemoPerson &person : m_world.people()) {
        if (!isShown(person) || placeOf(person) == Place::List)
            continue;
        // What the list says as well is only hinted at here.
        const bool isOnlyHere = placeOf(person) == Place::Recent;
        rows.append(this->person(person, isOnlyHere ? Fields::All : Fields::Few));
    }
    for (const QString &id : m_world.groupIds()) {
        if (placeOf(*m_world.group(id)) != Place::List)
            rows.append(group(*m_world.group(id)));
    }
    return rows;
}

QJsonArray WebWxDemoRows::listed() const
{
    QJsonArray rows;
    for (const DemoPerson &person : m_world.people()) {
        if (isShown(person) && placeOf(person) != Place::Recent)
            rows.append(this->person(person, Fields::All));
    }
    for (const QString &id : m_world.groupIds()) {
        if (placeOf(*m_world.group(id)) != Place::Recent)
            rows.append(group(*m_world.group(id)));
    }
    return rows;
}

QJsonObject WebWxDemoRows::owner() const
{
    QJsonObject row = person(m_world.owner(), Fields::Few);
    row.insert("Uin"_L1, m_session.uin());
    row.insert("Signature"_L1, m_world.owner().signature);
    return row;
}

QJsonObject WebWxDemoRows::complete(const QString &userName) const
{
    const QString id = m_session.idOf(userName);
    if (const DemoGroup *found = m_world.group(id)) {
        QJsonObject row = group(*found);
        row.insert("MemberList"_L1, members(*found));
        row.insert("EncryChatRoomId"_L1, m_session.encryptedChatRoomId(id));
        return row;
    }
    const DemoPerson *found = m_world.person(id);
    return found ? person(*found, Fields::All) : QJsonObject();
}

} // namespace Lianxi
