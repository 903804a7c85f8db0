// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountlistmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

Account account(AccountKey key, const QString &name)
{
    Account made;
    made.key = key;
    made.name = name;
    return made;
}

/// `friends` and `systems` contacts with keys that no other account has.
QList<Contact> contacts(AccountKey account, int friends, int systems = 0)
{
    QList<Contact> made;
    for (int i = 0; i < friends + systems; ++i) {
        Contact contact;
        contact.key = account * 1000 + i;
        contact.id = i < friends ? u"wxid_%1"_s.arg(i) : u"system_%1"_s.arg(i);
        contact.kind = i < friends ? ContactKind::Friend : ContactKind::System;
        made.append(contact);
    }
    return made;
}

QStringList names(const AccountListModel &model, const QModelIndex &parent = {})
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(parent); ++row)
        texts.append(model.index(row, 0, parent).data().toString());
    return texts;
}

qlonglong count(const AccountListModel &model, AccountKey account, ContactKind kind)
{
    return model.indexOf(account, kind).data(AccountListModel::CountRole).toLongLong();
}

} // namespace

class TestAccountListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();
    void anEmptyBookIsAnEmptySidebar();
    void oneAccountHasNoAllAccountsAboveIt();
    void allAccountsIsThereFromTwoOn();
    void theSystemListIsThereOnlyWhenItHoldsSomething();
    void countsAreToldOnlyWhereTheyChanged();
    void goneContactsDoNotCount();
    void anAccountKeepsItsIndexesWhenOthersComeGoAndMove();
    void aRenamedAccountChangesInPlace();
    void theStateIsSaidInWords_data();
    void theStateIsSaidInWords();
    void progressAloneTellsNothing();
    void aStatusMayComeBeforeItsAccount();
    void accessibleTextsSayStateAndCount();
    void whatIsNotThereHasNoIndex();

private:
    std::unique_ptr<ContactTable> m_table;
    std::unique_ptr<AccountListModel> m_model;
};

void TestAccountListModel::init()
{
    m_table = std::make_unique<ContactTable>();
    m_model = std::make_unique<AccountListModel>(*m_table);
    new QAbstractItemModelTester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
}

void TestAccountListModel::cleanup()
{
    m_model.reset();
    m_table.reset();
}

void TestAccountListModel::anEmptyBookIsAnEmptySidebar()
{
    m_model->setAccounts({});
    QCOMPARE(m_model->rowCount(), 0);
    m_model->retranslate();
}

void TestAccountListModel::oneAccountHasNoAllAccountsAboveIt()
{
    m_model->setAccounts({account(1, u"Shop\nA"_s)});
    QCOMPARE(names(*m_model), QStringList{u"Shop A"_s});
    const QModelIndex shop = m_model->index(0, 0);
    QCOMPARE(names(*m_model, shop), (QStringList{u"Friends"_s, u"Groups"_s, u"Public accounts"_s}));
    QVERIFY(!shop.data(AccountListModel::IsListRole).toBool());
    QVERIFY(m_model->index(0, 0, shop).data(AccountListModel::IsListRole).toBool());
    QCOMPARE(m_model->index(1, 0, shop).data(AccountListModel::KindRole).toInt(),
             static_cast<int>(ContactKind::Group));
    QCOMPARE(m_model->index(1, 0, shop).data(AccountListModel::AccountRole).toLongLong(), 1);
}

void TestAccountListModel::allAccountsIsThereFromTwoOn()
{
    m_table->load(1, contacts(1, 3));
    m_table->load(2, contacts(2, 4));
    m_model->setAccounts({account(1, u"A"_s)});
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex first = m_model->indexOf(1, ContactKind::Friend);

    m_model->setAccounts({account(1, u"A"_s), account(2, u"B"_s)});
    QCOMPARE(names(*m_model), (QStringList{u"All accounts"_s, u"A"_s, u"B"_s}));
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(count(*m_model, 0, ContactKind::Friend), 7);
    QCOMPARE(count(*m_model, 1, ContactKind::Friend), 3);
    QCOMPARE(first, m_model->indexOf(1, ContactKind::Friend));
    QVERIFY(!m_model->index(0, 0).data(AccountListModel::StateRole).isValid());

    m_model->setAccounts({account(2, u"B"_s)});
    QCOMPARE(names(*m_model), QStringList{u"B"_s});
    QCOMPARE(removed.size(), 2);
    QVERIFY(!first.isValid());
    QCOMPARE(reset.size(), 0);
}

void TestAccountListModel::theSystemListIsThereOnlyWhenItHoldsSomething()
{
    m_model->setAccounts({account(1, u"A"_s), account(2, u"B"_s)});
    QVERIFY(!m_model->indexOf(1, ContactKind::System).isValid());
    m_table->load(1, contacts(1, 2, 1));
    QTRY_VERIFY(m_model->indexOf(1, ContactKind::System).isValid());
    QCOMPARE(names(*m_model, m_model->indexOf(1)),
             (QStringList{u"Friends"_s, u"Groups"_s, u"Public accounts"_s, u"System"_s}));
    QCOMPARE(count(*m_model, 1, ContactKind::System), 1);
    QCOMPARE(count(*m_model, 0, ContactKind::System), 1);
    QVERIFY(!m_model->indexOf(2, ContactKind::System).isValid());
    m_table->load(1, contacts(1, 2));
    QTRY_VERIFY(!m_model->indexOf(1, ContactKind::System).isValid());
    QVERIFY(!m_model->indexOf(0, ContactKind::System).isValid());
}

void TestAccountListModel::countsAreToldOnlyWhereTheyChanged()
{
    m_model->setAccounts({account(1, u"A"_s), account(2, u"B"_s)});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_table->load(2, contacts(2, 5));
    QTRY_COMPARE(changed.size(), 2);
    QList<QModelIndex> told;
    for (const QList<QVariant> &signal : std::as_const(changed)) {
        told.append(signal[0].toModelIndex());
        QCOMPARE(signal[0], signal[1]);
        QVERIFY(signal[2].value<QList<int>>().contains(AccountListModel::CountRole));
    }
    QVERIFY(told.contains(m_model->indexOf(2, ContactKind::Friend)));
    QVERIFY(told.contains(m_model->indexOf(0, ContactKind::Friend)));
    QCOMPARE(count(*m_model, 0, ContactKind::Friend), 5);
}

void TestAccountListModel::goneContactsDoNotCount()
{
    QList<Contact> list = contacts(1, 3);
    list[0].goneSince = 1;
    m_table->load(1, list);
    m_model->setAccounts({account(1, u"A"_s)});
    QTRY_COMPARE(count(*m_model, 1, ContactKind::Friend), 2);
}

void TestAccountListModel::anAccountKeepsItsIndexesWhenOthersComeGoAndMove()
{
    m_model->setAccounts({account(1, u"A"_s), account(2, u"B"_s), account(3, u"C"_s)});
    const QPersistentModelIndex second = m_model->indexOf(2);
    const QPersistentModelIndex groups = m_model->indexOf(2, ContactKind::Group);
    m_model->setAccounts({account(3, u"C"_s), account(4, u"D"_s), account(2, u"B"_s)});
    QCOMPARE(names(*m_model), (QStringList{u"All accounts"_s, u"C"_s, u"D"_s, u"B"_s}));
    QCOMPARE(second.row(), 3);
    QCOMPARE(QModelIndex(groups).parent(), second);
    QCOMPARE(groups.data(AccountListModel::AccountRole).toLongLong(), 2);
    m_model->setAccounts({});
    QCOMPARE(m_model->rowCount(), 0);
    QVERIFY(!second.isValid() && !groups.isValid());
}

void TestAccountListModel::aRenamedAccountChangesInPlace()
{
    m_model->setAccounts({account(1, u"A"_s), account(2, u"B"_s)});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    Account renamed = account(2, u"B2"_s);
    renamed.avatarUrl = u"https://host/132"_s;
    m_model->setAccounts({account(1, u"A"_s), renamed});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex(), m_model->indexOf(2));
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(m_model->indexOf(2).data().toString(), u"B2"_s);
    QCOMPARE(m_model->indexOf(2).data(AccountListModel::AvatarUrlRole).toString(),
             renamed.avatarUrl);
}

void TestAccountListModel::theStateIsSaidInWords_data()
{
    using State = AccountStatus::State;
    using Step = AccountStatus::Step;
    QTest::addColumn<AccountStatus>("status");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, AccountStatus status, const QString &text) {
        status.account = 1;
        QTest::newRow(name) << status << text;
    };
    row("not asked yet", {}, u"Ready"_s);
    row("online", {.online = true}, u"Online"_s);
    row("offline", {.online = false}, u"Offline"_s);
    row("checking", {.state = State::Working, .step = Step::Checking}, u"Checking the sign-in"_s);
    row("roster", {.state = State::Working, .step = Step::Roster}, u"Fetching the contact list"_s);
    row("preparing", {.state = State::Working, .step = Step::PreparingRoster},
        u"The gateway is preparing the contact list"_s);
    row("details", {.state = State::Working, .step = Step::Details}, u"Fetching details"_s);
    row("labels", {.state = State::Working, .step = Step::Labels}, u"Fetching labels"_s);
    row("members", {.state = State::Working, .step = Step::Members}, u"Fetching group members"_s);
    row("remarks", {.state = State::Working, .step = Step::Remarks}, u"Saving remarks"_s);
    row("working", {.state = State::Working}, u"Working"_s);
    row("paused", {.state = State::Paused}, u"Paused"_s);
    row("needs the key", {.state = State::NeedsSecret}, u"Waiting for the key"_s);
    row("signed out", {.state = State::SignedOut}, u"Signed out"_s);
    row("failed", {.state = State::Failed}, u"The last update failed"_s);
}

void TestAccountListModel::theStateIsSaidInWords()
{
    QFETCH(AccountStatus, status);
    QFETCH(QString, text);
    m_model->setAccounts({account(1, u"A"_s)});
    m_model->setStatus(status);
    const QModelIndex row = m_model->indexOf(1);
    QCOMPARE(row.data(AccountListModel::StateTextRole).toString(), text);
    QCOMPARE(row.data(AccountListModel::StateRole).toInt(), static_cast<int>(status.state));
}

void TestAccountListModel::progressAloneTellsNothing()
{
    m_model->setAccounts({account(1, u"A"_s)});
    AccountStatus status;
    status.account = 1;
    status.state = AccountStatus::State::Working;
    status.step = AccountStatus::Step::Details;
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setStatus(status);
    QCOMPARE(changed.size(), 1);
    status.received = 20;
    m_model->setStatus(status);
    QCOMPARE(changed.size(), 1);
    status.state = AccountStatus::State::Paused;
    m_model->setStatus(status);
    QCOMPARE(changed.size(), 2);
}

void TestAccountListModel::aStatusMayComeBeforeItsAccount()
{
    AccountStatus status;
    status.account = 5;
    status.state = AccountStatus::State::SignedOut;
    m_model->setStatus(status);
    m_model->setAccounts({account(5, u"A"_s)});
    QCOMPARE(m_model->indexOf(5).data(AccountListModel::StateTextRole).toString(), u"Signed out"_s);
}

void TestAccountListModel::accessibleTextsSayStateAndCount()
{
    m_table->load(1, contacts(1, 1234));
    m_model->setAccounts({account(1, u"A %1"_s)});
    QCOMPARE(m_model->indexOf(1).data(Qt::AccessibleTextRole).toString(), u"A %1, Ready"_s);
    QTRY_COMPARE(m_model->indexOf(1, ContactKind::Friend).data(Qt::AccessibleTextRole).toString(),
                 u"Friends, 1,234"_s);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->retranslate();
    QCOMPARE(changed.size(), 2); // the accounts, and the lists of the one
}

void TestAccountListModel::whatIsNotThereHasNoIndex()
{
    m_model->setAccounts({account(1, u"A"_s)});
    QVERIFY(!m_model->indexOf(0).isValid());
    QVERIFY(!m_model->indexOf(2).isValid());
    QVERIFY(!m_model->indexOf(2, ContactKind::Friend).isValid());
    QVERIFY(!m_model->data({}).isValid());
}

QTEST_GUILESS_MAIN(TestAccountListModel)
#include "tst_accountlistmodel.moc"
