// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablefeeder.h"
#include "tablefile.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
T must(QCoro::Task<Result<T>> task)
{
    Result<T> result = QCoro::waitFor(std::move(task));
    if (!result)
        qFatal("%s", qPrintable(result.error().words));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

Roster rosterOf(int friends)
{
    Roster roster;
    for (int i = 0; i < friends; ++i)
        roster.entries.append({u"wxid_%1"_s.arg(i), ContactKind::Friend});
    return roster;
}

} // namespace

class TestTableFeeder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<Store>();
        must(m_store->open({}));
        m_account = must(m_store->addAccount(
            {.name = u"Shop A"_s, .system = u"gewe"_s, .url = QUrl(u"http://127.0.0.1"_s)}));
    }

    void aListIsTakenOverInPiecesAndWhole()
    {
        constexpr int friends = 4700; // a first page, two whole ones and a rest
        must(m_store->saveRoster(m_account.key, rosterOf(friends)));
        must(m_store->saveLabels(m_account.key, {{u"1"_s, u"VIP"_s}}));
        ContactTable table;
        TableFeeder feeder(*m_store, table);
        must(feeder.load({m_account}));
        QCOMPARE(table.size(), friends);
        const QList<Contact> stored = must(m_store->contacts(m_account.key));
        for (const Contact &contact : stored) {
            const auto row = table.rowOf(contact.key);
            QVERIFY(row);
            QCOMPARE(table.contact(*row), contact);
        }
        QCOMPARE(table.labels(m_account.key).value(u"1"_s), u"VIP"_s);
    }

    void thePagesOfTheStoreAreTheListInTheOrderOfItsKeys()
    {
        must(m_store->saveRoster(m_account.key, rosterOf(25)));
        QList<Contact> read;
        for (;;) {
            const ContactKey last = read.isEmpty() ? 0 : read.constLast().key;
            const QList<Contact> page = must(m_store->contactsAfter(m_account.key, last, 10));
            if (page.isEmpty())
                break;
            QVERIFY(page.size() <= 10);
            read += page;
        }
        QCOMPARE(read, must(m_store->contacts(m_account.key)));
    }

    void whatIsStoredWhileAListIsTakenOverIsNotLost()
    {
        must(m_store->saveRoster(m_account.key, rosterOf(3000)));
        ContactTable table;
        TableFeeder feeder(*m_store, table);
        const QCoro::Task<Result<void>> loading = feeder.load({m_account});
        const auto saving = m_store->saveDetails(m_account.key,
                                                 {{.id = u"wxid_0"_s, .nickname = u"first"_s},
                                                  {.id = u"wxid_2999"_s, .nickname = u"last"_s}},
                                                 {});
        QTRY_COMPARE(table.size(), 3000);
        const auto nickname = [&](const QString &id) {
            const auto row = table.rowOf(m_account.key, id);
            return row ? table.contact(*row).nickname : QString();
        };
        QTRY_COMPARE(nickname(u"wxid_2999"_s), u"last"_s);
        QTRY_COMPARE(nickname(u"wxid_0"_s), u"first"_s);
        QTRY_VERIFY(loading.isReady() && saving.isReady());
    }

    void whatIsKeptForTheNextStartIsWhatIsStored()
    {
        const AccountKey account = m_account.key;
        must(m_store->saveRoster(account, rosterOf(600)));
        ContactTable table;
        TableFeeder feeder(*m_store, table);
        must(feeder.load({m_account}));
        must(m_store->saveLabels(account, {{u"1"_s, u"VIP"_s}}));
        must(m_store->saveDetails(account,
                                  {{.id = u"wxid_0"_s, .nickname = u"first"_s},
                                   {.id = u"wxid_599"_s, .nickname = u"last"_s}},
                                  {u"wxid_0"_s, u"wxid_7"_s, u"wxid_599"_s}));
        const QList<Contact> known = must(m_store->contacts(account));
        must(m_store->addEdit(known.at(3).key, u"a remark"_s));
        QTest::qWait(2); // another time
        Roster next = rosterOf(590);
        next.entries.append({u"g@chatroom"_s, ContactKind::Group});
        must(m_store->saveRoster(account, next));
        must(m_store->saveMembers(
            account,
            {.groupId = u"g@chatroom"_s, .members = {{.id = u"wxid_1"_s}, {.id = u"x"_s}}}));
        must(m_store->wantMembers(account, u"g@chatroom"_s));
        QTest::qWait(2);
        must(m_store->saveRoster(account, next)); // the same again
        const std::optional<TableImage> image = QCoro::waitFor(feeder.image({m_account}));
        QVERIFY(image);

        ContactTable adopted;
        const QTemporaryDir folder;
        QVERIFY(writeTableImage(folder.filePath(u"image"_s), *image));
        const auto read = readTableImage(folder.filePath(u"image"_s));
        QVERIFY(read);
        adopted.adopt(std::move(*read));
        const QList<Contact> stored = must(m_store->contacts(account));
        QCOMPARE(adopted.size(), stored.size());
        for (const Contact &contact : stored)
            QCOMPARE(adopted.contact(adopted.rowOf(contact.key).value_or(-1)), contact);
        QCOMPARE(adopted.labels(account).value(u"1"_s), u"VIP"_s);
    }

    void whatWasAdoptedOfAccountsThatAreNotThereGoes_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("there") << true;
        QTest::newRow("another database was opened") << false;
    }
    void whatWasAdoptedOfAccountsThatAreNotThereGoes()
    {
        QFETCH(const bool, isThere);
        must(m_store->saveRoster(m_account.key, rosterOf(600)));
        ContactTable table;
        TableFeeder feeder(*m_store, table);
        must(feeder.load({m_account}));
        const std::optional<TableImage> image = QCoro::waitFor(feeder.image({m_account}));
        QVERIFY(image);
        const QTemporaryDir folder;
        QVERIFY(writeTableImage(folder.filePath(u"image"_s), *image));
        const auto read = readTableImage(folder.filePath(u"image"_s));
        QVERIFY(read);

        ContactTable next;
        TableFeeder nextFeeder(*m_store, next);
        nextFeeder.adopt(std::move(*read));
        QCOMPARE(next.size(), 600);
        nextFeeder.keepOnly(isThere ? QList<Account>{m_account} : QList<Account>());
        next.finishApplying();
        QCOMPARE(next.size(), isThere ? 600 : 0);
    }

    void aFileIsForOneStateOfTheDatabaseOnly()
    {
        const QTemporaryDir folder;
        const ProfileFolder profile = ProfileFolder::below(folder.path());
        TableFile file(profile);
        QVERIFY(file.databaseState().isEmpty());
        const auto change = [&](const QString &name) {
            Store store;
            must(store.open(profile.database));
            must(store.addAccount(
                {.name = name, .system = u"gewe"_s, .url = QUrl(u"http://127.0.0.1"_s)}));
            QVERIFY(file.databaseState().isEmpty()); // something is in its log
            store.close();
            QVERIFY(QCoro::waitFor(store.accounts()).error().kind == Error::Kind::Storage);
        };
        change(u"A"_s);
        const QByteArray first = file.databaseState();
        QVERIFY(!first.isEmpty());
        QCOMPARE(file.databaseState(), first);
        change(u"B"_s);
        QVERIFY(file.databaseState() != first);

        const ContactTable table;
        file.write(table.image());
        file.readSoon();
        const auto read = file.image().result();
        QVERIFY(read);
        QCOMPARE(read->state, file.databaseState());
        file.remove();
        file.readSoon();
        QVERIFY(!file.image().result());
    }

private:
    std::unique_ptr<Store> m_store;
    Account m_account;
};

QTEST_GUILESS_MAIN(TestTableFeeder)
#include "tst_tablefeeder.moc"
