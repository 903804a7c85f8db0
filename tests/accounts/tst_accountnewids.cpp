// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bookbench.h"

#include <QTest>

using namespace Lianxi;

namespace {

using Kind = Error::Kind;

/// A list of the web protocol: ids begin with the login's mark.
void makeWebList(FakeGateway &gateway, const QString &login)
{
    gateway.people.clear();
    gateway.idsLast = Roster::Ids::OneLogin;
    gateway.list = FakeGateway::List::Rows;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        const QString id = login + name;
        gateway.people.insert(
            id, {.id = id, .nickname = u"Friend "_s + name, .remark = QString(), .alias = name});
    }
}

} // namespace

class TestAccountNewIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRemarkGoesOutUnderTheIdOfTheNewLogin()
    {
        BookBench bench;
        bench.prepare = [](FakeGateway &gateway) { makeWebList(gateway, u"@1"_s); };
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        FakeGateway &first = *bench.gateways.last();
        first.nextErrors[u"setRemark"_s] = QList<Error>(50, {.kind = Kind::SignedOut});
        first.nextErrors[u"profile"_s] = QList<Error>(50, {.kind = Kind::SignedOut});
        QVERIFY(!bench.sync(added));
        const ContactKey key = bench.contactOf(added, u"@1b"_s).key;
        QList<RemarkEdit> settled;
        connect(bench.book.get(), &AccountBook::editSettled, this,
                [&](const RemarkEdit &edit) { settled.append(edit); });
        QVERIFY(bench.turnAwait(bench.book->saveRemark(key, u"VIP"_s)));
        QVERIFY(bench.turnUntil([&] { return !settled.isEmpty(); }));

        bench.prepare = [](FakeGateway &gateway) { makeWebList(gateway, u"@2"_s); };
        QVERIFY(bench.turnAwait(bench.book->signedIn(added.key, {.secret = u"new session"_s})));
        QVERIFY(
            bench.turnUntil([&] { return settled.last().state == RemarkEdit::State::Confirmed; }));
        const FakeGateway &second = *bench.gateways.last();
        QCOMPARE(second.calls.filter(u"etRemark"_s), QStringList{u"setRemark @2b=VIP"_s});
        QCOMPARE(second.calls.filter(u"@1"_s), QStringList());
        QVERIFY(second.calls.indexOf(u"roster"_s) < second.calls.indexOf(u"setRemark @2b=VIP"_s));
        QCOMPARE(bench.contactOf(added, u"@2b"_s).key, key);
        QCOMPARE(bench.contactOf(added, u"@2b"_s).remark, u"VIP"_s);
        QCOMPARE(await(bench.store.contacts(added.key))->size(), 3);
    }

    void aRemarkOnItsWayIsReadBackUnderTheIdOfTheNewLogin()
    {
        BookBench bench;
        bench.prepare = [](FakeGateway &gateway) { makeWebList(gateway, u"@1"_s); };
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        bench.gateways.last()->hanging = {u"setRemark"_s};
        const ContactKey key = bench.contactOf(added, u"@1b"_s).key;
        QVERIFY(bench.turnAwait(bench.book->saveRemark(key, u"VIP"_s)));
        QVERIFY(bench.turnUntil([&] { return bench.gateways.last()->count(u"setRemark"_s) == 1; }));
        QList<RemarkEdit> settled;
        connect(bench.book.get(), &AccountBook::editSettled, this,
                [&](const RemarkEdit &edit) { settled.append(edit); });

        bench.prepare = [](FakeGateway &gateway) {
            makeWebList(gateway, u"@2"_s);
            gateway.people[u"@2b"_s].remark = u"VIP"_s; // it had arrived
        };
        QVERIFY(bench.turnAwait(bench.book->signedIn(added.key, {.secret = u"new session"_s})));
        // The list comes first, by itself; then it is known who it is.
        QVERIFY(bench.turnUntil([&] {
            return !settled.isEmpty() && settled.last().state == RemarkEdit::State::Confirmed;
        }));
        QCOMPARE(bench.gateways.last()->count(u"setRemark"_s), 0);
        QVERIFY(bench.gateways.last()->calls.contains(u"remark @2b"_s));
    }

    void aRemarkThatNeedsTheListSaysWhyItWaits()
    {
        BookBench bench;
        bench.prepare = [](FakeGateway &gateway) { makeWebList(gateway, u"@1"_s); };
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        bench.prepare = [](FakeGateway &gateway) {
            makeWebList(gateway, u"@2"_s);
            gateway.nextErrors[u"roster"_s] = {{.kind = Kind::Rejected}};
        };
        QVERIFY(bench.turnAwait(bench.book->signedIn(added.key, {.secret = u"new session"_s})));
        QVERIFY(bench.gateways.last()->calls.isEmpty());
        QList<std::optional<Error>> problems;
        connect(bench.book.get(), &AccountBook::editSettled, this,
                [&](const RemarkEdit &, const std::optional<Error> &why) { problems.append(why); });
        const ContactKey key = bench.contactOf(added, u"@1b"_s).key;
        QVERIFY(bench.turnAwait(bench.book->saveRemark(key, u"VIP"_s)));
        // It comes back by itself, and then the list is there.
        QVERIFY(bench.turnUntil([&] { return problems.size() == 2; }));
        QCOMPARE(problems.first()->kind, Kind::Rejected);
        QVERIFY(!problems.last());
        QCOMPARE(bench.gateways.last()->count(u"roster"_s), 2);
        QCOMPARE(bench.gateways.last()->calls.filter(u"setRemark"_s),
                 QStringList{u"setRemark @2b=VIP"_s});
    }

    void whoWasNotFoundAgainIsSaid()
    {
        BookBench bench;
        bench.prepare = [](FakeGateway &gateway) { makeWebList(gateway, u"@1"_s); };
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        QCOMPARE(bench.book->status(added.key).unmatched, 0);
        bench.prepare = [](FakeGateway &gateway) {
            makeWebList(gateway, u"@2"_s);
            gateway.people[u"@2c"_s].alias = u"another"_s;
        };
        QVERIFY(bench.turnAwait(bench.book->signedIn(added.key, {.secret = u"new session"_s})));
        const Result<SyncOutcome> outcome = bench.sync(added);
        QCOMPARE(outcome->matched, 2);
        QCOMPARE(outcome->unmatched, 1);
        QCOMPARE(outcome->appeared, 1);
        QCOMPARE(outcome->gone, 1);
        QCOMPARE(bench.book->status(added.key).unmatched, 1);
        QCOMPARE(bench.sync(added)->unmatched, 0);
        QCOMPARE(bench.book->status(added.key).unmatched, 0);
    }
};

QTEST_GUILESS_MAIN(TestAccountNewIds)
#include "tst_accountnewids.moc"
