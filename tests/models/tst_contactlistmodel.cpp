// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactlistmodel.h"
#include "contactsamples.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextDocument>

#include <algorithm>
#include <memory>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestContactListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFollowTheTableInRandomRounds_data();
    void rowsFollowTheTableInRandomRounds();
    void selectionAndCurrentFollowTheirContacts();
    void everythingSelectedStaysSelectedWhenFiltered();
    void theFirstHitBecomesCurrentWhenTheCurrentRowGoes();
    void aChangeOfOneRowIsToldForThatRow();
    void rolesSayWhatAViewNeeds();
    void toolTipsAreNeverMarkup();
    void copiedRowsAreTabSeparated();
    void sortingGoesThroughTheQuery();
};

namespace {

QList<ContactKey> keys(const QAbstractItemModel &model)
{
    QList<ContactKey> list;
    for (int row = 0; row < model.rowCount(); ++row)
        list.append(model.index(row, 0).data(ContactListModel::KeyRole).toLongLong());
    return list;
}

QList<ContactKey> keys(const ContactTable &table, const ContactQuery &query)
{
    QList<ContactKey> list;
    for (const ContactTable::Row row : table.query(query))
        list.append(table.key(row));
    return list;
}

QList<ContactKey> selectedKeys(const QItemSelectionModel &selection)
{
    QList<ContactKey> list;
    for (const QModelIndex &index : selection.selectedRows())
        list.append(index.data(ContactListModel::KeyRole).toLongLong());
    std::ranges::sort(list);
    return list;
}

QList<Contact> people()
{
    return {Test::contact(1, u"安"_s), Test::contact(2, u"八"_s),    Test::contact(3, u"陈"_s),
            Test::contact(4, u"丁"_s), Test::contact(5, u"恩 友"_s), Test::contact(6, u"方 友"_s)};
}

} // namespace

void TestContactListModel::rowsFollowTheTableInRandomRounds_data()
{
    QTest::addColumn<bool>("withView");
    QTest::newRow("model alone") << false;
    QTest::newRow("with a table view") << true;
}

void TestContactListModel::rowsFollowTheTableInRandomRounds()
{
    QFETCH(bool, withView);
    ContactTable table;
    ContactListModel model(table);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::unique_ptr<QTableView> view;
    if (withView) {
        view = std::make_unique<QTableView>();
        view->setModel(&model);
        view->setSelectionBehavior(QAbstractItemView::SelectRows);
        view->show();
    }
    QItemSelectionModel selection(&model);
    QSignalSpy counted(&model, &ContactListModel::countChanged);
    QList<std::pair<QPersistentModelIndex, ContactKey>> followed;
    int stillValid = 0;
    QRandomGenerator random(23);
    const QStringList searches{{}, {}, u"王"_s, u"a"_s, u"wxid_1"_s, u"张 wxid"_s, u"zzz"_s};
    for (int round = 0; round < 2500; ++round) {
        const AccountKey account = 1 + random.bounded(3);
        switch (random.bounded(12)) {
        case 0:
            if (random.bounded(4) != 0)
                break; // so that a list lives for some rounds
            model.setQuery({.account = random.bounded(4),
                            .kind = static_cast<ContactKind>(random.bounded(4) * random.bounded(2)),
                            .search = searches.at(random.bounded(searches.size())),
                            .gone = static_cast<ContactQuery::Gone>(random.bounded(3)),
                            .sortField = model.query().sortField,
                            .order = model.query().order});
            break;
        case 1:
            model.sort(random.bounded(model.columnCount() + 1) - 1,
                       random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 2:
            if (random.bounded(20) == 0)
                table.apply({.account = account, .accountRemoved = true});
            break;
        case 3:
            if (model.rowCount() > 0) {
                selection.select(model.index(random.bounded(model.rowCount()), 0),
                                 QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
                if (view)
                    view->setCurrentIndex(model.index(random.bounded(model.rowCount()), 0));
            }
            break;
        case 4:
            if (random.bounded(25) == 0)
                QTest::qWait(110); // what changed is told
            break;
        case 5:
            QCoreApplication::processEvents(); // ranks arrive
            break;
        default: {
            ChangeSet changes{.account = account};
            for (int i = random.bounded(5); i >= 0; --i) {
                changes.contacts.append(
                    Test::randomContact(random, account * 1000 + random.bounded(200)));
            }
            table.apply(changes);
        }
        }
        if (round % 10 != 0)
            continue;
        model.sort(model.query().sortField.value_or(0), // asks anew
                   model.query().order == Qt::AscendingOrder ? Qt::DescendingOrder
                                                             : Qt::AscendingOrder);
        QCOMPARE(keys(model), keys(table, model.query()));
        for (const auto &[index, key] : followed) {
            const int shown = static_cast<int>(keys(model).indexOf(key));
            QVERIFY(!index.isValid() || index.row() == shown);
            stillValid += index.isValid() ? 1 : 0;
        }
        followed.removeIf([](const auto &one) { return !one.first.isValid(); });
        if (model.rowCount() > 0) {
            const QModelIndex index = model.index(random.bounded(model.rowCount()), 3);
            followed.append({index, index.data(ContactListModel::KeyRole).toLongLong()});
        }
    }
    QVERIFY(stillValid > 100);
    QVERIFY(counted.size() > 100);
    QTest::qWait(110);
    QCOMPARE(keys(model), keys(table, model.query()));
}

void TestContactListModel::selectionAndCurrentFollowTheirContacts()
{
    ContactTable table;
    table.setLocale(QLocale(QLocale::Chinese, QLocale::China));
    QSignalSpy ranked(&table, &ContactTable::ranksChanged);
    table.load(1, people());
    QTRY_COMPARE(ranked.size(), 1);
    ContactListModel model(table);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(keys(model), (QList<ContactKey>{1, 2, 3, 4, 5, 6}));
    QTableView view;
    view.setModel(&model);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    QItemSelectionModel *const selection = view.selectionModel();
    const auto select = [&](ContactKey key) {
        selection->select(model.indexOf(key),
                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    };
    select(2);
    select(5);
    select(6);
    selection->setCurrentIndex(model.indexOf(5), QItemSelectionModel::NoUpdate);
    const auto current
        = [&] { return selection->currentIndex().data(ContactListModel::KeyRole).toLongLong(); };

    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(keys(model), (QList<ContactKey>{6, 5, 4, 3, 2, 1}));
    QCOMPARE(selectedKeys(*selection), (QList<ContactKey>{2, 5, 6}));
    QCOMPARE(current(), 5);

    QSignalSpy deselected(selection, &QItemSelectionModel::selectionChanged);
    model.setQuery({.search = u"友"_s});
    QCOMPARE(keys(model), (QList<ContactKey>{5, 6}));
    QCOMPARE(selectedKeys(*selection), (QList<ContactKey>{5, 6}));
    QCOMPARE(current(), 5);
    QVERIFY(deselected.size() > 0); // 2 went, and whoever shows the selection hears of it

    // New rows, many and scattered, and one that is renamed.
    QList<Contact> more;
    for (ContactKey key = 100; key < 160; ++key)
        more.append(Test::contact(key, u"%1%2 友"_s.arg(QChar(u'a' + char(key % 26))).arg(key)));
    more.append(Test::contact(6, u"阿 友"_s));
    table.apply({.account = 1, .contacts = more});
    QTRY_COMPARE(keys(model).indexOf(6), 0);
    QCOMPARE(model.rowCount(), 62);
    QCOMPARE(selectedKeys(*selection), (QList<ContactKey>{5, 6}));
    QCOMPARE(current(), 5);
    model.setQuery({});
    QCOMPARE(selectedKeys(*selection), (QList<ContactKey>{5, 6}));
    QCOMPARE(current(), 5);
    QCOMPARE(view.verticalHeader()->count(), model.rowCount());
}

void TestContactListModel::everythingSelectedStaysSelectedWhenFiltered()
{
    ContactTable table;
    table.load(1, people());
    ContactListModel model(table);
    QTableView view;
    view.setModel(&model);
    view.selectAll();
    model.setQuery({.search = u"友"_s});
    QCOMPARE(selectedKeys(*view.selectionModel()), (QList<ContactKey>{5, 6}));
    model.setQuery({.order = Qt::DescendingOrder});
    QCOMPARE(selectedKeys(*view.selectionModel()), (QList<ContactKey>{5, 6}));
}

void TestContactListModel::theFirstHitBecomesCurrentWhenTheCurrentRowGoes()
{
    ContactTable table;
    table.load(1, people());
    ContactListModel model(table);
    QTableView view;
    view.setModel(&model);
    view.setCurrentIndex(model.indexOf(3));
    model.setQuery({.search = u"友"_s});
    QCOMPARE(view.currentIndex().row(), 0);
    model.setQuery({.search = u"nobody"_s});
    QVERIFY(!view.currentIndex().isValid());
}

void TestContactListModel::aChangeOfOneRowIsToldForThatRow()
{
    ContactTable table;
    table.load(1, people());
    ContactListModel model(table);
    QTest::qWait(110);
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    QSignalSpy counted(&model, &ContactListModel::countChanged);
    Contact changed = people().at(2);
    changed.signature = u"new"_s;
    table.apply({.account = 1, .contacts = {changed}});
    QTRY_COMPARE(data.size(), 1);
    QCOMPARE(data.at(0).at(0).toModelIndex().row(), model.indexOf(3).row());
    QCOMPARE(data.at(0).at(1).toModelIndex().row(), model.indexOf(3).row());
    QCOMPARE(layout.size(), 0);
    QCOMPARE(counted.last().at(0).toInt(), 6);
    QCOMPARE(model.contactAt(model.indexOf(3)).signature, u"new"_s);
}

void TestContactListModel::rolesSayWhatAViewNeeds()
{
    Contact contact = Test::contact(7, u"Nick"_s, u"备注\n名"_s);
    contact.alias = u"alias_7"_s;
    contact.avatarUrl = u"http://a/b"_s;
    contact.goneSince = 12;
    contact.remarkState = RemarkState::Waiting;
    contact.labelIds = {u"1"_s};
    ContactTable table;
    table.load(4, {contact, Test::contact(8, u" "_s)});
    table.setLabels(4, {{u"1"_s, u"客户"_s}});
    ContactListModel model(table);
    Account account;
    account.key = 4;
    account.name = u"Shop A"_s;
    model.setAccounts({account});
    const auto at = [&](ContactField field) {
        return model.index(model.indexOf(7).row(), static_cast<int>(field));
    };
    const QModelIndex name = at(ContactField::DisplayName);
    QCOMPARE(name.data().toString(), u"备注 名"_s);
    QCOMPARE(name.data(ContactListModel::SecondLineRole).toString(), u"Nick"_s);
    QCOMPARE(name.data(Qt::AccessibleTextRole).toString(), u"备注 名, Nick"_s);
    QCOMPARE(name.data(ContactListModel::KeyRole).toLongLong(), 7);
    QCOMPARE(name.data(ContactListModel::AccountRole).toLongLong(), 4);
    QCOMPARE(name.data(ContactListModel::IdRole).toString(), u"wxid_7"_s);
    QCOMPARE(name.data(ContactListModel::KindRole).toInt(), 0);
    QCOMPARE(name.data(ContactListModel::AvatarUrlRole).toString(), u"http://a/b"_s);
    QCOMPARE(name.data(ContactListModel::RemarkStateRole).toInt(), int(RemarkState::Waiting));
    QCOMPARE(name.data(ContactListModel::GoneSinceRole).toLongLong(), 12);
    QCOMPARE(at(ContactField::Account).data().toString(), u"Shop A"_s);
    QCOMPARE(at(ContactField::Labels).data().toString(), u"客户"_s);
    QCOMPARE(at(ContactField::LastSeen).data(Qt::TextAlignmentRole).value<Qt::Alignment>(),
             Qt::AlignRight | Qt::AlignVCenter);
    QCOMPARE(model.contactAt(name), contact);
    QCOMPARE(model.accountAt(name), AccountKey{4});
    // Who is shown by the id has nothing more to say.
    QVERIFY(model.indexOf(8).data(ContactListModel::SecondLineRole).toString().isEmpty());
    QVERIFY(!model.indexOf(99).isValid());
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), fieldTitle(ContactField::Remark));
}

void TestContactListModel::toolTipsAreNeverMarkup()
{
    ContactTable table;
    table.load(1, {Test::contact(1, u"<img src=file:///etc/passwd> & <b>"_s)});
    ContactListModel model(table);
    const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QCOMPARE(tip, u"<span>&lt;img src=file:///etc/passwd&gt; &amp; &lt;b&gt;</span>"_s);
    QVERIFY(Qt::mightBeRichText(tip)); // so that the entities are not shown as such
}

void TestContactListModel::copiedRowsAreTabSeparated()
{
    ContactTable table;
    table.load(1, {Test::contact(1, u"a\tb"_s, u"x"_s), Test::contact(2, u"c"_s)});
    ContactListModel model(table);
    const int nickname = static_cast<int>(ContactField::Nickname);
    const std::unique_ptr<QMimeData> data(
        model.mimeData({model.index(1, nickname), model.index(0, nickname), model.index(0, 0),
                        model.index(1, 0)}));
    QCOMPARE(data->text(), u"x\ta b\nc\tc"_s);
}

void TestContactListModel::sortingGoesThroughTheQuery()
{
    ContactTable table;
    QList<Contact> list = people();
    for (Contact &contact : list)
        contact.memberCount = int(10 - contact.key);
    table.load(1, list);
    ContactListModel model(table);
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    model.sort(static_cast<int>(ContactField::MemberCount));
    QCOMPARE(keys(model), (QList<ContactKey>{6, 5, 4, 3, 2, 1}));
    QCOMPARE(layout.size(), 1);
    QCOMPARE(model.query().sortField, static_cast<int>(ContactField::MemberCount));
    model.sort(-1);
    QVERIFY(!model.query().sortField);
}

QTEST_MAIN(TestContactListModel)
#include "tst_contactlistmodel.moc"
