// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactlistmodel.h"
#include "contactsamples.h"
#include "contacttable.h"
#include "search/tableimage.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

/// More than the table takes at once.
constexpr int Many = 300;

using Expected = std::map<std::pair<AccountKey, ContactKey>, Contact>;

QList<Contact> many(QRandomGenerator &random, AccountKey account, int count = Many)
{
    QList<Contact> made;
    for (int i = 0; i < count; ++i)
        made.append(Test::randomContact(random, account * 10000 + i));
    return made;
}

QList<ContactKey> keysOf(const ContactTable &table, const ContactQuery &query)
{
    QList<ContactKey> keys;
    for (const ContactTable::Row row : table.query(query))
        keys.append(table.key(row));
    return keys;
}

QList<ContactKey> keysOf(const ContactListModel &model)
{
    QList<ContactKey> keys;
    for (int i = 0; i < model.rowCount(); ++i)
        keys.append(model.index(i, 0).data(ContactListModel::KeyRole).toLongLong());
    return keys;
}

const QStringList &difficultSearches()
{
    static const QStringList searches{
        {},
        u"王"_s,
        u"张三"_s,
        u"😀"_s,
        u"שלום"_s,
        u"é"_s,
        u"\u0301"_s,
        u"ａｌｉ"_s,
        u"label1 王"_s,
        u"zq"_s,
        u"wxid_1"_s,
        u"\u202e张"_s,
        u" \u3000 "_s,
        QString(10000, u'王'),
        QString(10000, u'a'),
        u"王 "_s.repeated(2000),
    };
    return searches;
}

void compare(const ContactTable &table, const Expected &expected)
{
    QCOMPARE(table.size(), qsizetype(expected.size()));
    for (const auto &[place, contact] : expected) {
        const auto row = table.rowOf(contact.key);
        QVERIFY(row);
        QCOMPARE(table.account(*row), place.first);
        QCOMPARE(table.contact(*row), contact);
        QCOMPARE(table.rowOf(place.first, contact.id), row);
    }
}

/// Whether both tables answer all kinds of queries alike; rows are their own.
void compareAnswers(const ContactTable &table, const ContactTable &other)
{
    for (const QString &search : difficultSearches()) {
        for (const AccountKey account : {0, 1, 2}) {
            const ContactQuery query{.account = account, .search = search};
            QList<ContactKey> here = keysOf(table, query);
            QList<ContactKey> there = keysOf(other, query);
            std::ranges::sort(here);
            std::ranges::sort(there);
            QCOMPARE(here, there);
        }
    }
    for (const AccountKey account : {0, 1, 2, 3})
        QCOMPARE(table.counts(account), other.counts(account));
}

} // namespace

class TestContactTablePieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRowsComeInLaterAndAreAnnounced()
    {
        QRandomGenerator random(1);
        const QList<Contact> contacts = many(random, 1, 2000);
        ContactTable table;
        QSignalSpy changed(&table, &ContactTable::changed);
        table.apply({.account = 1, .contacts = contacts});
        const QFuture<void> applied = table.applied();
        QVERIFY(!applied.isFinished());
        QTRY_VERIFY(applied.isFinished());
        QCOMPARE(table.size(), 2000);
        const auto told = [&changed] {
            QSet<ContactKey> keys;
            for (const QList<QVariant> &one : changed) {
                for (const ContactKey key : one.at(0).value<QList<ContactKey>>())
                    keys.insert(key);
            }
            return keys.size();
        };
        QTRY_COMPARE(told(), 2000);
        QVERIFY(table.applied().isFinished());
    }

    void laterChangesComeInAfterEarlierOnes()
    {
        QRandomGenerator random(2);
        QList<Contact> contacts = many(random, 1);
        ContactTable table;
        table.apply({.account = 1, .contacts = contacts});
        contacts[5].nickname = u"later"_s;
        table.apply({.account = 1, .contacts = {contacts.at(5)}});
        table.apply({.account = 1, .accountRemoved = true});
        contacts[7].nickname = u"last"_s;
        table.apply({.account = 1, .contacts = {contacts.at(7)}});
        table.finishApplying();
        QCOMPARE(table.size(), 1);
        QCOMPARE(table.contact(*table.rowOf(contacts.at(7).key)), contacts.at(7));
    }

    void aTableThatGoesAwayEndsTheWait()
    {
        QRandomGenerator random(3);
        auto table = std::make_unique<ContactTable>();
        table->apply({.account = 1, .contacts = many(random, 1)});
        const QFuture<void> applied = table->applied();
        table.reset();
        QVERIFY(applied.isFinished());
        QVERIFY(applied.isCanceled());
    }

    void namesLabelsAndRowsOfOneAccountGoTogether()
    {
        QRandomGenerator random(4);
        ContactTable table;
        table.setLabels(1, {{u"1"_s, u"VIP"_s}});
        table.apply({.account = 1, .contacts = many(random, 1)});
        table.apply({.account = 1, .accountRemoved = true});
        QVERIFY(table.labels(1).isEmpty());
        table.setLabels(1, {{u"1"_s, u"New"_s}});
        table.finishApplying();
        QCOMPARE(table.size(), 0);
        QCOMPARE(table.counts(1), ContactCounts());
        QCOMPARE(table.labels(1).value(u"1"_s), u"New"_s);
    }

    void randomPiecesGiveWhatANaiveTableGives()
    {
        QRandomGenerator random(20231120);
        ContactTable table;
        table.setLocale(QLocale(QLocale::Chinese, QLocale::China));
        ContactListModel model(table);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Expected expected;
        const auto put = [&](AccountKey account, const QList<Contact> &contacts) {
            for (const Contact &contact : contacts)
                expected[{account, contact.key}] = contact;
        };
        const auto drop = [&](AccountKey account) {
            std::erase_if(expected, [&](const auto &one) { return one.first.first == account; });
        };
        for (int round = 0; round < 200; ++round) {
            const AccountKey account = 1 + random.bounded(3);
            const int what = random.bounded(20);
            QList<Contact> contacts = many(random, account, what < 2 ? Many : random.bounded(30));
            std::shuffle(contacts.begin(), contacts.end(), random);
            if (what == 19) {
                table.apply({.account = account, .accountRemoved = true});
                drop(account);
            } else if (what == 18) {
                table.load(account, contacts);
                drop(account);
                put(account, contacts);
            } else if (what == 17) {
                table.setLabels(account, {{u"1"_s, u"Label%1"_s.arg(random.bounded(3))}});
            } else {
                table.apply({.account = account, .contacts = contacts});
                put(account, contacts);
            }
            if (random.bounded(3) == 0)
                QTest::qWait(0);
            if (round % 20 != 0)
                continue;
            ContactQuery query{.account = random.bounded(4),
                               .kind = static_cast<ContactKind>(random.bounded(4)),
                               .gone = static_cast<ContactQuery::Gone>(random.bounded(3))};
            query.search = difficultSearches().at(random.bounded(difficultSearches().size()));
            if (random.bounded(2) == 0)
                query.sortField = random.bounded(20);
            model.setQuery(query);
            table.finishApplying();
            compare(table, expected);
            if (QTest::currentTestFailed())
                return;
            QTRY_COMPARE(keysOf(model), keysOf(table, query));
            ContactTable fresh; // filled in one go
            for (const AccountKey one : {1, 2, 3}) {
                QList<Contact> all;
                for (const auto &[place, contact] : expected) {
                    if (place.first == one)
                        all.append(contact);
                }
                fresh.setLabels(one, table.labels(one));
                fresh.load(one, all);
            }
            compareAnswers(table, fresh);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void anImageIsTheTable()
    {
        QRandomGenerator random(5);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"image"_s);
        ContactTable table;
        QSignalSpy ranked(&table, &ContactTable::ranksChanged);
        Expected expected;
        for (const AccountKey account : {1, 2, 3}) {
            table.setLabels(account, {{u"1"_s, u"Label%1"_s.arg(account)}});
            const QList<Contact> contacts = many(random, account);
            table.apply({.account = account, .contacts = contacts});
            for (const Contact &contact : contacts)
                expected[{account, contact.key}] = contact;
        }
        table.finishApplying();
        table.apply({.account = 2, .accountRemoved = true});
        table.finishApplying();
        std::erase_if(expected, [&](const auto &one) { return one.first.first == 2; });
        QTRY_VERIFY(!table.image().names.ranks.isEmpty());
        TableImage image = table.image();
        image.state = "now";
        QVERIFY(writeTableImage(path, image));
        QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);

        const std::shared_ptr<TableImage> read = readTableImage(path);
        QVERIFY(read);
        QCOMPARE(read->state, "now");
        ContactTable adopted;
        QSignalSpy changed(&adopted, &ContactTable::changed);
        adopted.adopt(std::move(*read));
        QCOMPARE(changed.size(), 1);
        compare(adopted, expected);
        QCOMPARE(adopted.labels(3), table.labels(3));
        QCOMPARE(keysOf(adopted, {}), keysOf(table, {}));
        compareAnswers(adopted, table);

        // And it goes on like any other.
        for (int round = 0; round < 20; ++round) {
            const AccountKey account = 1 + random.bounded(3);
            const QList<Contact> contacts = many(random, account, 200);
            adopted.apply({.account = account, .contacts = contacts});
            for (const Contact &contact : contacts)
                expected[{account, contact.key}] = contact;
            adopted.finishApplying();
        }
        compare(adopted, expected);
    }

    void aDamagedImageIsNone()
    {
        QRandomGenerator random(6);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"image"_s);
        QVERIFY(!readTableImage(path));
        ContactTable table;
        table.load(1, many(random, 1, 50));
        QVERIFY(writeTableImage(path, table.image()));
        QVERIFY(readTableImage(path));
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        const auto write = [&](const QByteArray &bytes) {
            QFile to(path);
            return to.open(QFile::WriteOnly) && to.write(bytes) == bytes.size();
        };
        for (int round = 0; round < 60; ++round) {
            QByteArray damaged = whole;
            if (round % 4 == 0) {
                damaged.truncate(random.bounded(whole.size()));
            } else {
                const qsizetype at = random.bounded(whole.size());
                damaged[at] = static_cast<char>(damaged.at(at) + 1 + random.bounded(255));
            }
            QVERIFY(write(damaged));
            const std::shared_ptr<TableImage> read = readTableImage(path);
            // What fills the gaps between pieces means nothing.
            if (read)
                QCOMPARE(read->index.size, 50);
        }
        QVERIFY(!writeTableImage(folder.filePath(u"no/such/folder"_s), table.image()));
    }
};

QTEST_GUILESS_MAIN(TestContactTablePieces)
#include "tst_contacttablepieces.moc"
