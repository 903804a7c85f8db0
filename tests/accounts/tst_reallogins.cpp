// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountbook.h"
#include "await.h"
#include "demogateway.h"
#include "demoserverthread.h"
#include "memorycredentialstore.h"

#include <QGuiApplication>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using State = AccountStatus::State;
using Kind = Error::Kind;

/// The time, two hundred times as fast: nobody has to wait for a pace or a pause.
class HastyClock final : public Clock
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

/// For the message of a test that fails.
QString said(const Result<SyncOutcome> &outcome)
{
    return outcome
        ? u"success"_s
        : u"%1: %2"_s.arg(QString::number(int(outcome.error().kind)), outcome.error().words);
}

DemoOptions smallWorldOf(const QString &system)
{
    DemoOptions options;
    options.sizes
        = {{system,
            DemoSizes{
                .friends = 40, .groups = 4, .publicAccounts = 5, .labels = 3, .largestGroup = 10}}};
    options.wkTeamDialect = DemoOptions::WkTeamDialect::Successor;
    options.pollsUntilScanned = 0;
    options.pollsUntilConfirmed = 0;
    options.longPoll = 5;
    return options;
}

/// The book and the registry's own gateways over real HTTP, and one account of one system.
struct Bench
{
    explicit Bench(const QString &systemKey)
        : system(systemKey)
        , server(smallWorldOf(systemKey))
    {
        const bool listens = server.start();
        Q_ASSERT(listens);
        const auto opened = await(store.open({}));
        Q_ASSERT(opened);
        start();
        Account draft;
        draft.name = u"Shop"_s;
        draft.system = system;
        draft.url = demo().url(system);
        draft.handle = demo().handle(system);
        draft.settings = demo().settings(system);
        const bool scans = gatewaySystem(system)->signInMethods.first() == SignInMethod::QrCode;
        const QString secret = scans ? scan(draft).secret : demo().token(system);
        account = await(book->add(draft, secret)).value();
    }
    ~Bench() { stop(); }

    void start()
    {
        book = std::make_unique<AccountBook>(AccountBook::Parts{.store = store,
                                                                .keychain = secrets,
                                                                .sessionSecrets = sessionSecrets,
                                                                .clock = clock,
                                                                .gatewayFor = makeGateway});
        QObject::connect(book.get(), &AccountBook::editSettled, book.get(),
                         [this](const RemarkEdit &edit) { settled.append(edit); });
        const Result<void> opened = await(book->open());
        Q_ASSERT(opened);
    }
    void stop()
    {
        QCoro::waitFor(book->shutDown());
        book.reset();
    }
    DemoGateway &demo() { return *server.gateway(); }
    SignedIn scan(const Account &which)
    {
        const std::unique_ptr<SignIn> signIn
            = book->signIn(which, {.method = SignInMethod::QrCode});
        return await(signIn->run()).value();
    }
    Result<SyncOutcome> sync(SyncScope scope = SyncScope::Details)
    {
        return await(book->sync(account.key, scope));
    }
    AccountStatus status() { return book->status(account.key); }
    /// The contacts on the list, by key.
    QMap<ContactKey, Contact> listed()
    {
        QMap<ContactKey, Contact> contacts;
        const QList<Contact> all = *await(store.contacts(account.key));
        for (const Contact &contact : all) {
            if (contact.goneSince == 0)
                contacts.insert(contact.key, contact);
        }
        return contacts;
    }

    /// The nicknames of all groups' members, sorted.
    QStringList members(const QMap<ContactKey, Contact> &contacts)
    {
        QStringList names;
        for (const Contact &contact : contacts) {
            const QList<Member> some = *await(store.members(contact.key));
            for (const Member &member : some)
                names.append(member.nickname);
        }
        names.sort();
        return names;
    }

    const QString system;
    DemoServerThread server;
    HastyClock clock;
    Store store;
    MemoryCredentialStore secrets;
    MemoryCredentialStore sessionSecrets;
    std::unique_ptr<AccountBook> book;
    Account account;
    QList<RemarkEdit> settled;
};

} // namespace

class TestRealLogins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWebProtocolsContactsSurviveALogin()
    {
        Bench bench(u"webwx"_s);
        const Result<SyncOutcome> first = bench.sync(SyncScope::Members);
        QVERIFY2(first, qPrintable(said(first)));
        const QMap<ContactKey, Contact> before = bench.listed();
        QVERIFY(before.size() >= 49);
        const QStringList membersBefore = bench.members(before);
        QVERIFY(membersBefore.size() > 10);

        bench.demo().endSession(u"webwx"_s);
        QVERIFY(!bench.sync(SyncScope::Members));
        QCOMPARE(bench.status().state, State::SignedOut);
        // A remark for somebody who is known by his alias.
        const auto known = std::ranges::find_if(before, [](const Contact &contact) {
            return contact.kind == ContactKind::Friend && !contact.alias.isEmpty();
        });
        QVERIFY(known != before.end());
        QVERIFY(await(bench.book->saveRemark(known->key, u"after the login"_s)));
        QTRY_VERIFY(!bench.settled.isEmpty());
        QCOMPARE(bench.settled.last().state, RemarkEdit::State::Waiting);

        const SignedIn again = bench.scan(*bench.book->account(bench.account.key));
        QVERIFY(await(bench.book->signedIn(bench.account.key, again)));
        QTRY_COMPARE(bench.settled.last().state, RemarkEdit::State::Confirmed);
        const Result<SyncOutcome> outcome = bench.sync(SyncScope::Members); // joins, or once more
        QVERIFY2(outcome, qPrintable(said(outcome)));

        // Everybody once, most of them the same rows under other ids.
        const QMap<ContactKey, Contact> after = bench.listed();
        QCOMPARE(after.size(), before.size());
        QSet<QString> ids;
        qsizetype same = 0;
        qsizetype renamed = 0;
        for (const Contact &contact : after) {
            ids.insert(contact.id);
            const auto earlier = before.find(contact.key);
            if (earlier == before.end())
                continue;
            ++same;
            renamed += earlier->id == contact.id ? 0 : 1;
            QCOMPARE(contact.nickname, earlier->nickname);
            QCOMPARE(contact.alias, earlier->alias);
            QCOMPARE(contact.firstSeen, earlier->firstSeen);
        }
        QCOMPARE(ids.size(), after.size());
        QVERIFY2(same * 10 >= before.size() * 9, qPrintable(QString::number(same)));
        QVERIFY(renamed >= same / 2);
        QCOMPARE(after.value(known->key).remark, u"after the login"_s);
        QCOMPARE(bench.members(after), membersBefore);
    }

    void aSessionThatChangesIsKeptForTheNextRun()
    {
        Bench bench(u"webwx"_s);
        QVERIFY(bench.sync());
        bench.stop();
        bench.start();
        const Result<SyncOutcome> outcome = bench.sync();
        QVERIFY2(outcome, qPrintable(said(outcome)));
        QCOMPARE(outcome->appeared, 0);
        QCOMPARE(outcome->gone, 0);
        QCOMPARE(outcome->matched, 0);
    }

    void anInstanceWithAnotherIdIsFoundAndRemembered()
    {
        Bench bench(u"wkteam"_s);
        const Result<SyncOutcome> first = bench.sync();
        QVERIFY2(first, qPrintable(said(first)));
        bench.demo().renewHandle(u"wkteam"_s);
        const Result<SyncOutcome> second = bench.sync();
        QVERIFY2(second, qPrintable(said(second)));
        const QString handle = bench.demo().handle(u"wkteam"_s);
        QTRY_COMPARE(bench.book->account(bench.account.key)->handle, handle);
        bench.stop();
        QCOMPARE(await(bench.store.accounts())->first().handle, handle);
        bench.start();
        QVERIFY(bench.sync());
    }
};

QTEST_MAIN(TestRealLogins)
#include "tst_reallogins.moc"
