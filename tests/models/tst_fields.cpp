// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fields.h"

#include "regions.h"
#include "relativetime.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QTest>
#include <QTimeZone>
#include <QTranslator>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

/// Stands for a language: says what it was asked for.
class Echo : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *text, const char *,
                                    int n) const override
    {
        const QString asked = QLatin1StringView(context) + u'/' + QLatin1StringView(text);
        return n < 0 ? asked : asked + u'/' + QString::number(n);
    }
};

const qint64 noon = QDateTime({2024, 5, 15}, {12, 0}, Qt::UTC).toMSecsSinceEpoch();

Contact someone()
{
    Contact contact;
    contact.key = 7;
    contact.id = u"wxid_1"_s;
    contact.nickname = u"小明\r\n=1"_s;
    contact.remark = u"VIP"_s;
    contact.alias = u"xm_wang"_s;
    contact.signature = u"a\tb"_s;
    contact.sex = Sex::Male;
    contact.country = u"CN"_s;
    contact.province = u"Jiangsu"_s;
    contact.city = u"Suqian"_s;
    contact.labelIds = {u"1"_s, u"9"_s};
    contact.avatarUrl = u"https://host/132"_s;
    contact.firstSeen = noon;
    contact.lastSeen = noon + 1999;
    contact.detailsAt = noon + 60'000;
    return contact;
}

ContactContext shopA()
{
    return {.accountName = u"Shop A"_s,
            .system = u"gewe"_s,
            .labelNames = {{u"1"_s, u"客户"_s}, {u"2"_s, u"VIP"_s}}};
}

} // namespace

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void theStableNamesAreThoseOfTheCommandLine();
    void everyNameLeadsBackToItsField();
    void titlesAreTranslatedInTheFieldsContext();
    void valuesAreExactAndNeverTranslated();
    void unknownIsEmpty();
    void memberValuesAreExactAndNeverTranslated();
    void textsFitOneLineAndTheLanguage();
    void memberTextsFitOneLineAndTheLanguage();
    void numbersAndTimesStandAtTheRight();
    void aMomentIsSaidAsPeopleSayIt_data();
    void aMomentIsSaidAsPeopleSayIt();
    void momentsHavePlurals();
    void countriesComeAsCodesOrWords_data();
    void countriesComeAsCodesOrWords();
    void provincesFollowTheLanguage();
};

void TestFields::theStableNamesAreThoseOfTheCommandLine()
{
    QSet<QString> contactNames;
    for (const ContactField field : allContactFields())
        contactNames.insert(fieldName(field));
    const QStringList contacts
        = u"account system kind id alias nickname remark display_name sex country province city "
          "signature labels avatar_url first_seen last_seen gone_since details_at member_count"_s
              .split(u' ');
    QCOMPARE(contactNames, QSet<QString>(contacts.begin(), contacts.end()));

    QStringList memberNames;
    for (const MemberField field : allMemberFields())
        memberNames.append(fieldName(field));
    QCOMPARE(memberNames,
             u"account group_id group_name id nickname group_nickname remark alias "
             "role inviter_id is_friend"_s.split(u' '));
}

void TestFields::everyNameLeadsBackToItsField()
{
    for (const ContactField field : allContactFields())
        QCOMPARE(contactFieldFromName(fieldName(field)), std::optional(field));
    for (const MemberField field : allMemberFields())
        QCOMPARE(memberFieldFromName(fieldName(field)), std::optional(field));
    QVERIFY(!contactFieldFromName(u"Remark"_s));
    QVERIFY(!contactFieldFromName(QString()));
    QVERIFY(!contactFieldFromName(u"role"_s));
    QVERIFY(!memberFieldFromName(u"city"_s));
}

void TestFields::titlesAreTranslatedInTheFieldsContext()
{
    QCOMPARE(fieldTitle(ContactField::Alias), u"WeChat ID"_s);
    Echo echo;
    QVERIFY(QCoreApplication::installTranslator(&echo));
    for (const ContactField field : allContactFields())
        QVERIFY(fieldTitle(field).startsWith("Lianxi::Fields/"_L1));
    for (const MemberField field : allMemberFields())
        QVERIFY(fieldTitle(field).startsWith("Lianxi::Fields/"_L1));
    QCoreApplication::removeTranslator(&echo);
}

void TestFields::valuesAreExactAndNeverTranslated()
{
    Echo echo;
    QVERIFY(QCoreApplication::installTranslator(&echo));
    const QHash<ContactField, QString> expected{
        {ContactField::DisplayName, u"VIP"_s},
        {ContactField::Remark, u"VIP"_s},
        {ContactField::Nickname, u"小明\r\n=1"_s},
        {ContactField::Alias, u"xm_wang"_s},
        {ContactField::Id, u"wxid_1"_s},
        {ContactField::Sex, u"male"_s},
        {ContactField::Country, u"CN"_s},
        {ContactField::Province, u"Jiangsu"_s},
        {ContactField::City, u"Suqian"_s},
        {ContactField::Signature, u"a\tb"_s},
        {ContactField::Labels, u"客户; 9"_s}, // the name of label 9 never came
        {ContactField::Account, u"Shop A"_s},
        {ContactField::System, u"gewe"_s},
        {ContactField::Kind, u"friend"_s},
        {ContactField::MemberCount, QString()},
        {ContactField::AvatarUrl, u"https://host/132"_s},
        {ContactField::FirstSeen, u"2024-05-15T12:00:00Z"_s},
        {ContactField::LastSeen, u"2024-05-15T12:00:01Z"_s},
        {ContactField::GoneSince, QString()},
        {ContactField::DetailsAt, u"2024-05-15T12:01:00Z"_s},
    };
    for (const ContactField field : allContactFields()) {
        QVERIFY(expected.contains(field));
        QCOMPARE(fieldValue(field, someone(), shopA()), expected.value(field));
    }
    QCoreApplication::removeTranslator(&echo);
}

void TestFields::unknownIsEmpty()
{
    const Contact nobody;
    for (const ContactField field : allContactFields()) {
        if (field == ContactField::Kind || field == ContactField::System)
            continue;
        QCOMPARE(fieldValue(field, nobody, {}), QString());
        QCOMPARE(fieldText(field, nobody, {}), QString());
    }
    Contact group;
    group.kind = ContactKind::Group;
    group.memberCount = 486;
    QCOMPARE(fieldValue(ContactField::MemberCount, group, {}), u"486"_s);
    QCOMPARE(fieldValue(ContactField::Kind, group, {}), u"group"_s);
    group.kind = ContactKind::Public;
    QCOMPARE(fieldValue(ContactField::Kind, group, {}), u"public"_s);
    group.kind = ContactKind::System;
    QCOMPARE(fieldValue(ContactField::Kind, group, {}), u"system"_s);
}

void TestFields::memberValuesAreExactAndNeverTranslated()
{
    Echo echo;
    QVERIFY(QCoreApplication::installTranslator(&echo));
    Member member;
    member.id = u"wxid_2"_s;
    member.nickname = u"a\nb"_s;
    member.groupNickname = u"店长"_s;
    member.role = MemberRole::Owner;
    member.inviterId = u"wxid_3"_s;
    member.remark = u"r"_s;
    member.alias = u"al"_s;
    member.isFriend = true;
    const MemberContext context{u"Shop A"_s, u"1@chatroom"_s, u"社群 12"_s};
    QStringList values;
    for (const MemberField field : allMemberFields())
        values.append(fieldValue(field, member, context));
    QCOMPARE(values,
             (QStringList{u"Shop A"_s, u"1@chatroom"_s, u"社群 12"_s, u"wxid_2"_s, u"a\nb"_s,
                          u"店长"_s, u"r"_s, u"al"_s, u"owner"_s, u"wxid_3"_s, u"true"_s}));
    member.role = MemberRole::Admin;
    QCOMPARE(fieldValue(MemberField::Role, member, context), u"admin"_s);
    member.role = MemberRole::Member;
    QCOMPARE(fieldValue(MemberField::Role, member, context), u"member"_s);
    member.isFriend = false;
    QCOMPARE(fieldValue(MemberField::IsFriend, member, context), u"false"_s);
    QCoreApplication::removeTranslator(&echo);
}

void TestFields::textsFitOneLineAndTheLanguage()
{
    const Contact contact = someone();
    QCOMPARE(fieldText(ContactField::Nickname, contact, shopA()), u"小明  =1"_s);
    QCOMPARE(fieldText(ContactField::Signature, contact, shopA()), u"a b"_s);
    QCOMPARE(fieldText(ContactField::Sex, contact, shopA()), u"Male"_s);
    QCOMPARE(fieldText(ContactField::Country, contact, shopA()), u"China"_s);
    QCOMPARE(fieldText(ContactField::Labels, contact, shopA()), u"客户, 9"_s);
    QCOMPARE(fieldText(ContactField::Kind, contact, shopA()), u"Friend"_s);
    QCOMPARE(fieldText(ContactField::FirstSeen, contact, shopA()), relativeTime(noon));
    Contact group;
    group.memberCount = 12345;
    QCOMPARE(fieldText(ContactField::MemberCount, group, shopA()), u"12,345"_s);
}

void TestFields::memberTextsFitOneLineAndTheLanguage()
{
    Member member;
    member.nickname = u"a\nb"_s;
    member.role = MemberRole::Admin;
    QCOMPARE(fieldText(MemberField::Nickname, member, {}), u"a b"_s);
    QCOMPARE(fieldText(MemberField::Role, member, {}), u"Admin"_s);
    QCOMPARE(fieldText(MemberField::IsFriend, member, {}), QString());
    member.isFriend = true;
    QCOMPARE(fieldText(MemberField::IsFriend, member, {}), u"Yes"_s);
}

void TestFields::numbersAndTimesStandAtTheRight()
{
    const QSet<ContactField> right{ContactField::MemberCount, ContactField::FirstSeen,
                                   ContactField::LastSeen, ContactField::GoneSince,
                                   ContactField::DetailsAt};
    for (const ContactField field : allContactFields())
        QCOMPARE(fieldAlignment(field).testFlag(Qt::AlignRight), right.contains(field));
}

void TestFields::aMomentIsSaidAsPeopleSayIt_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("text");
    constexpr qint64 hour = 3600;
    constexpr qint64 day = 24 * hour;
    // The present is noon, so the day began 12 hours ago.
    QTest::newRow("this second") << qint64{0} << u"just now"_s;
    QTest::newRow("59 s") << qint64{59} << u"just now"_s;
    QTest::newRow("a clock that is a little ahead") << qint64{-30} << u"just now"_s;
    QTest::newRow("60 s") << qint64{60} << u"1 min ago"_s;
    QTest::newRow("59 min") << 59 * qint64{60} << u"59 min ago"_s;
    QTest::newRow("60 min") << hour << u"1 h ago"_s;
    QTest::newRow("midnight") << 12 * hour << u"12 h ago"_s;
    QTest::newRow("a second before midnight") << 12 * hour + 1 << u"yesterday"_s;
    QTest::newRow("yesterday's first second") << 36 * hour << u"yesterday"_s;
    QTest::newRow("the second before that") << 36 * hour + 1 << u"2 days ago"_s;
    QTest::newRow("6 days") << 6 * day << u"6 days ago"_s;
    QTest::newRow("7 days") << 7 * day << u"5/8/24"_s;
    QTest::newRow("years") << 3 * 366 * day << u"5/13/21"_s;
    QTest::newRow("tomorrow") << -day << u"5/16/24"_s;
}

void TestFields::aMomentIsSaidAsPeopleSayIt()
{
    QFETCH(qint64, secondsAgo);
    QFETCH(QString, text);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(noon, Qt::UTC);
    QCOMPARE(relativeTime(noon - secondsAgo * 1000, now), text);
}

void TestFields::momentsHavePlurals()
{
    Echo echo;
    QVERIFY(QCoreApplication::installTranslator(&echo));
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(noon, Qt::UTC);
    const qint64 minute = 60'000;
    const QString minutes = relativeTime(noon - 5 * minute, now);
    const QString days = relativeTime(noon - 3 * 24 * 60 * minute, now);
    const QString never = relativeTime(0, now);
    QCoreApplication::removeTranslator(&echo);
    QCOMPARE(minutes, u"Lianxi::Fields/5 min ago/5"_s);
    QCOMPARE(days, u"Lianxi::Fields/3 days ago/3"_s);
    QCOMPARE(never, QString());
    QCOMPARE(exactTime(0), QString());
    QVERIFY(exactTime(noon).contains("24"_L1));
}

void TestFields::countriesComeAsCodesOrWords_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("text");
    QTest::newRow("code") << u"CN"_s << u"China"_s;
    QTest::newRow("rarer code") << u"FJ"_s << u"Fiji"_s;
    QTest::newRow("no country's code") << u"QX"_s << u"QX"_s;
    QTest::newRow("words") << u"中国"_s << u"中国"_s;
    QTest::newRow("longer words") << u"中国大陆"_s << u"中国大陆"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestFields::countriesComeAsCodesOrWords()
{
    QFETCH(QString, country);
    QFETCH(QString, text);
    QCOMPARE(countryText(country), text);
}

void TestFields::provincesFollowTheLanguage()
{
    QCOMPARE(provinceText(u"Jiangsu"_s), u"Jiangsu"_s);
    Echo echo;
    QVERIFY(QCoreApplication::installTranslator(&echo));
    const QString known = provinceText(u"Jiangsu"_s);
    const QString words = provinceText(u"江苏"_s);
    const QString country = countryText(u"JP"_s);
    QCoreApplication::removeTranslator(&echo);
    QCOMPARE(known, u"Lianxi::Provinces/Jiangsu"_s);
    QCOMPARE(words, u"江苏"_s);
    QCOMPARE(country, u"Lianxi::Regions/Japan"_s);
}

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
