// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablefeeder.h"

#include <QCoroTask>
#include <QSignalSpy>
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

private:
    std::unique_ptr<Store> m_store;
    Account m_account;
};

QTEST_GUILESS_MAIN(TestTableFeeder)
#include "tst_tablefeeder.moc"
