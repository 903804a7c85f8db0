// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountbook.h"
#include "await.h"
#include "demogateway.h"
#include "demoserverthread.h"
#include "gewegateway.h"
#include "memorycredentialstore.h"

#include <QGuiApplication>
#include <QTcpServer>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

using State = AccountStatus::State;
using Kind = Error::Kind;

const QString Demo = u"gewechat"_s;
constexpr auto SetRemark = "/contacts/setFriendRemark";

DemoOptions smallWorld()
{
    DemoOptions options;
    DemoSizes sizes;
    sizes.friends = 30;
    sizes.groups = 3;
    sizes.publicAccounts = 4;
    sizes.labels = 3;
    sizes.largestGroup = 10;
    options.sizes = {{Demo, sizes}};
    return options;
}

/// The time, two hundred times as fast: nobody has to wait for a pace or a pause.
class QuickClock final : public Clock
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

/// The book, the real gateway and real HTTP, against the demo gateway on its own thread.
struct Bench
{
    explicit Bench(const DemoOptions &options = smallWorld())
        : server(options)
    {
        const bool listens = server.start();
        Q_ASSERT(listens);
        const auto opened = await(store.open({}));
        Q_ASSERT(opened);
        GeWeTimeouts timeouts;
        for (auto GeWeTimeouts::*limit :
             {&GeWeTimeouts::online, &GeWeTimeouts::profile, &GeWeTimeouts::list,
              &GeWeTimeouts::listCache, &GeWeTimeouts::details, &GeWeTimeouts::members,
              &GeWeTimeouts::labels, &GeWeTimeouts::remark, &GeWeTimeouts::setRemark})
            timeouts.*limit = 400ms;
        book = std::make_unique<AccountBook>(AccountBook::Parts{
            .store = store,
            .keychain = secrets,
            .sessionSecrets = sessionSecrets,
            .clock = clock,
            .gatewayFor = [timeouts](const Account &which, const QString &secret) {
                return std::make_unique<GeWeGateway>(which, secret, timeouts);
            }});
        QObject::connect(book.get(), &AccountBook::editSettled, book.get(),
                         [this](const RemarkEdit &edit) { settled.append(edit); });
        Account draft;
        draft.system = u"gewechat"_s;
        draft.name = u"Shop"_s;
        draft.url = demo().url(Demo);
        draft.handle = demo().handle(Demo);
        account = await(book->add(draft, demo().token(Demo))).value();
    }
    ~Bench()
    {
        QCoro::waitFor(book->shutDown());
        book.reset();
    }
    DemoGateway &demo() { return *server.gateway(); }
    void spoil(const QString &path, const QString &fault)
    {
        const std::optional<DemoFault> parsed = DemoFault::parse(fault);
        Q_ASSERT(parsed);
        demo().setFault(path, *parsed);
    }
    Result<SyncOutcome> sync(SyncScope scope = SyncScope::Details)
    {
        return await(book->sync(account.key, scope));
    }
    QList<Contact> contacts() { return await(store.contacts(account.key)).value(); }
    AccountStatus status() { return book->status(account.key); }
    /// An ordinary friend whose remark is "before" at both ends.
    Contact someFriend()
    {
        QString id;
        demo().visit(Demo, [&](DemoWorld &world) {
            for (const DemoPerson &person : world.people()) {
                if (id.isEmpty() && person.kind == DemoPerson::Kind::Friend)
                    id = person.id;
            }
            world.setRemark(id, u"before"_s);
        });
        const Result<SyncOutcome> synced = sync();
        Q_ASSERT(synced);
        return byId(id);
    }
    Contact byId(const QString &id)
    {
        const QList<Contact> all = contacts();
        return *std::ranges::find(all, id, &Contact::id);
    }
    QString remarkOverThere(const QString &id)
    {
        QString remark;
        demo().visit(Demo, [&](DemoWorld &world) { remark = world.person(id)->remark; });
        return remark;
    }

    DemoServerThread server;
    QuickClock clock;
    Store store;
    MemoryCredentialStore secrets;
    MemoryCredentialStore sessionSecrets;
    std::unique_ptr<AccountBook> book;
    Account account;
    QList<RemarkEdit> settled;
};

} // namespace

class TestRealGateway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingArrives()
    {
        Bench bench;
        const Result<SyncOutcome> outcome = bench.sync(SyncScope::Members);
        QVERIFY(outcome);
        QCOMPARE(outcome->withoutDetails, 0);
        qsizetype listed = 0;
        QString group;
        bench.demo().visit(Demo, [&](DemoWorld &world) {
            listed = world.friendIds().size() + world.groupIds().size() + world.publicIds().size();
            group = world.groupIds().first();
        });
        QCOMPARE(bench.contacts().size(), listed);
        QVERIFY(!await(bench.store.members(bench.byId(group).key))->isEmpty());
        QVERIFY(!bench.book->accounts().isEmpty());
        QCOMPARE(bench.status().state, State::Idle);
    }

    void aFaultKeepsTheListAndTheNextRefreshWorks_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("kind");
        const QString list = u"/contacts/fetchContactsList"_s;
        const QString details = u"/contacts/getDetailInfo"_s;
        const QString profile = u"/personal/getProfile"_s;
        const auto row = [](const char *name, const QString &path, const QString &fault,
                            Kind kind) { QTest::newRow(name) << path << fault << int(kind); };
        row("list: HTML", list, u"html"_s, Kind::BadReply);
        row("list: nothing", list, u"empty"_s, Kind::BadReply);
        row("list: no data", list, u"null-data"_s, Kind::BadReply);
        row("list: wrong types", list, u"wrong-types"_s, Kind::BadReply);
        row("list: truncated", list, u"truncate"_s, Kind::Network);
        row("list: cut without a length", list, u"cut"_s, Kind::BadReply);
        row("list: connection closed", list, u"close"_s, Kind::Network);
        row("list: 503", list, u"503"_s, Kind::Http);
        row("list: device offline", list, u"hidden-failure"_s, Kind::SignedOut);
        row("list: signed out", list, u"signed-out"_s, Kind::SignedOut);
        row("details: HTML", details, u"html"_s, Kind::BadReply);
        row("details: truncated", details, u"truncate"_s, Kind::Network);
        row("details: signed out", details, u"signed-out"_s, Kind::SignedOut);
        row("profile: hangs", profile, u"hang"_s, Kind::Timeout);
        row("profile: HTML", profile, u"html"_s, Kind::BadReply);
        row("everything: 502", u"/v2/api/"_s, u"502"_s, Kind::Http);
    }
    void aFaultKeepsTheListAndTheNextRefreshWorks()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, fault);
        QFETCH(const int, kind);
        Bench bench;
        QVERIFY(bench.sync(SyncScope::RosterOnly));
        const qsizetype listed = bench.contacts().size();
        bench.spoil(path, fault);
        const Result<SyncOutcome> outcome = bench.sync();
        QVERIFY(!outcome);
        QCOMPARE(int(outcome.error().kind), kind);
        QVERIFY(!outcome.error().words.contains(bench.demo().token(Demo)));
        QCOMPARE(bench.status().state,
                 Kind(kind) == Kind::SignedOut ? State::SignedOut : State::Failed);
        QCOMPARE(await(bench.store.rosterStatus(bench.account.key))->onList, listed);
        bench.demo().clearFaults();
        const Result<SyncOutcome> again = bench.sync();
        QVERIFY(again);
        QCOMPARE(again->withoutDetails, 0);
        QCOMPARE(again->gone, 0);
        QCOMPARE(bench.status().state, State::Idle);
        QVERIFY(!bench.status().problem);
    }

    void aFaultThatPassesIsNotNoticed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("fault");
        QTest::newRow("list closes twice") << u"/contacts/fetchContactsList"_s << u"close*2"_s;
        QTest::newRow("503 twice") << u"/contacts/getDetailInfo"_s << u"503*2"_s;
        QTest::newRow("asks to slow down") << u"/contacts/getDetailInfo"_s << u"429:2*1"_s;
        QTest::newRow("one page of HTML") << u"/contacts/getDetailInfo"_s << u"html*1"_s;
        QTest::newRow("labels never") << u"/label/list"_s << u"hang"_s;
        QTest::newRow("the hint never") << u"/login/checkOnline"_s << u"html"_s;
    }
    void aFaultThatPassesIsNotNoticed()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, fault);
        Bench bench;
        bench.spoil(path, fault);
        const Result<SyncOutcome> outcome = bench.sync();
        QVERIFY(outcome);
        QCOMPARE(outcome->withoutDetails, 0);
        QCOMPARE(bench.status().state, State::Idle);
    }

    void aSlowListIsTakenFromTheCache()
    {
        DemoOptions options = smallWorld();
        options.listDelay = 700; // beyond our patience of 400
        Bench bench(options);
        bool prepares = false;
        connect(bench.book.get(), &AccountBook::statusChanged, this,
                [&](const AccountStatus &status) {
                    prepares |= status.step == AccountStatus::Step::PreparingRoster;
                });
        QVERIFY(bench.sync(SyncScope::RosterOnly));
        QVERIFY(prepares);
        QCOMPARE(bench.demo().requestCount(u"/contacts/fetchContactsList"_s), 1);
        QVERIFY(bench.demo().requestCount(u"/contacts/fetchContactsListCache"_s) >= 1);
        QVERIFY(bench.contacts().size() > 30);
    }

    void aGatewayThatIsDownIsSaidAndComesBack()
    {
        Bench bench;
        QVERIFY(bench.sync());
        const qsizetype listed = bench.contacts().size();
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        Account away = *bench.book->account(bench.account.key);
        const QUrl url = away.url;
        away.url.setPort(nobody.serverPort());
        nobody.close();
        QVERIFY(await(bench.book->change(away, {})));
        const Result<SyncOutcome> outcome = bench.sync();
        QCOMPARE(outcome.error().kind, Kind::Network);
        QCOMPARE(bench.contacts().size(), listed);
        away.url = url;
        QVERIFY(await(bench.book->change(away, {})));
        QVERIFY(bench.sync());
    }

    void aRemarkIsSetByExactlyOneRequest_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("state");
        using EditState = RemarkEdit::State;
        QTest::newRow("all is well") << QString() << int(EditState::Confirmed);
        QTest::newRow("closed, not applied") << u"close"_s << int(EditState::NotKept);
        QTest::newRow("closed, applied") << u"close-after"_s << int(EditState::Confirmed);
        QTest::newRow("no answer") << u"hang"_s << int(EditState::NotKept);
        QTest::newRow("accepted, ignored") << u"ignore"_s << int(EditState::NotKept);
        QTest::newRow("HTML") << u"html"_s << int(EditState::NotKept);
        QTest::newRow("truncated") << u"truncate"_s << int(EditState::Confirmed);
        QTest::newRow("500") << u"500"_s << int(EditState::NotKept);
        QTest::newRow("404") << u"404"_s << int(EditState::Refused);
    }
    void aRemarkIsSetByExactlyOneRequest()
    {
        QFETCH(const QString, fault);
        QFETCH(const int, state);
        Bench bench;
        const Contact contact = bench.someFriend();
        QCOMPARE(contact.remark, u"before"_s);
        if (!fault.isEmpty())
            bench.spoil(QString::fromLatin1(SetRemark), fault);
        QVERIFY(await(bench.book->saveRemark(contact.key, u"VIP 客户"_s)));
        QCOMPARE(bench.byId(contact.id).remark, u"VIP 客户"_s);
        QTRY_VERIFY(!bench.settled.isEmpty());
        QCOMPARE(int(bench.settled.first().state), state);
        QCOMPARE(bench.demo().requestCount(QString::fromLatin1(SetRemark)), 1);
        const bool kept = RemarkEdit::State(state) == RemarkEdit::State::Confirmed;
        QCOMPARE(bench.remarkOverThere(contact.id), kept ? u"VIP 客户"_s : u"before"_s);
        QCOMPARE(bench.byId(contact.id).remark, bench.remarkOverThere(contact.id));
        // Nor is it sent again by what comes after.
        bench.demo().clearFaults();
        QVERIFY(bench.sync());
        QCOMPARE(bench.demo().requestCount(QString::fromLatin1(SetRemark)), 1);
        QCOMPARE(bench.settled.size(), 1);
    }

    void aClosedConnectionThatCannotBeReadBackEitherIsStillOneRequest_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("state");
        QTest::newRow("applied") << u"close-after"_s << int(RemarkEdit::State::Confirmed);
        QTest::newRow("not applied") << u"close"_s << int(RemarkEdit::State::NotKept);
    }
    void aClosedConnectionThatCannotBeReadBackEitherIsStillOneRequest()
    {
        QFETCH(const QString, fault);
        QFETCH(const int, state);
        Bench bench;
        const Contact contact = bench.someFriend();
        bench.spoil(QString::fromLatin1(SetRemark), fault);
        bench.spoil(u"/contacts/getDetailInfo"_s, u"close*3"_s);
        QVERIFY(await(bench.book->saveRemark(contact.key, u"VIP"_s)));
        QTRY_COMPARE(bench.settled.size(), 2);
        QCOMPARE(bench.settled.first().state, RemarkEdit::State::Sent);
        QCOMPARE(int(bench.settled.last().state), state);
        QCOMPARE(bench.demo().requestCount(QString::fromLatin1(SetRemark)), 1);
    }

    void aRemarkWaitsForADeviceThatIsOffline()
    {
        Bench bench;
        const Contact contact = bench.someFriend();
        bench.spoil(QString::fromLatin1(SetRemark), u"hidden-failure*1"_s);
        QVERIFY(await(bench.book->saveRemark(contact.key, u"VIP"_s)));
        QTRY_COMPARE(bench.settled.size(), 2);
        QCOMPARE(bench.settled.first().state, RemarkEdit::State::Waiting);
        QCOMPARE(bench.settled.last().state, RemarkEdit::State::Confirmed);
        QCOMPARE(bench.demo().requestCount(QString::fromLatin1(SetRemark)), 2);
    }

    void aGroupsRemarkIsSetAndReadBack()
    {
        Bench bench;
        QVERIFY(bench.sync());
        const QList<Contact> all = bench.contacts();
        const auto group = std::ranges::find(all, ContactKind::Group, &Contact::kind);
        QVERIFY(group != all.end());
        QVERIFY(await(bench.book->saveRemark(group->key, u"社群"_s)));
        QTRY_COMPARE(bench.settled.size(), 1);
        QCOMPARE(bench.settled.first().state, RemarkEdit::State::Confirmed);
        QCOMPARE(bench.demo().requestCount(u"/group/modifyChatroomRemark"_s), 1);
    }

    void theEndComesWhileEverythingHangs_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"/personal/getProfile", "/contacts/fetchContactsList", "/contacts/getDetailInfo",
              "/label/list", "/group/getChatroomMemberList", "/contacts/setFriendRemark"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void theEndComesWhileEverythingHangs()
    {
        QFETCH(const QString, path);
        Bench bench;
        const Contact contact = bench.someFriend();
        const qsizetype before = bench.demo().requestCount(path);
        if (path == u"/contacts/getDetailInfo"_s) { // everybody has details already
            QVERIFY(await(bench.book->remove(bench.account.key)));
            Account account = bench.account;
            account.url = bench.demo().url(Demo);
            bench.account = await(bench.book->add(account, bench.demo().token(Demo))).value();
        }
        bench.spoil(path, u"hang"_s);
        const Watched<Result<SyncOutcome>> sync(
            bench.book->sync(bench.account.key, SyncScope::Members));
        if (path == QLatin1StringView(SetRemark))
            QVERIFY(await(bench.book->saveRemark(contact.key, u"x"_s)));
        QTRY_VERIFY(bench.demo().requestCount(path) > before);
        QCoro::waitFor(bench.book->shutDown());
        QVERIFY(sync.hasEnded());
    }
};

QTEST_MAIN(TestRealGateway)
#include "tst_realgateway.moc"
