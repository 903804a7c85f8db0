// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datagenerator.h"

#include "demonames.h"
#include "demowords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr int labelCount = 12;
constexpr qint64 yesterday = 1'700'000'000'000;
// As long as in life, but on this machine: nothing is looked up or fetched from elsewhere.
constexpr auto pictures = "http://127.0.0.1:9/mmhead/ver_1/"_L1;

QString idOf(DemoRandom &random, ContactKind kind)
{
    switch (kind) {
    case ContactKind::Group:
        return DemoNames::digits(random, 11) + "@chatroom"_L1;
    case ContactKind::Public:
        return "gh_"_L1 + DemoNames::hex(random, 12);
    default:
        return "wxid_"_L1 + DemoNames::token(random, 14);
    }
}

void addName(Contact &made, DemoRandom &random, qsizetype number)
{
    switch (made.kind) {
    case ContactKind::Group:
        made.nickname = DemoNames::groupTitle(random, number);
        return;
    case ContactKind::Public:
        made.nickname = DemoNames::publicAccount(random);
        return;
    default:
        made.nickname = DemoNames::nickname(random).text;
        if (random.oneIn(3))
            made.remark = DemoNames::remark(random);
        if (random.oneIn(2))
            made.alias = DemoNames::alias(random);
    }
}

} // namespace

Contact DataGenerator::contact(qsizetype number, ContactKind kind) const
{
    DemoRandom random(m_seed + static_cast<quint64>(number) * 0x9e3779b97f4a7c15ULL);
    Contact made;
    made.key = number + 1;
    made.kind = kind;
    made.id = idOf(random, kind);
    addName(made, random, number);
    if (random.oneIn(4))
        made.signature = DemoNames::signature(random);
    made.sex = static_cast<Sex>(random.below(3));
    if (!random.oneIn(4)) {
        const DemoWords::Region &region = random.pick(DemoWords::regions);
        made.country = region.country.toString();
        made.province = region.province.toString();
        made.city = region.city.toString();
    }
    for (qsizetype labels = random.below(6) - 3; labels > 0; --labels)
        made.labelIds.append(QString::number(random.between(1, labelCount)));
    made.labelIds.removeDuplicates();
    const QString picture = pictures + DemoNames::token(random, 86) + u'/';
    made.avatarUrl = picture + "132"_L1;
    made.largeAvatarUrl = picture + u'0';
    made.firstSeen = made.lastSeen = made.detailsAt = yesterday;
    return made;
}

QList<Contact> DataGenerator::contacts(qsizetype first, qsizetype count) const
{
    QList<Contact> made;
    made.reserve(count);
    for (qsizetype number = first; number < first + count; ++number)
        made.append(contact(number));
    return made;
}

QList<Member> DataGenerator::members(qsizetype group, qsizetype count) const
{
    QList<Member> made;
    made.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        // Strangers have numbers that no contact reaches.
        const qsizetype number = i % 5 == 0 ? group + i / 5 : 100'000'000 + group * 1000 + i;
        const Contact person = contact(number);
        Member member;
        member.id = person.id;
        member.nickname = person.nickname;
        member.avatarUrl = person.avatarUrl;
        if (i % 3 == 0)
            member.groupNickname = person.remark;
        member.role = i == 0 ? MemberRole::Owner : MemberRole::Member;
        made.append(member);
    }
    return made;
}

QList<Label> DataGenerator::labels()
{
    DemoRandom random(7);
    QList<Label> made;
    for (int id = 1; id <= labelCount; ++id)
        made.append({QString::number(id), DemoNames::remark(random)});
    return made;
}

ContactDetails DataGenerator::details(const Contact &contact)
{
    return {.id = contact.id,
            .nickname = contact.nickname,
            .remark = contact.remark,
            .alias = contact.alias,
            .signature = contact.signature,
            .sex = contact.sex,
            .country = contact.country,
            .province = contact.province,
            .city = contact.city,
            .labelIds = contact.labelIds,
            .avatarUrl = contact.avatarUrl,
            .largeAvatarUrl = contact.largeAvatarUrl};
}

QByteArray DataGenerator::rosterReply(const QList<Contact> &contacts)
{
    QJsonArray ids;
    for (const Contact &contact : contacts)
        ids.append(contact.id);
    const QJsonObject data{
        {"friends"_L1, ids}, {"chatrooms"_L1, QJsonArray()}, {"ghs"_L1, QJsonArray()}};
    const QJsonObject reply{{"ret"_L1, 200}, {"msg"_L1, u"ok"_s}, {"data"_L1, data}};
    return QJsonDocument(reply).toJson(QJsonDocument::Compact);
}

QByteArray DataGenerator::detailsReply(const QList<Contact> &contacts)
{
    QJsonArray rows;
    for (const Contact &contact : contacts) {
        rows.append(QJsonObject{{"userName"_L1, contact.id},
                                {"nickName"_L1, contact.nickname},
                                {"pyInitial"_L1, contact.alias.toUpper()},
                                {"quanPin"_L1, contact.alias},
                                {"sex"_L1, static_cast<int>(contact.sex)},
                                {"remark"_L1, contact.remark},
                                {"signature"_L1, contact.signature},
                                {"alias"_L1, contact.alias},
                                {"country"_L1, contact.country},
                                {"province"_L1, contact.province},
                                {"city"_L1, contact.city},
                                {"bigHeadImgUrl"_L1, contact.largeAvatarUrl},
                                {"smallHeadImgUrl"_L1, contact.avatarUrl},
                                {"description"_L1, QJsonValue::Null},
                                {"labelList"_L1, contact.labelIds.join(u',')}});
    }
    const QJsonObject reply{{"ret"_L1, 200}, {"msg"_L1, u"ok"_s}, {"data"_L1, rows}};
    return QJsonDocument(reply).toJson(QJsonDocument::Compact);
}

} // namespace Lianxi
