// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountbook.h"
#include "gatewaysystems.h"
#include "memorycredentialstore.h"
#include "operations.h"
#include "signinrun.h"
#include "worldview.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr int ManyAccounts = 20;

/// The time, two hundred times as fast: nobody has to wait for a pace or a pause.
class RushedClock final : public Clock
{
public:
    milliseconds now() const override { return m_clock.now() * 200; }
    void callAfter(milliseconds delay, QObject *context, std::function<void()> function) override
    {
        m_clock.callAfter(delay / 200, context, std::move(function));
    }

private:
    SystemClock m_clock;
};

DemoOptions worldNumber(int number)
{
    DemoOptions options = ConformanceBench::smallWorld();
    options.seed += quint64(number);
    for (DemoSizes &sizes : options.sizes)
        sizes.friends += number; // so that nobody else's list has the right length
    return options;
}

qsizetype contactsOf(ConformanceBench &bench)
{
    return WorldView(bench).contacts().size();
}

/// The book, a store in memory, and accounts that are signed in already.
struct BookBench
{
    BookBench()
    {
        const auto opened = await(store.open({}));
        Q_ASSERT(opened);
    }
    ~BookBench() { QCoro::waitFor(book.shutDown()); }
    Q_DISABLE_COPY_MOVE(BookBench)

    AccountKey add(ConformanceBench &bench, const QString &name)
    {
        Account account = bench.account();
        account.key = 0;
        account.name = name;
        const Result<Account> added = await(book.add(account, bench.secret()));
        if (!added)
            qFatal("%s: %s", qPrintable(name), said(added).constData());
        return added->key;
    }
    /// Those that are on the list.
    QList<Contact> contacts(AccountKey key)
    {
        QList<Contact> contacts = await(store.contacts(key)).value();
        contacts.removeIf([](const Contact &contact) { return contact.goneSince != 0; });
        return contacts;
    }
    ContactKey contactNamed(AccountKey key, const QString &nickname)
    {
        const QList<Contact> all = contacts(key);
        const auto found = std::ranges::find(all, nickname, &Contact::nickname);
        return found == all.end() ? 0 : found->key;
    }

    RushedClock clock;
    Store store;
    MemoryCredentialStore secrets;
    MemoryCredentialStore sessionSecrets;
    AccountBook book{AccountBook::Parts{.store = store,
                                        .keychain = secrets,
                                        .sessionSecrets = sessionSecrets,
                                        .clock = clock,
                                        .gatewayFor = makeGateway,
                                        .pace = PaceRange{300ms, 300ms}}};
};

} // namespace

/// Accounts that work side by side keep apart what is theirs.
class TestConformanceAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoAccountsOfOneSystemDoNotMix_data() { addSystems(); }
    void twoAccountsOfOneSystemDoNotMix()
    {
        QFETCH(const QString, system);
        // Both on one host, where cookies know no port.
        ConformanceBench one(system, worldNumber(1));
        ConformanceBench other(system, worldNumber(2));
        one.begin();
        other.begin();
        const Capabilities can = one.capabilities();
        QVERIFY(one.secret() != other.secret());
        for (const Operation &asked : operations()) {
            if (!asked.isSupported(can))
                continue;
            const Outcome expected = run(one, asked);
            const Outcome otherExpected = run(other, asked);
            one.heal();
            other.heal();
            const std::unique_ptr<Gateway> gateway = one.makeGateway();
            const std::unique_ptr<Gateway> otherGateway = other.makeGateway();
            const Watched first(asked.start(one, gateway.get()));
            const Watched second(asked.start(other, otherGateway.get()));
            QVERIFY(soon([&] { return first.hasEnded() && second.hasEnded(); }));
            for (const Watched<Outcome> *ended : {&first, &second}) {
                const std::optional<Error> &error = ended->result().error;
                QVERIFY2(!error,
                         qPrintable(asked.name + u": "_s + wordsFor(error.value_or(Error()))));
            }
            QCOMPARE(first->lines, expected.lines);
            QCOMPARE(second->lines, otherExpected.lines);
            QVERIFY2(keepsToItself(one, other) && keepsToItself(other, one),
                     qPrintable(asked.name));
        }
        QCOMPARE(one.remarkOverThere(one.someFriend()), newRemark());
    }

    void anotherAccountsSecretOpensNothing_data() { addSystems(); }
    void anotherAccountsSecretOpensNothing()
    {
        QFETCH(const QString, system);
        ConformanceBench one(system, worldNumber(1));
        ConformanceBench other(system, worldNumber(2));
        if (gatewaySystem(one.row().system)->handle == GatewaySystem::Handle::None)
            QSKIP("a session says itself where it belongs");
        const std::unique_ptr<Gateway> gateway = makeGateway(one.account(), other.secret());
        const Result<Roster> roster = await(rosterWhenReady(gateway.get()));
        QVERIFY(!roster);
        QVERIFY2(needsSignIn(roster.error().kind), said(roster));
        QVERIFY(!other.isTellingSecrets(roster.error().words));
    }

    void oneAccountSyncsFromEndToEnd_data() { addSystems(); }
    void oneAccountSyncsFromEndToEnd()
    {
        QFETCH(const QString, system);
        ConformanceBench bench(system);
        BookBench all;
        const AccountKey key = all.add(bench, u"Shop"_s);
        for (int round = 0; round < 2; ++round) {
            const Result<SyncOutcome> outcome = await(all.book.sync(key, SyncScope::Members));
            QVERIFY2(outcome, said(outcome));
            QCOMPARE(outcome->withoutDetails, 0);
            QCOMPARE(outcome->gone, 0);
            QCOMPARE(outcome->appeared, round == 0 ? contactsOf(bench) : 0);
            QCOMPARE(all.contacts(key).size(), contactsOf(bench));
        }
        QCOMPARE(namesStored(all, key), namesOverThere(bench));
    }

    void aRemarkGoesThroughTheOutboxAndIsConfirmed_data() { addSystems(); }
    void aRemarkGoesThroughTheOutboxAndIsConfirmed()
    {
        QFETCH(const QString, system);
        ConformanceBench bench(system);
        BookBench all;
        QList<RemarkEdit> settled;
        connect(&all.book, &AccountBook::editSettled, this,
                [&](const RemarkEdit &edit) { settled.append(edit); });
        const AccountKey key = all.add(bench, u"Shop"_s);
        bench.begin(); // writes remarks: the account has to know of them
        const Result<SyncOutcome> outcome = await(all.book.sync(key, SyncScope::Details));
        QVERIFY2(outcome, said(outcome));
        const QList<Contact> contacts = all.contacts(key);
        const auto contact = std::ranges::find(contacts, bench.someFriend(), &Contact::id);
        QVERIFY(contact != contacts.end());
        const Result<RemarkEdit> saved = await(all.book.saveRemark(contact->key, newRemark()));
        QVERIFY2(saved, said(saved));
        QVERIFY(soon([&] { return !settled.isEmpty(); }));
        QCOMPARE(settled.constFirst().state, RemarkEdit::State::Confirmed);
        QCOMPARE(bench.remarkOverThere(bench.someFriend()), newRemark());
        QCOMPARE(bench.demo().requestCount(bench.row().friendRemarkPath), 1);
    }

    void afterANewSignInEverybodyIsTheSameAsBefore_data() { addSystems(); }
    void afterANewSignInEverybodyIsTheSameAsBefore()
    {
        QFETCH(const QString, system);
        ConformanceBench bench(system);
        const SignInMethod method = gatewaySystem(bench.row().system)->signInMethods.constLast();
        if (method == SignInMethod::Key)
            QSKIP("no sign-in");
        BookBench all;
        const AccountKey key = all.add(bench, u"Shop"_s);
        const Result<SyncOutcome> before = await(all.book.sync(key, SyncScope::Details));
        QVERIFY2(before, said(before));
        const QStringList names = namesStored(all, key);
        const ContactKey known = all.contactNamed(key, bench.person(bench.someFriend())->nickname);

        bench.demo().endSession(bench.row().system);
        const Result<SyncOutcome> refused = await(all.book.sync(key, SyncScope::Details));
        QVERIFY(!refused);
        QVERIFY2(needsSignIn(refused.error().kind), said(refused));
        QCOMPARE(all.book.status(key).state, AccountStatus::State::SignedOut);
        QCOMPARE(namesStored(all, key), names);

        SignInRun run(bench.makeSignIn(method));
        QVERIFY(run.endsSoon());
        QVERIFY2(run.result(), said(run.result()));
        const Result<void> kept = await(all.book.signedIn(key, *run.result()));
        QVERIFY2(kept, said(kept));
        const Result<SyncOutcome> after = await(all.book.sync(key, SyncScope::Details));
        QVERIFY2(after, said(after));
        QCOMPARE(namesStored(all, key), names);
        QCOMPARE(all.contactNamed(key, bench.person(bench.someFriend())->nickname), known);
    }

    void twentyAccountsSyncSideBySide()
    {
        BookBench all;
        std::vector<std::unique_ptr<ConformanceBench>> benches;
        QList<AccountKey> keys;
        for (int i = 0; i < ManyAccounts; ++i) {
            const QString &row = conformanceRows().at(i % conformanceRows().size()).name;
            benches.push_back(std::make_unique<ConformanceBench>(row, worldNumber(i)));
            keys.append(all.add(*benches.back(), u"Shop %1"_s.arg(i)));
        }
        std::vector<std::unique_ptr<Watched<Result<SyncOutcome>>>> syncs;
        for (const AccountKey key : std::as_const(keys))
            syncs.push_back(std::make_unique<Watched<Result<SyncOutcome>>>(
                all.book.sync(key, SyncScope::Members)));
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(syncs, [](const auto &sync) { return sync->hasEnded(); }), 20'000);
        for (int i = 0; i < ManyAccounts; ++i) {
            ConformanceBench &bench = *benches[std::size_t(i)];
            const Result<SyncOutcome> &outcome = syncs[std::size_t(i)]->result();
            QVERIFY2(outcome, said(outcome));
            QCOMPARE(outcome->withoutDetails, 0);
            QCOMPARE(all.contacts(keys.at(i)).size(), contactsOf(bench));
            QCOMPARE(namesStored(all, keys.at(i)), namesOverThere(bench));
            QCOMPARE(all.book.status(keys.at(i)).state, AccountStatus::State::Idle);
        }
    }

private:
    static Outcome run(ConformanceBench &bench, const Operation &asked)
    {
        const std::unique_ptr<Gateway> gateway = bench.makeGateway();
        return await(asked.start(bench, gateway.get()));
    }

    /// Whether nothing of `other` was sent to `bench`.
    static bool keepsToItself(ConformanceBench &bench, const ConformanceBench &other)
    {
        QStringList foreign = other.secretParts();
        if (!other.account().handle.isEmpty())
            foreign.append(other.account().handle);
        for (const DemoCall &call : bench.demo().calls()) {
            for (const QString &word : std::as_const(foreign)) {
                if (call.body.contains(word.toUtf8()) || call.query.contains(word))
                    return false;
            }
        }
        return bench.demo().requestCount() > 0;
    }

    static QStringList namesStored(BookBench &all, AccountKey key)
    {
        QStringList names;
        for (const Contact &contact : all.contacts(key))
            names.append(contact.nickname);
        names.sort();
        return names;
    }

    static QStringList namesOverThere(ConformanceBench &bench)
    {
        QStringList names;
        const WorldView world(bench);
        for (const WorldView::Known &known : world.contacts())
            names.append(*known.details.nickname);
        names.sort();
        return names;
    }
};

QTEST_GUILESS_MAIN(TestConformanceAccounts)
#include "tst_conformance_accounts.moc"
