// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changetext.h"

#include <QLocale>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

using Kind = Change::Kind;

class TestChangeText : public QObject
{
    Q_OBJECT

private:
    static void addRenamedInGroup()
    {
        Change change{.kind = Kind::RenamedInGroup,
                      .personId = u"wxid_1"_s,
                      .personName = u"李雷"_s,
                      .before = u"x"_s,
                      .after = u"y"_s};
        QTest::newRow("in the group") << change << u"李雷, name in the group: x → y"_s;
        change.personName = u"y"_s;
        QTest::newRow("in the group, known by the new name alone")
            << change << u"Name in the group: x → y"_s;
        change.before.clear();
        QTest::newRow("in the group, the first name")
            << change << u"wxid_1, name in the group: y"_s;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void everyKindIsACalmSentence_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const Change &change, const QString &text) {
            QTest::newRow(name) << change << text;
        };
        row("new", {.kind = Kind::Appeared}, u"New on the list"_s);
        row("gone", {.kind = Kind::Gone}, u"Gone from the list"_s);
        row("back", {.kind = Kind::Returned}, u"Back on the list"_s);
        row("renamed", {.kind = Kind::Renamed, .before = u"A"_s, .after = u"B"_s},
            u"Name: A → B"_s);
        row("group renamed",
            {.kind = Kind::Renamed,
             .contactKind = ContactKind::Group,
             .before = u"A"_s,
             .after = u"B"_s},
            u"Group name: A → B"_s);
        row("remark", {.kind = Kind::RemarkByUs, .before = u"王姐"_s, .after = u"王姐 (大客户)"_s},
            u"Remark: 王姐 → 王姐 (大客户)"_s);
        row("remark set", {.kind = Kind::RemarkByUs, .after = u"VIP"_s}, u"Remark set: VIP"_s);
        row("remark removed", {.kind = Kind::RemarkElsewhere, .before = u"VIP"_s},
            u"Remark removed elsewhere: VIP"_s);
        row("alias", {.kind = Kind::AliasChanged, .before = u"a1"_s, .after = u"b2"_s},
            u"WeChat ID: a1 → b2"_s);
        row("joined", {.kind = Kind::Joined, .personId = u"wxid_1"_s, .personName = u"李雷"_s},
            u"李雷 joined"_s);
        row("left without a name", {.kind = Kind::Left, .personId = u"wxid_1"_s}, u"wxid_1 left"_s);
        row("owner",
            {.kind = Kind::OwnerChanged,
             .personName = u"B"_s,
             .before = u"wxid_a"_s,
             .after = u"wxid_b"_s},
            u"Owner: wxid_a → B"_s);
        addRenamedInGroup();
        row("hostile",
            {.kind = Kind::Renamed, .before = u"%2\n<b>%1"_s, .after = u"\u202Ea%1\tb"_s},
            u"Name: %2 <b>%1 → a%1 b"_s);
    }

    void everyKindIsACalmSentence()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, text);
        QCOMPARE(changeText(change), text);
    }

    void namesThatTheChangeLacksAreTakenOver()
    {
        QCOMPARE(changeText({.kind = Kind::OwnerChanged,
                             .personName = u"B"_s,
                             .before = u"wxid_a"_s,
                             .after = u"wxid_b"_s},
                            {.formerOwner = u"A"_s}),
                 u"Owner: A → B"_s);
        QCOMPARE(changeText({.kind = Kind::RenamedInGroup,
                             .personId = u"wxid_1"_s,
                             .personName = u"y"_s,
                             .after = u"y"_s},
                            {.person = u"李雷"_s}),
                 u"李雷, name in the group: y"_s);
    }

    void inAPersonsHistoryTheGroupIsNamed_data()
    {
        QTest::addColumn<Change::Kind>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("joined") << Kind::Joined << u"Joined 社群 12"_s;
        QTest::newRow("left") << Kind::Left << u"Left 社群 12"_s;
        QTest::newRow("owner") << Kind::OwnerChanged << u"Became the owner of 社群 12"_s;
        QTest::newRow("name") << Kind::RenamedInGroup << u"Name in 社群 12: x → y"_s;
    }

    void inAPersonsHistoryTheGroupIsNamed()
    {
        QFETCH(const Change::Kind, kind);
        QFETCH(const QString, text);
        const Change change{.kind = kind,
                            .contact = 7,
                            .contactName = u"社群\n12"_s,
                            .personName = u"李雷"_s,
                            .person = 3,
                            .before = u"x"_s,
                            .after = u"y"_s};
        QCOMPARE(changeTextOf(change, 3), text);
        QCOMPARE(changeTextOf(change, 7), changeText(change));
    }

    void everyKindBelongsToOneTopic()
    {
        QList<Kind> all;
        for (const ChangeTopic topic : {ChangeTopic::NewAndGone, ChangeTopic::Names,
                                        ChangeTopic::Remarks, ChangeTopic::GroupMembers}) {
            all += kindsOf(topic);
            QVERIFY(!changeTopicText(topic).isEmpty());
        }
        std::ranges::sort(all);
        QCOMPARE(all.size(), static_cast<int>(Kind::OwnerChanged) + 1);
        QVERIFY(std::ranges::adjacent_find(all) == all.end());
        QVERIFY(kindsOf(ChangeTopic::All).isEmpty());
    }

    void daysAreSaidAsPeopleSayThem()
    {
        const QDate today(2026, 3, 1);
        QCOMPARE(dayText(today, today), u"Today"_s);
        QCOMPARE(dayText(QDate(2026, 2, 28), today), u"Yesterday"_s);
        QCOMPARE(dayText(QDate(2026, 2, 27), today), u"Friday, February 27, 2026"_s);
        // A clock that was set back.
        QCOMPARE(dayText(QDate(2026, 3, 2), today), u"Monday, March 2, 2026"_s);
    }
};

QTEST_GUILESS_MAIN(TestChangeText)
#include "tst_changetext.moc"
