// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bookbench.h"

#include <QTest>

using namespace Lianxi;

namespace {

using State = AccountStatus::State;
using Kind = Error::Kind;

} // namespace

class TestAccountResume : public QObject
{
    Q_OBJECT

private:
    /// Whether the account is at rest and everybody has details, without a sync being asked for.
    static bool comesToRest(BookBench &bench, const Account &account)
    {
        return bench.turnUntil([&] {
            const Result<RosterStatus> status = await(bench.store.rosterStatus(account.key));
            return bench.book->status(account.key).state == State::Idle && status->onList > 0
                && status->withDetails == status->onList;
        });
    }

private Q_SLOTS:
    void aSyncThatWasCutShortGoesOnAfterSigningIn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("handle");
        for (const char *call : {"profile", "roster", "contacts", "members"}) {
            const QString name = QString::fromLatin1(call);
            QTest::addRow("signed out, %s", call) << int(Kind::SignedOut) << name << QString();
            QTest::addRow("unknown device, %s", call)
                << int(Kind::UnknownDevice) << name << u"wx_new"_s;
        }
    }
    void aSyncThatWasCutShortGoesOnAfterSigningIn()
    {
        QFETCH(const int, kind);
        QFETCH(const QString, call);
        QFETCH(const QString, handle);
        BookBench bench;
        bench.prepare = [](FakeGateway &gateway) { gateway.addGroup(u"1@chatroom"_s); };
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        bench.gateways.last()->nextErrors[call] = {{.kind = Error::Kind(kind)}};
        const Result<SyncOutcome> cut
            = bench.turnAwait(bench.book->sync(added.key, SyncScope::Members));
        QCOMPARE(int(cut.error().kind), kind);
        QCOMPARE(bench.book->status(added.key).state, State::SignedOut);

        SignedIn what;
        if (handle.isEmpty())
            what.secret = u"new key"_s;
        else
            what.handle = handle; // with the same secret
        QVERIFY(bench.turnAwait(bench.book->signedIn(added.key, what)));
        QCOMPARE(bench.gateways.size(), 2);
        QCOMPARE(bench.secretsUsed.last(), handle.isEmpty() ? u"new key"_s : u"key of A"_s);
        QVERIFY(comesToRest(bench, added));
        QVERIFY(
            bench.turnUntil([&] { return bench.contactOf(added, u"1@chatroom"_s).membersAt > 0; }));
        QCOMPARE(bench.gateways.last()->count(u"members"_s), 1);
        // The list is asked for again only where it did not come before the cut.
        const bool hasList = call == u"contacts"_s || call == u"members"_s;
        QCOMPARE(bench.gateways.last()->count(u"roster"_s), hasList ? 0 : 1);
    }

    void aTypedHandleOrKeyDoesItAsWell_data()
    {
        QTest::addColumn<QString>("handle");
        QTest::addColumn<QString>("secret");
        QTest::newRow("handle") << u"wx_new"_s << QString();
        QTest::newRow("key") << QString() << u"new key"_s;
    }
    void aTypedHandleOrKeyDoesItAsWell()
    {
        QFETCH(const QString, handle);
        QFETCH(const QString, secret);
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        Account account = bench.add(u"A"_s);
        bench.gateways.last()->nextErrors[u"contacts"_s] = {{.kind = Kind::UnknownDevice}};
        QVERIFY(!bench.sync(account));
        if (!handle.isEmpty())
            account.handle = handle;
        QVERIFY(bench.turnAwait(bench.book->change(account, secret)));
        QVERIFY(comesToRest(bench, account));
    }

    void anAccountWithoutAKeyGoesOnWithWhatItCouldNotBegin_data()
    {
        QTest::addColumn<bool>("forNow");
        QTest::newRow("signed in") << false;
        QTest::newRow("a key for this run") << true;
    }
    void anAccountWithoutAKeyGoesOnWithWhatItCouldNotBegin()
    {
        QFETCH(const bool, forNow);
        BookBench bench;
        const Account added = bench.add(u"A"_s, SecretPlace::Session);
        bench.stop();
        bench.start();
        QVERIFY(bench.turnAwait(bench.book->open()));
        QCOMPARE(bench.sync(added).error().kind, Kind::SignedOut);
        QCOMPARE(bench.book->status(added.key).state, State::NeedsSecret);
        if (forNow)
            QVERIFY(bench.turnAwait(bench.book->useSecret(added.key, u"key"_s)));
        else
            QVERIFY(bench.turnAwait(bench.book->signedIn(added.key, {.secret = u"key"_s})));
        QVERIFY(comesToRest(bench, added));
    }

    void signingInWhereNothingWasToDoStartsNothing()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        bench.gateways.last()->nextErrors[u"contacts"_s] = {{.kind = Kind::SignedOut}};
        QVERIFY(!bench.sync(added));
        QVERIFY(bench.sync(added)); // it was only for a moment
        QVERIFY(bench.turnAwait(bench.book->signedIn(added.key, {.secret = u"new key"_s})));
        for (int i = 0; i < 50; ++i)
            QCoreApplication::processEvents();
        QVERIFY(bench.gateways.last()->calls.isEmpty());
    }

    void theSameDeviceSignedInAgainNeedsNoNewSession()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        bench.gateways.last()->nextErrors[u"contacts"_s] = {{.kind = Kind::SignedOut}};
        QVERIFY(!bench.sync(added));
        QVERIFY(bench.turnAwait(bench.book->signedIn(
            added.key, {.handle = added.handle, .profile = Profile{.wxid = u"wxid_me"_s}})));
        QCOMPARE(bench.gateways.size(), 1);
        QVERIFY(comesToRest(bench, added));
    }

    void somebodyElseWhoSignsInChangesNothing()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        const Account before = *bench.book->account(added.key);
        const Result<void> signedIn = bench.turnAwait(bench.book->signedIn(
            added.key,
            {.secret = u"other key"_s,
             .handle = u"other"_s,
             .profile = Profile{.wxid = u"wxid_other"_s, .nickname = u"Other"_s}}));
        QCOMPARE(signedIn.error().kind, Kind::OtherAccount);
        QCOMPARE(signedIn.error().words, u"Other"_s);
        QCOMPARE(*bench.book->account(added.key), before);
        QCOMPARE(bench.keychain.secrets.values(), QStringList{u"key of A"_s});
    }

    void remarksThatWaitGoOutAfterSigningIn()
    {
        BookBench bench;
        QVERIFY(bench.turnAwait(bench.book->open()));
        const Account added = bench.add(u"A"_s);
        QVERIFY(bench.sync(added));
        bench.gateways.last()->nextErrors[u"setRemark"_s]
            = QList<Error>(20, {.kind = Kind::SignedOut});
        int settled = 0;
        connect(bench.book.get(), &AccountBook::editSettled, this, [&] { ++settled; });
        const ContactKey contact = await(bench.store.contacts(added.key))->first().key;
        QVERIFY(bench.turnAwait(bench.book->saveRemark(contact, u"VIP"_s)));
        QVERIFY(bench.turnUntil([&] { return settled == 1; }));
        QVERIFY(bench.turnAwait(bench.book->signedIn(added.key, {.secret = u"new key"_s})));
        QVERIFY(bench.turnUntil([&] { return settled == 2; }));
        QVERIFY(await(bench.store.edits(added.key))->isEmpty());
        QCOMPARE(bench.gateways.last()->count(u"setRemark"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestAccountResume)
#include "tst_accountresume.moc"
