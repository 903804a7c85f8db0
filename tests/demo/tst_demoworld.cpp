// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoavatar.h"
#include "demoworld.h"
#include "difficultnames.h"

#include <QImage>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// The invented people: reproducible, believable, difficult.
class TestDemoWorld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedMakesTheSameWorld();
    void anotherSeedMakesOtherPeople();
    void aLargerWorldKeepsTheSmallerOnesFriends();
    void peopleAreTheSameOnEveryMachine();
    void aThirdOfTheFriendsHaveARemark();
    void everyDifficultNameOccurs();
    void someGroupsHaveNoTitle();
    void unsavedGroupsAreNotListed();
    void tinyWorldsWork();
    void remarksAndNamesChange();
    void theSameLookGivesTheSamePicture();
    void differentPeopleLookDifferent();
};

void TestDemoWorld::theSameSeedMakesTheSameWorld()
{
    const DemoWorld one = DemoWorld::build(DemoSizes(), 5);
    const DemoWorld two = DemoWorld::build(DemoSizes(), 5);
    QCOMPARE(one.friendIds(), two.friendIds());
    QCOMPARE(one.groupIds(), two.groupIds());
    QCOMPARE(one.publicIds(), two.publicIds());
    for (qsizetype i = 0; i < one.people().size(); ++i) {
        const DemoPerson &left = one.people().at(i);
        const DemoPerson &right = two.people().at(i);
        QCOMPARE(left.nickname, right.nickname);
        QCOMPARE(left.remark, right.remark);
        QCOMPARE(left.alias, right.alias);
        QCOMPARE(left.labelIds, right.labelIds);
        QCOMPARE(left.pictureKey, right.pictureKey);
    }
    for (qsizetype i = 0; i < one.groups().size(); ++i) {
        QCOMPARE(one.groups().at(i).title, two.groups().at(i).title);
        QCOMPARE(one.groups().at(i).ownerId, two.groups().at(i).ownerId);
        QCOMPARE(one.groups().at(i).members.size(), two.groups().at(i).members.size());
    }
}

void TestDemoWorld::anotherSeedMakesOtherPeople()
{
    const DemoWorld one = DemoWorld::build(DemoSizes(), 5);
    const DemoWorld two = DemoWorld::build(DemoSizes(), 6);
    const QStringList both = one.friendIds() + two.friendIds();
    // Only the system's own contacts are the same everywhere.
    QCOMPARE(QSet<QString>(both.begin(), both.end()).size(), both.size() - 10);
}

void TestDemoWorld::aLargerWorldKeepsTheSmallerOnesFriends()
{
    DemoSizes larger;
    larger.friends = 900;
    const QStringList few = DemoWorld::build(DemoSizes(), 5).friendIds();
    const QStringList many = DemoWorld::build(larger, 5).friendIds();
    QCOMPARE(many.first(610), few.first(610));
}

/// Nothing may hang on a library's hash or random numbers, nor on the order in which a compiler
/// evaluates arguments.
void TestDemoWorld::peopleAreTheSameOnEveryMachine()
{
    const DemoWorld world = DemoWorld::build(DemoSizes(), 20231120);
    QCOMPARE(world.people().at(14).id, u"wxid_9khw3jxxbpfy5r"_s);
    QCOMPARE(world.people().at(15).id, u"wxid_wgh5gzi3v7autj"_s);
    QCOMPARE(world.groups().at(0).id, u"46648348515@chatroom"_s);
    QCOMPARE(world.groups().at(4).members.size(), 15);
}

void TestDemoWorld::aThirdOfTheFriendsHaveARemark()
{
    const DemoWorld world = DemoWorld::build(DemoSizes(), 5);
    qsizetype friends = 0;
    qsizetype remarks = 0;
    qsizetype vip = 0;
    for (const DemoPerson &person : world.people()) {
        if (person.kind != DemoPerson::Kind::Friend)
            continue;
        ++friends;
        remarks += person.remark.isEmpty() ? 0 : 1;
        vip += person.remark.startsWith(u"VIP 客户"_s) ? 1 : 0;
    }
    QCOMPARE(friends, 600);
    QVERIFY(remarks > 150 && remarks < 270);
    QVERIFY(vip > 5);
}

void TestDemoWorld::everyDifficultNameOccurs()
{
    const DemoWorld world = DemoWorld::build(DemoSizes(), 5);
    QSet<QString> nicknames;
    QSet<QString> remarks;
    for (const DemoPerson &person : world.people()) {
        if (person.kind == DemoPerson::Kind::Friend) {
            nicknames.insert(person.nickname);
            remarks.insert(person.remark);
        }
    }
    for (const QString &name : difficultNames()) {
        QVERIFY2(nicknames.contains(name), qPrintable(name));
        QVERIFY(name.isValidUtf16());
    }
    for (const QString &remark : difficultRemarks())
        QVERIFY2(remarks.contains(remark), qPrintable(remark));
}

void TestDemoWorld::someGroupsHaveNoTitle()
{
    const DemoWorld world = DemoWorld::build(DemoSizes(), 5);
    const auto untitled = std::ranges::count_if(
        world.groups(), [](const DemoGroup &group) { return group.title.isEmpty(); });
    QCOMPARE(untitled, 2);
}

void TestDemoWorld::unsavedGroupsAreNotListed()
{
    const DemoWorld world = DemoWorld::build(DemoSizes(), 5);
    QCOMPARE(world.groupIds().size(), 40);
    QCOMPARE(world.groups().size(), 43);
    QVERIFY(world.group(world.groups().constLast().id));
}

void TestDemoWorld::tinyWorldsWork()
{
    DemoSizes none;
    none.friends = 0;
    none.groups = 0;
    none.publicAccounts = 0;
    none.labels = 0;
    const DemoWorld empty = DemoWorld::build(none, 1);
    QCOMPARE(empty.friendIds().size(), 10);
    QVERIFY(!empty.owner().id.isEmpty());
    none.groups = 1;
    none.smallestGroup = 0;
    none.largestGroup = 0;
    const DemoWorld lonely = DemoWorld::build(none, 1);
    QCOMPARE(lonely.groups().constFirst().members.size(), 2);
}

void TestDemoWorld::remarksAndNamesChange()
{
    DemoWorld world = DemoWorld::build(DemoSizes(), 5);
    const QString person = world.friendIds().at(30);
    const QString group = world.groupIds().at(0);
    QVERIFY(world.setRemark(person, u"甲"_s));
    QVERIFY(world.setRemark(group, u"乙"_s));
    QVERIFY(world.rename(person, u"丙"_s));
    QCOMPARE(world.person(person)->remark, u"甲"_s);
    QCOMPARE(world.person(person)->nickname, u"丙"_s);
    QCOMPARE(world.group(group)->remark, u"乙"_s);
    QVERIFY(!world.setRemark(u"nobody"_s, u"x"_s));
    QVERIFY(!world.leave(u"nobody"_s));
}

void TestDemoWorld::theSameLookGivesTheSamePicture()
{
    const DemoLook look{DemoLook::Motif::Person, 42, {}};
    QCOMPARE(DemoAvatar::png(look, 132), DemoAvatar::png(look, 132));
    QCOMPARE(DemoAvatar::draw(look, 64).size(), QSize(64, 64));
}

void TestDemoWorld::differentPeopleLookDifferent()
{
    QSet<QByteArray> pictures;
    for (quint64 seed = 0; seed < 60; ++seed)
        pictures.insert(DemoAvatar::png({DemoLook::Motif::Person, seed, {}}, 64));
    QCOMPARE(pictures.size(), 60);
}

QTEST_GUILESS_MAIN(TestDemoWorld)
#include "tst_demoworld.moc"
