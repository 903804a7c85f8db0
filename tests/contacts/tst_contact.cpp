// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contact.h"
#include "group.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestContact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdTellsItsKind_data();
    void anIdTellsItsKind();
    void weComIdsAreKnownByTheirEnd();
    void theFirstVisibleNameIsShown_data();
    void theFirstVisibleNameIsShown();
    void aGroupWithoutATitleIsCalledByItsMembers();
    void membersMakeATitle_data();
    void membersMakeATitle();
    void aMemberIsCalledAsInTheGroup_data();
    void aMemberIsCalledAsInTheGroup();
    void onlyTextThatDrawsSomethingIsVisible_data();
    void onlyTextThatDrawsSomethingIsVisible();
    void aHostileNameFitsOneLine_data();
    void aHostileNameFitsOneLine();
};

void TestContact::anIdTellsItsKind_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<ContactKind>("kind");
    QTest::newRow("wxid") << u"wxid_abc123"_s << ContactKind::Friend;
    QTest::newRow("chosen id") << u"xm_wang"_s << ContactKind::Friend;
    QTest::newRow("WeCom") << u"25984983@openim"_s << ContactKind::Friend;
    QTest::newRow("group") << u"4820@chatroom"_s << ContactKind::Group;
    QTest::newRow("a group's end inside") << u"4820@chatroom.x"_s << ContactKind::Friend;
    QTest::newRow("public") << u"gh_3dfda90e39d6"_s << ContactKind::Public;
    QTest::newRow("public by upper case is a person") << u"GH_3dfda"_s << ContactKind::Friend;
    QTest::newRow("public without the prefix") << u"Tencent-Games"_s << ContactKind::Friend;
    QTest::newRow("empty") << QString() << ContactKind::Friend;
    for (const QString &id :
         {u"weixin"_s, u"fmessage"_s, u"medianote"_s, u"floatbottle"_s, u"filehelper"_s,
          u"tmessage"_s, u"qmessage"_s, u"qqmail"_s, u"qqsafe"_s, u"exmail_tool"_s})
        QTest::newRow(qPrintable(id)) << id << ContactKind::System;
    QTest::newRow("begins like a system contact") << u"weixin2"_s << ContactKind::Friend;
}

void TestContact::anIdTellsItsKind()
{
    QFETCH(QString, id);
    QFETCH(ContactKind, kind);
    QCOMPARE(kindOfId(id), kind);
    QCOMPARE(isSystemId(id), kind == ContactKind::System);
}

void TestContact::weComIdsAreKnownByTheirEnd()
{
    QVERIFY(isWeComId(u"25984983@openim"));
    QVERIFY(!isWeComId(u"25984983@chatroom"));
    QVERIFY(!isWeComId(u"openim"));
}

void TestContact::theFirstVisibleNameIsShown_data()
{
    QTest::addColumn<QString>("remark");
    QTest::addColumn<QString>("nickname");
    QTest::addColumn<QString>("alias");
    QTest::addColumn<QString>("name");
    const QString id = u"wxid_1"_s;
    QTest::newRow("remark first") << u"VIP"_s << u"小明"_s << u"xm"_s << u"VIP"_s;
    QTest::newRow("then nickname") << QString() << u"小明"_s << u"xm"_s << u"小明"_s;
    QTest::newRow("then alias") << QString() << QString() << u"xm"_s << u"xm"_s;
    QTest::newRow("then id") << QString() << QString() << QString() << id;
    QTest::newRow("a wide blank is no name") << QString() << u"\u3000"_s << u"xm"_s << u"xm"_s;
    QTest::newRow("a zero-width joiner is no name")
        << u"\u200D"_s << u"\u200B\uFEFF"_s << QString() << id;
    QTest::newRow("a Hangul filler is no name") << QString() << u"\u3164"_s << QString() << id;
    QTest::newRow("line breaks are no name") << u"\r\n"_s << u"\t"_s << QString() << id;
    QTest::newRow("an emoji is a name")
        << QString() << u"\U0001F601"_s << u"xm"_s << u"\U0001F601"_s;
    QTest::newRow("markup is plain text") << u"<b>x</b>"_s << u"y"_s << QString() << u"<b>x</b>"_s;
}

void TestContact::theFirstVisibleNameIsShown()
{
    QFETCH(QString, remark);
    QFETCH(QString, nickname);
    QFETCH(QString, alias);
    QFETCH(QString, name);
    Contact contact;
    contact.id = u"wxid_1"_s;
    contact.remark = remark;
    contact.nickname = nickname;
    contact.alias = alias;
    QCOMPARE(displayName(contact), name);
}

void TestContact::aGroupWithoutATitleIsCalledByItsMembers()
{
    Contact group;
    group.id = u"1@chatroom"_s;
    group.membersTitle = u"A、B"_s;
    QCOMPARE(displayName(group), u"A、B"_s);
    group.nickname = u"Club"_s;
    QCOMPARE(displayName(group), u"Club"_s);
    group.remark = u"VIP"_s;
    QCOMPARE(displayName(group), u"VIP"_s);
}

void TestContact::membersMakeATitle_data()
{
    QTest::addColumn<QList<Member>>("members");
    QTest::addColumn<QString>("title");
    const auto named = [](const QString &name) {
        return Member{.id = u"wxid_"_s + name.left(3), .nickname = name};
    };
    const QList<Member> abc{named(u"A"_s), named(u"B"_s), named(u"C"_s)};
    QTest::newRow("nobody") << QList<Member>() << QString();
    QTest::newRow("three") << abc << u"A、B、C"_s;
    QTest::newRow("four of many") << abc + abc << u"A、B、C、A"_s;
    QTest::newRow("without me") << QList{Member{.id = u"me"_s, .nickname = u"Me"_s}} + abc
                                << u"A、B、C"_s;
    QTest::newRow("only me") << QList{Member{.id = u"me"_s, .nickname = u"Me"_s}} << QString();
    QTest::newRow("remark, name in the group, nickname")
        << QList{Member{.nickname = u"n"_s, .groupNickname = u"g"_s, .remark = u"r"_s},
                 Member{.nickname = u"n"_s, .groupNickname = u"g"_s},
                 Member{.nickname = u"n"_s, .groupNickname = u" "_s}}
        << u"r、g、n"_s;
    QTest::newRow("names that show nothing")
        << QList{named(QString()), named(u"\u3000"_s), named(u"\u202E"_s), named(u"A"_s)} << u"A"_s;
    QTest::newRow("hostile") << QList{named(u"a\nb"_s), named(u"\u202Ec\t"_s)} << u"a b、c"_s;
    QTest::newRow("long") << QList{named(u"王"_s.repeated(40)), named(u"李"_s.repeated(40))}
                          << u"王"_s.repeated(40) + u'、' + u"李"_s.repeated(18) + u'…';
    QTest::newRow("cut between characters")
        << QList{named(u"x"_s.repeated(58) + u"\U0001F468\u200D\U0001F469"_s)}
        << u"x"_s.repeated(58) + u'…';
    QTest::newRow("one endless character") << QList{named(u"e"_s + QString(200, QChar(0x301)))}
                                           << u"e"_s + QString(58, QChar(0x301)) + u'…';
}

void TestContact::membersMakeATitle()
{
    QFETCH(const QList<Member>, members);
    QFETCH(const QString, title);
    QCOMPARE(titleOfMembers(members, u"me"_s), title);
    QVERIFY(title.size() <= 60);
}

void TestContact::aMemberIsCalledAsInTheGroup_data()
{
    QTest::addColumn<QString>("groupNickname");
    QTest::addColumn<QString>("remark");
    QTest::addColumn<QString>("nickname");
    QTest::addColumn<QString>("name");
    QTest::newRow("name in the group") << u"店长"_s << u"VIP"_s << u"小明"_s << u"店长"_s;
    QTest::newRow("then remark") << u" "_s << u"VIP"_s << u"小明"_s << u"VIP"_s;
    QTest::newRow("then nickname") << QString() << QString() << u"小明"_s << u"小明"_s;
    QTest::newRow("then id") << QString() << QString() << u"\u2800"_s << u"wxid_1"_s;
}

void TestContact::aMemberIsCalledAsInTheGroup()
{
    QFETCH(QString, groupNickname);
    QFETCH(QString, remark);
    QFETCH(QString, nickname);
    QFETCH(QString, name);
    Member member;
    member.id = u"wxid_1"_s;
    member.groupNickname = groupNickname;
    member.remark = remark;
    member.nickname = nickname;
    QCOMPARE(displayName(member), name);
}

void TestContact::onlyTextThatDrawsSomethingIsVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("visible");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << u" "_s << false;
    QTest::newRow("wide blank") << u"\u3000"_s << false;
    QTest::newRow("no-break blank") << u"\u00A0"_s << false;
    QTest::newRow("zero width") << u"\u200B\u200C\u200D\u2060\uFEFF"_s << false;
    QTest::newRow("right-to-left override") << u"\u202E"_s << false;
    QTest::newRow("only a combining mark") << u"\u0301"_s << false;
    QTest::newRow("variation selector") << u"\uFE0F"_s << false;
    QTest::newRow("tag outside the BMP") << u"\U000E0041"_s << false;
    QTest::newRow("Hangul fillers") << u"\u115F\u1160\u3164\uFFA0"_s << false;
    QTest::newRow("Braille blank") << u"\u2800"_s << false;
    QTest::newRow("letter after blanks") << u"\u3000\u200Dx"_s << true;
    QTest::newRow("dot") << u"."_s << true;
    QTest::newRow("Han outside the BMP") << u"\U00020BB7"_s << true;
    QTest::newRow("family emoji") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s << true;
}

void TestContact::onlyTextThatDrawsSomethingIsVisible()
{
    QFETCH(QString, text);
    QFETCH(bool, visible);
    QCOMPARE(hasVisibleCharacter(text), visible);
}

void TestContact::aHostileNameFitsOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"王小明"_s << u"王小明"_s;
    QTest::newRow("line breaks") << u"a\r\nb\nc"_s << u"a  b c"_s;
    QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("Unicode's own breaks") << u"a\u2028b\u2029c\u0085d"_s << u"a b c d"_s;
    QTest::newRow("nul and bell") << u"a\u0000b\u0007c"_s << u"a b c"_s;
    QTest::newRow("override") << u"a\u202Egpj.exe"_s << u"agpj.exe"_s;
    QTest::newRow("isolates and marks") << u"\u2066a\u2069\u200Eb\u200Fc\u061Cd"_s << u"abcd"_s;
    QTest::newRow("blanks around") << u" \u3000 a \n"_s << u"a"_s;
    QTest::newRow("markup stays text") << u"<img src=x>&amp;"_s << u"<img src=x>&amp;"_s;
    QTest::newRow("emoji sequence") << u"\U0001F468\u200D\U0001F469 \U0001F1E8\U0001F1F3"_s
                                    << u"\U0001F468\u200D\U0001F469 \U0001F1E8\U0001F1F3"_s;
    QTest::newRow("Hebrew stays") << u"שלום"_s << u"שלום"_s;
    QTest::newRow("200 marks stay")
        << u"e"_s + QString(200, QChar(0x301)) << u"e"_s + QString(200, QChar(0x301));
    QTest::newRow("empty") << QString() << QString();
}

void TestContact::aHostileNameFitsOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    QCOMPARE(oneLine(text), line);
}

QTEST_GUILESS_MAIN(TestContact)
#include "tst_contact.moc"
