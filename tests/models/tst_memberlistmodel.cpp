// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberlistmodel.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

Member member(const QString &id, const QString &name, MemberRole role = MemberRole::Member)
{
    Member made;
    made.id = id;
    made.nickname = name;
    made.role = role;
    return made;
}

const MemberContext context{u"Shop A"_s, u"1@chatroom"_s, u"社群 12"_s};

QStringList idsOf(const MemberListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(MemberListModel::IdRole).toString());
    return ids;
}

int columnOf(MemberField field)
{
    return static_cast<int>(field);
}

QAbstractItemModelTester *watch(MemberListModel &model)
{
    return new QAbstractItemModelTester(
        &model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
}

} // namespace

class TestMemberListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China)); }
    void theOwnerStandsFirstThenAdminsThenNames();
    void lettersAndPinyinInterleave();
    void everyColumnSortsBothWays();
    void rowsWithoutAValueStandAtTheEnd();
    void aNegativeColumnBringsTheDefaultOrderBack();
    void theSearchFoldsCaseAndWidth_data();
    void theSearchFoldsCaseAndWidth();
    void theSelectionFollowsTheMember();
    void anotherGroupStartsWithoutASelection();
    void aChangedMemberIsToldOnce();
    void aMemberListedTwiceIsOneRow();
    void rolesSayWhatADelegateNeeds();
    void rowsAreCopiedAsText();
    void anInvalidIndexIsNobody();
    void anotherLanguageChangesTitlesAndTexts();
    void randomRoundsKeepTheModelAndItsIndexesTrue();
};

void TestMemberListModel::theOwnerStandsFirstThenAdminsThenNames()
{
    MemberListModel model;
    watch(model);
    model.setMembers({member(u"1"_s, u"b"_s), member(u"2"_s, u"z"_s, MemberRole::Admin),
                      member(u"3"_s, u"a"_s), member(u"4"_s, u"zz"_s, MemberRole::Owner),
                      member(u"5"_s, u"y"_s, MemberRole::Admin)},
                     context);
    QCOMPARE(idsOf(model), (QStringList{u"4"_s, u"5"_s, u"2"_s, u"3"_s, u"1"_s}));
    QCOMPARE(model.total(), 5);
    QCOMPARE(model.context().groupId, u"1@chatroom"_s);
}

void TestMemberListModel::lettersAndPinyinInterleave()
{
    MemberListModel model;
    model.setMembers({member(u"zhang"_s, u"张"_s), member(u"li"_s, u"李"_s),
                      member(u"wang"_s, u"王"_s), member(u"chen"_s, u"陈"_s),
                      member(u"leo"_s, u"Leo"_s), member(u"tom"_s, u"tom"_s)},
                     context);
    QStringList ids = idsOf(model);
    QCOMPARE(ids.first(), u"chen"_s);
    QCOMPARE(ids.sliced(3), (QStringList{u"tom"_s, u"wang"_s, u"zhang"_s}));
}

void TestMemberListModel::everyColumnSortsBothWays()
{
    MemberListModel model;
    watch(model);
    Member a = member(u"wxid_2"_s, u"群2"_s, MemberRole::Admin);
    Member b = member(u"wxid_10"_s, u"群10"_s, MemberRole::Owner);
    a.groupNickname = u"x"_s;
    b.groupNickname = u"Y"_s;
    a.remark = u"r1"_s;
    b.remark = u"R2"_s;
    a.alias = u"a"_s;
    b.alias = u"b"_s;
    a.inviterId = u"i1"_s;
    b.inviterId = u"i2"_s;
    a.role = MemberRole::Owner;
    b.role = MemberRole::Admin;
    model.setMembers({b, a}, context);
    for (const MemberField field :
         {MemberField::Id, MemberField::Nickname, MemberField::Remark, MemberField::GroupNickname,
          MemberField::Alias, MemberField::InviterId, MemberField::Role}) {
        model.sort(columnOf(field), Qt::DescendingOrder);
        QCOMPARE(idsOf(model), (QStringList{b.id, a.id}));
        model.sort(columnOf(field), Qt::AscendingOrder);
        QCOMPARE(idsOf(model), (QStringList{a.id, b.id}));
    }
}

void TestMemberListModel::rowsWithoutAValueStandAtTheEnd()
{
    MemberListModel model;
    Member named = member(u"named"_s, u"x"_s);
    named.remark = u"remark"_s;
    model.setMembers({member(u"bare"_s, u"a"_s), named}, context);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(columnOf(MemberField::Remark), order);
        QCOMPARE(idsOf(model), (QStringList{u"named"_s, u"bare"_s}));
    }
}

void TestMemberListModel::aNegativeColumnBringsTheDefaultOrderBack()
{
    MemberListModel model;
    model.setMembers({member(u"1"_s, u"a"_s), member(u"2"_s, u"b"_s, MemberRole::Owner)}, context);
    model.sort(columnOf(MemberField::Nickname));
    QCOMPARE(idsOf(model), (QStringList{u"1"_s, u"2"_s}));
    model.sort(-1);
    QCOMPARE(idsOf(model), (QStringList{u"2"_s, u"1"_s}));
}

void TestMemberListModel::theSearchFoldsCaseAndWidth_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("nothing") << QString() << QStringList{u"wxid_1"_s, u"wxid_2"_s};
    QTest::newRow("blanks") << u" \u3000 "_s << QStringList{u"wxid_1"_s, u"wxid_2"_s};
    QTest::newRow("case") << u"VIP"_s << QStringList{u"wxid_1"_s};
    QTest::newRow("full width") << u"ｖｉｐ"_s << QStringList{u"wxid_1"_s};
    QTest::newRow("one Chinese character") << u"明"_s << QStringList{u"wxid_2"_s};
    QTest::newRow("all words") << u"小 2"_s << QStringList{u"wxid_2"_s};
    QTest::newRow("words in any order") << u"2\u3000小"_s << QStringList{u"wxid_2"_s};
    QTest::newRow("one word misses") << u"小 vip"_s << QStringList();
    QTest::newRow("id") << u"WXID_1"_s << QStringList{u"wxid_1"_s};
    QTest::newRow("alias") << u"lily"_s << QStringList{u"wxid_1"_s};
    QTest::newRow("name in the group") << u"店长"_s << QStringList{u"wxid_2"_s};
    QTest::newRow("not across two texts") << u"vip客户lily"_s << QStringList();
    QTest::newRow("no pattern") << u"w.id"_s << QStringList();
}

void TestMemberListModel::theSearchFoldsCaseAndWidth()
{
    QFETCH(QString, search);
    QFETCH(QStringList, ids);
    MemberListModel model;
    watch(model);
    Member first = member(u"wxid_1"_s, u"a"_s);
    first.remark = u"ＶiP客户"_s;
    first.alias = u"Lily"_s;
    Member second = member(u"wxid_2"_s, u"小明"_s);
    second.groupNickname = u"店长"_s;
    model.setMembers({first, second}, context);
    model.setSearch(search);
    QStringList found = idsOf(model);
    found.sort();
    QCOMPARE(found, ids);
    QCOMPARE(model.total(), 2);
    model.setSearch({});
    QCOMPARE(model.rowCount(), 2);
}

void TestMemberListModel::theSelectionFollowsTheMember()
{
    MemberListModel model;
    watch(model);
    QItemSelectionModel selection(&model);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setMembers({member(u"1"_s, u"a"_s), member(u"2"_s, u"b"_s), member(u"3"_s, u"c"_s)},
                     context);
    reset.clear();
    selection.setCurrentIndex(model.index(1, 0),
                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    const auto selected = [&] {
        QStringList ids;
        for (const QModelIndex &row : selection.selectedRows())
            ids.append(model.memberAt(row).id);
        return ids;
    };
    QCOMPARE(selected(), QStringList{u"2"_s});

    model.sort(columnOf(MemberField::Nickname), Qt::DescendingOrder);
    QCOMPARE(selected(), QStringList{u"2"_s});
    model.setSearch(u"b"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(selected(), QStringList{u"2"_s});
    model.setSearch({});
    QCOMPARE(selected(), QStringList{u"2"_s});
    // New names, new order, one gone, one new.
    model.setMembers({member(u"4"_s, u"k"_s), member(u"2"_s, u"z"_s), member(u"3"_s, u"y"_s)},
                     context);
    QCOMPARE(selected(), QStringList{u"2"_s});
    QCOMPARE(model.memberAt(selection.currentIndex()).id, u"2"_s);
    QCOMPARE(idsOf(model), (QStringList{u"2"_s, u"3"_s, u"4"_s}));
    QCOMPARE(reset.size(), 0);
    model.setMembers({member(u"3"_s, u"y"_s)}, context);
    QCOMPARE(selected(), QStringList());
}

void TestMemberListModel::anotherGroupStartsWithoutASelection()
{
    MemberListModel model;
    watch(model);
    QItemSelectionModel selection(&model);
    model.setMembers({member(u"1"_s, u"a"_s)}, context);
    selection.select(model.index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    model.setMembers({member(u"1"_s, u"a"_s)}, {u"Shop A"_s, u"2@chatroom"_s, u"other"_s});
    QVERIFY(!selection.hasSelection());
}

void TestMemberListModel::aChangedMemberIsToldOnce()
{
    MemberListModel model;
    const QList<Member> before{member(u"1"_s, u"a"_s), member(u"2"_s, u"b"_s),
                               member(u"3"_s, u"c"_s)};
    model.setMembers(before, context);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setMembers(before, context);
    QCOMPARE(changed.size(), 0);
    QList<Member> after = before;
    after[1].remark = u"b2"_s;
    model.setMembers(after, context);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), model.index(1, 0));
    QCOMPARE(changed[0][1].toModelIndex(), model.index(1, model.columnCount() - 1));
    model.setMembers(after, {context.accountName, context.groupId, u"new title"_s});
    QCOMPARE(changed.size(), 2);
    QCOMPARE(model.index(0, columnOf(MemberField::GroupName)).data().toString(), u"new title"_s);
}

void TestMemberListModel::aMemberListedTwiceIsOneRow()
{
    MemberListModel model;
    watch(model);
    model.setMembers({member(u"1"_s, u"a"_s), member(u"1"_s, u"b"_s)}, context);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.memberAt(model.index(0, 0)).nickname, u"a"_s);
}

void TestMemberListModel::rolesSayWhatADelegateNeeds()
{
    MemberListModel model;
    Member some = member(u"wxid_1"_s, u"a\nb"_s, MemberRole::Admin);
    some.contact = 42;
    some.isFriend = true;
    some.avatarUrl = u"https://host/132"_s;
    model.setMembers({some}, context);
    const QModelIndex index = model.index(0, columnOf(MemberField::Nickname));
    QCOMPARE(index.data().toString(), u"a b"_s);
    QCOMPARE(index.data(MemberListModel::IdRole).toString(), u"wxid_1"_s);
    QCOMPARE(index.data(MemberListModel::NameRole).toString(), displayName(some));
    QCOMPARE(index.data(MemberListModel::ContactRole).value<ContactKey>(), 42);
    QCOMPARE(index.data(MemberListModel::AvatarUrlRole).toString(), some.avatarUrl);
    QCOMPARE(index.data(MemberListModel::RoleRole).toInt(), static_cast<int>(MemberRole::Admin));
    QVERIFY(index.data(MemberListModel::IsFriendRole).toBool());
    QCOMPARE(model.memberAt(index), some);
}

void TestMemberListModel::rowsAreCopiedAsText()
{
    MemberListModel model;
    model.setMembers({member(u"1"_s, u"a\tb"_s), member(u"2"_s, u"c"_s)}, context);
    const int id = columnOf(MemberField::Id);
    const int name = columnOf(MemberField::Nickname);
    const std::unique_ptr<QMimeData> data(model.mimeData(
        {model.index(1, name), model.index(0, name), model.index(1, id), model.index(0, id)}));
    QCOMPARE(data->text(), u"1\ta b\n2\tc"_s);
    QVERIFY(model.mimeData({}) == nullptr);
}

void TestMemberListModel::anInvalidIndexIsNobody()
{
    MemberListModel model;
    QCOMPARE(model.memberAt({}), Member());
    QVERIFY(!model.data({}).isValid());
    QVERIFY(!model.headerData(99, Qt::Horizontal).isValid());
    QVERIFY(!model.headerData(0, Qt::Vertical).isValid());
}

void TestMemberListModel::anotherLanguageChangesTitlesAndTexts()
{
    MemberListModel model;
    watch(model);
    model.setMembers({member(u"1"_s, u"a"_s)}, context);
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(headers.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.headerData(columnOf(MemberField::Role), Qt::Horizontal).toString(),
             fieldTitle(MemberField::Role));
}

void TestMemberListModel::randomRoundsKeepTheModelAndItsIndexesTrue()
{
    MemberListModel model;
    watch(model);
    QRandomGenerator random(20240515);
    QHash<QString, QPersistentModelIndex> kept;
    for (int round = 0; round < 150; ++round) {
        QList<Member> members;
        for (int i = 0; i < 40; ++i) {
            if (random.bounded(3) == 0)
                continue;
            members.append(member(u"id%1"_s.arg(i), u"name%1"_s.arg(random.bounded(20)),
                                  static_cast<MemberRole>(random.bounded(3))));
        }
        model.setMembers(members, context);
        switch (random.bounded(3)) {
        case 0:
            model.setSearch(u"%1"_s.arg(random.bounded(10)));
            break;
        case 1:
            model.setSearch({});
            break;
        default:
            model.sort(random.bounded(-1, model.columnCount()),
                       random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        }
        for (const auto &[id, index] : kept.asKeyValueRange()) {
            if (index.isValid())
                QCOMPARE(model.memberAt(index).id, id);
        }
        kept.clear();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            kept.insert(model.memberAt(index).id, index);
        }
        QCOMPARE(kept.size(), model.rowCount());
    }
}

QTEST_GUILESS_MAIN(TestMemberListModel)
#include "tst_memberlistmodel.moc"
