// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountsession.h"
#include "await.h"
#include "gewegateway.h"
#include "loopbackserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;
using std::chrono::milliseconds;

namespace {

constexpr PaceRange Pace{50ms, 100ms};
/// Few, so that the machine has little else to do than to keep the pace.
constexpr int Batch = 2;

microseconds now()
{
    return std::chrono::duration_cast<microseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

/// The real gateway, which writes down when the pacer let it make each call.
class LoggingGateway : public GeWeGateway
{
public:
    using GeWeGateway::GeWeGateway;

    Capabilities capabilities() const override
    {
        Capabilities able = GeWeGateway::capabilities();
        able.detailsBatch = Batch;
        return able;
    }
    QCoro::Task<Result<Profile>> profile() override { return noted(GeWeGateway::profile()); }
    QCoro::Task<Result<bool>> isOnline() override { return noted(GeWeGateway::isOnline()); }
    QCoro::Task<Result<Roster>> roster() override { return noted(GeWeGateway::roster()); }
    QCoro::Task<Result<QList<Label>>> labels() override { return noted(GeWeGateway::labels()); }
    QCoro::Task<Result<QList<ContactDetails>>> contacts(QStringList ids) override
    {
        calls.append(now());
        mostUnderWay = std::max(mostUnderWay, ++underWay);
        Result<QList<ContactDetails>> details = co_await GeWeGateway::contacts(std::move(ids));
        --underWay;
        co_return details;
    }

    int underWay = 0;
    int mostUnderWay = 0;
    QList<microseconds> calls;

private:
    template <typename Task>
    Task noted(Task task)
    {
        calls.append(now());
        return task;
    }
};

/// How one account fared, as the server and the gateway wrote it down.
struct Log
{
    QList<microseconds> calls; ///< let go by the pacer
    QList<microseconds> arrivals; ///< arrived in full at the server
    QHash<QString, int> asked; ///< how often each id's details were asked for
    int mostUnderWay = 0; ///< questions for details at a time
};

/// A gateway of as many accounts as you like with `friends` friends each.
class Server
{
public:
    explicit Server(int friends, std::function<milliseconds(int call)> delay)
        : m_delay(std::move(delay))
    {
        QJsonArray ids;
        for (int i = 0; i < friends; ++i)
            ids.append(u"wxid_%1"_s.arg(i));
        const QJsonObject list{
            {u"friends"_s, ids}, {u"chatrooms"_s, QJsonArray()}, {u"ghs"_s, QJsonArray()}};
        serve("/personal/getProfile", [](const QJsonObject &question) {
            return QJsonObject{{u"wxid"_s, question["appId"_L1]}};
        });
        serve("/login/checkOnline", [](const QJsonObject &) { return true; });
        serve("/contacts/fetchContactsList", [list](const QJsonObject &) { return list; });
        serve("/label/list", [](const QJsonObject &) {
            return QJsonObject{{u"labelList"_s, QJsonArray()}};
        });
        serve("/contacts/getDetailInfo", [this](const QJsonObject &question) {
            Log &log = logs[question["appId"_L1].toString()];
            QJsonArray rows;
            const QJsonArray asked = question["wxids"_L1].toArray();
            for (const QJsonValue &id : asked) {
                ++log.asked[id.toString()];
                rows.append(QJsonObject{{u"userName"_s, id}, {u"nickName"_s, id}});
            }
            return rows;
        });
    }
    [[nodiscard]] QUrl url() const { return m_server.url(u"/v2/api"_s); }

    QHash<QString, Log> logs; ///< by the account's handle

private:
    void serve(const char *path, std::function<QJsonValue(const QJsonObject &)> data)
    {
        m_server.on("/v2/api"_ba + path, [this, data](const LoopbackServer::Request &request) {
            const QJsonObject question = QJsonDocument::fromJson(request.body).object();
            logs[question["appId"_L1].toString()].arrivals.append(now());
            const QJsonObject answer{
                {u"ret"_s, 200}, {u"msg"_s, u"ok"_s}, {u"data"_s, data(question)}};
            ScriptedReply reply
                = ScriptedReply::json(QJsonDocument(answer).toJson(QJsonDocument::Compact));
            reply.delay = m_delay(m_calls++);
            return reply;
        });
    }

    LoopbackServer m_server;
    std::function<milliseconds(int)> m_delay;
    int m_calls = 0;
};

/// Notices how long at a time this process gets no processor: an overloaded machine keeps no pace.
class StallMeter
{
public:
    StallMeter()
        : m_thread([this] { run(); })
    {
    }
    ~StallMeter()
    {
        m_ends = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(StallMeter)

    [[nodiscard]] double share() const { return double(m_stalled) / double(m_measured + 1); }

private:
    void run()
    {
        while (!m_ends) {
            const microseconds began = now();
            std::this_thread::sleep_for(1ms);
            const qint64 took = (now() - began).count();
            m_measured += took;
            if (took > 4000)
                m_stalled += took;
        }
    }

    std::atomic<bool> m_ends = false;
    std::atomic<qint64> m_measured = 0;
    std::atomic<qint64> m_stalled = 0;
    std::thread m_thread; // the last one: it uses the others
};

} // namespace

/// The pace as the gateway sees it: real sessions, real HTTP, a real clock.
class TestPaceLog : public QObject
{
    Q_OBJECT

private:
    /// Syncs `accounts` accounts of `friends` friends side by side; their logs.
    static QList<Log> syncAll(Server &server, int accounts, int friends);

private Q_SLOTS:
    void severalAccountsKeepToThePaceAndUseIt_data()
    {
        QTest::addColumn<int>("accounts");
        QTest::addColumn<int>("batches");
        QTest::addColumn<int>("usual"); // ms until the answer
        QTest::addColumn<int>("slow"); // that of every fourth call
        QTest::newRow("a quick gateway") << 16 << 61 << 0 << 0;
        QTest::newRow("answers slower than the pace") << 10 << 48 << 60 << 120;
    }
    void severalAccountsKeepToThePaceAndUseIt();
};

QList<Log> TestPaceLog::syncAll(Server &server, int accounts, int friends)
{
    struct Running
    {
        LoggingGateway *gateway;
        QString handle;
        std::unique_ptr<AccountSession> session;
    };
    Store store;
    if (!await(store.open({})))
        return {};
    SystemClock clock;
    std::vector<Running> running;
    for (int i = 0; i < accounts; ++i) {
        Account draft;
        draft.system = u"gewechat"_s;
        draft.name = u"Shop %1"_s.arg(i);
        draft.url = server.url();
        draft.handle = u"wx_%1"_s.arg(i);
        const Account account = await(store.addAccount(draft)).value();
        auto gateway = std::make_unique<LoggingGateway>(account, u"token"_s);
        LoggingGateway *const known = gateway.get();
        running.push_back(
            {known, account.handle,
             std::make_unique<AccountSession>(account, std::move(gateway), Pace, store, clock)});
    }
    // In an event loop of their own: QTest's loops sleep 10 ms at a time, which would be measured.
    std::vector<QCoro::Task<Result<SyncOutcome>>> syncs;
    for (const Running &one : running)
        syncs.push_back(one.session->sync(SyncScope::Details));
    QList<Log> logs;
    for (std::size_t i = 0; i < running.size(); ++i) {
        const Result<SyncOutcome> outcome = await(std::move(syncs[i]));
        const bool complete = outcome && outcome->withoutDetails == 0;
        Log log = server.logs.value(running[i].handle);
        log.calls = running[i].gateway->calls;
        log.mostUnderWay = running[i].gateway->mostUnderWay;
        if (complete && log.asked.size() == friends)
            logs.append(log);
        QCoro::waitFor(running[i].session->shutDown());
    }
    return logs;
}

void TestPaceLog::severalAccountsKeepToThePaceAndUseIt()
{
    QFETCH(const int, accounts);
    QFETCH(const int, batches);
    QFETCH(const int, usual);
    QFETCH(const int, slow);
    const int friends = batches * Batch;
    Server server(friends, [=](int call) { return milliseconds(call % 4 == 0 ? slow : usual); });
    const StallMeter meter;
    const QList<Log> logs = syncAll(server, accounts, friends);
    const double stalled = meter.share();
    QCOMPARE(logs.size(), accounts);

    qsizetype waits = 0;
    microseconds busy{0};
    microseconds closest = 1h;
    microseconds closestArrivals = 1h;
    for (const Log &log : logs) {
        QCOMPARE(log.arrivals.size(), log.calls.size()); // nothing went past the pacer
        QCOMPARE(log.mostUnderWay, slow > 0 ? 2 : log.mostUnderWay);
        QVERIFY(log.mostUnderWay <= 2);
        QVERIFY(std::ranges::all_of(log.asked, [](int times) { return times == 1; }));
        for (qsizetype i = 1; i < log.calls.size(); ++i) {
            closest = std::min(closest, log.calls[i] - log.calls[i - 1]);
            // What the pacer let go in time may be delivered late, and the next one at once: two
            // arrivals are closer than two calls by what the first one was held up on its way.
            const microseconds heldUp = log.arrivals[i - 1] - log.calls[i - 1];
            QVERIFY(heldUp >= 0us);
            const microseconds apart = log.arrivals[i] - log.arrivals[i - 1];
            closestArrivals = std::min(closestArrivals, apart);
            QVERIFY2(apart + heldUp >= Pace.minimum, qPrintable(QString::number(apart.count())));
        }
        waits += log.calls.size() - 1;
        busy += log.arrivals.last() - log.arrivals.first();
    }
    QVERIFY2(closest >= Pace.minimum, qPrintable(QString::number(closest.count())));

    // What the pacer has drawn, by its mean: over so many waits that is right to 1 %.
    const microseconds allowed = waits * microseconds(Pace.minimum + Pace.maximum) / 2;
    const double used = double(allowed.count()) / double(busy.count());
    qInfo("%lld calls of %d accounts, %.1f %% of the pace used, %.1f ms apart at least (%.1f ms "
          "as they arrived)",
          static_cast<long long>(waits + accounts), accounts, used * 100,
          double(closest.count()) / 1000, double(closestArrivals.count()) / 1000);
    if (used < 0.95 && stalled > 0.02)
        QSKIP("the machine has too much else to do: what was measured is how it shares its time");
    QVERIFY2(used >= 0.95, qPrintable(QString::number(used)));
}

QTEST_GUILESS_MAIN(TestPaceLog)
#include "tst_pacelog.moc"
