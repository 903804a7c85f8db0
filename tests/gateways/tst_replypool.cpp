// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "await.h"
#include "jsonreply.h"
#include "replypool.h"

#include <QJsonObject>
#include <QSemaphore>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestReplyPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSmallReplyIsReadAtOnce();
    void aLargeReplyIsReadInThePool();
    void errorsComeThroughThePool();
    void cancelEndsTheWaitAndDropsTheResult();
    void deletingThePoolCancels();
    void aCancelledCallerMayDeleteThePool();
    void brokenUtf8CostsOnlyItself_data();
    void brokenUtf8CostsOnlyItself();
    void whatIsNoJsonObjectIsRefused_data();
    void whatIsNoJsonObjectIsRefused();
    void integersAreReadFromWhateverTheyComeIn_data();
    void integersAreReadFromWhateverTheyComeIn();
    void textInABodyStaysAsItIs();
};

namespace {

constexpr qsizetype Large = ReplyPool::SmallReply + 1;

/// Answers whether it was called on the thread that made it.
auto runsHere()
{
    return [maker = QThread::currentThread()]() -> Result<bool> {
        return QThread::currentThread() == maker;
    };
}

/// Something that stays in the pool until it is let go.
struct Gate
{
    std::shared_ptr<QSemaphore> entered = std::make_shared<QSemaphore>();
    std::shared_ptr<QSemaphore> open = std::make_shared<QSemaphore>();

    auto function() const
    {
        return [entered = entered, open = open]() -> Result<int> {
            entered->release();
            open->acquire();
            return 7;
        };
    }
};

} // namespace

void TestReplyPool::aSmallReplyIsReadAtOnce()
{
    ReplyPool pool;
    const Watched reading(pool.run(ReplyPool::SmallReply, runsHere()));
    QVERIFY(reading.hasEnded());
    QVERIFY(reading->value());
}

void TestReplyPool::aLargeReplyIsReadInThePool()
{
    ReplyPool pool;
    const Watched reading(pool.run(Large, runsHere()));
    QVERIFY(!reading.hasEnded());
    QTRY_VERIFY(reading.hasEnded());
    QVERIFY(!reading->value());
}

void TestReplyPool::errorsComeThroughThePool()
{
    ReplyPool pool;
    const Result<int> read = await(pool.run(
        Large, []() -> Result<int> { return failure(Error::Kind::Rejected, u"no"_s, 500); }));
    QVERIFY(!read);
    QCOMPARE(read.error(), (Error{Error::Kind::Rejected, u"no"_s, 500}));
}

void TestReplyPool::cancelEndsTheWaitAndDropsTheResult()
{
    const Gate gate;
    ReplyPool pool;
    const Watched reading(pool.run(Large, gate.function()));
    QVERIFY(gate.entered->tryAcquire(1, 5000));
    QVERIFY(!reading.hasEnded());
    pool.cancelAll();
    QVERIFY(reading.hasEnded());
    QCOMPARE(reading->error().kind, Error::Kind::Cancelled);
    gate.open->release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(reading->error().kind, Error::Kind::Cancelled);

    const Result<int> later = await(pool.run(Large, []() -> Result<int> { return 1; }));
    QCOMPARE(later.value(), 1);
}

void TestReplyPool::deletingThePoolCancels()
{
    const Gate gate;
    auto pool = std::make_unique<ReplyPool>();
    const Watched reading(pool->run(Large, gate.function()));
    QVERIFY(gate.entered->tryAcquire(1, 5000));
    pool.reset();
    QVERIFY(reading.hasEnded());
    QCOMPARE(reading->error().kind, Error::Kind::Cancelled);
    gate.open->release();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

void TestReplyPool::aCancelledCallerMayDeleteThePool()
{
    const Gate gate;
    auto pool = std::make_unique<ReplyPool>();
    int ended = 0;
    const auto readAndDelete = [&]() -> QCoro::Task<void> {
        auto reading = pool->run(Large, gate.function());
        const Result<int> read = co_await reading;
        ++ended;
        if (!read)
            pool.reset();
    };
    const auto one = readAndDelete();
    const auto two = readAndDelete();
    pool->cancelAll();
    QCOMPARE(ended, 2);
    QVERIFY(!pool);
    gate.open->release(2);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
}

void TestReplyPool::brokenUtf8CostsOnlyItself_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("read");
    QTest::newRow("cut character") << "王\xE5\xB0"_ba << u"王\uFFFD\uFFFD"_s;
    QTest::newRow("GBK") << "\xCD\xF5 x"_ba << u"\uFFFD\uFFFD x"_s;
    QTest::newRow("lone byte") << "a\xFF"_ba << u"a\uFFFD"_s;
    QTest::newRow("encoded surrogate") << "a\xED\xA0\xBDz"_ba << u"a\uFFFD\uFFFD\uFFFDz"_s;
    QTest::newRow("escaped lone surrogate") << "a\\ud83dz"_ba << u"a"_s + QChar(0xD83D) + u'z';
    QTest::newRow("fine") << "王小明😀"_ba << u"王小明😀"_s;
}

void TestReplyPool::brokenUtf8CostsOnlyItself()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, read);
    const Result<QJsonObject> object = jsonObject("{\"n\":\"" + name + "\",\"m\":1}");
    QVERIFY(object.has_value());
    QCOMPARE(object->value("m"_L1).toInt(), 1);
    QCOMPARE(object->value("n"_L1).toString(), read);
}

void TestReplyPool::whatIsNoJsonObjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("page") << "<html><body>502 Bad Gateway</body></html>"_ba;
    QTest::newRow("list") << "[1,2]"_ba;
    QTest::newRow("cut") << R"({"ret":200,"data":{"friends":["a")"_ba;
    QTest::newRow("two") << R"({"ret":200}{"ret":200})"_ba;
    QTest::newRow("deep") << QByteArray("[").repeated(100'000);
    QTest::newRow("deep object") << QByteArray("{\"a\":").repeated(100'000);
    QTest::newRow("NUL") << QByteArray("\0\0", 2);
    QTest::newRow("broken UTF-8 and cut") << "{\"a\":\"\xFF"_ba;
}

void TestReplyPool::whatIsNoJsonObjectIsRefused()
{
    QFETCH(QByteArray, json);
    const Result<QJsonObject> object = jsonObject(json);
    QVERIFY(!object);
    QCOMPARE(object.error().kind, Error::Kind::BadReply);
    QVERIFY(!object.error().words.isEmpty());
}

void TestReplyPool::integersAreReadFromWhateverTheyComeIn_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<std::optional<qint64>>("number");
    using Number = std::optional<qint64>;
    QTest::newRow("number") << "200"_ba << Number(200);
    QTest::newRow("text") << "\"200\""_ba << Number(200);
    QTest::newRow("blanks") << "\" 200 \""_ba << Number(200);
    QTest::newRow("negative") << "-5916789814496961"_ba << Number(-5916789814496961);
    QTest::newRow("as 1e2") << "1e2"_ba << Number(100);
    QTest::newRow("fraction") << "1.5"_ba << Number();
    QTest::newRow("beyond everything") << "1e300"_ba << Number();
    QTest::newRow("text beyond") << "\"99999999999999999999\""_ba << Number();
    QTest::newRow("empty text") << "\"\""_ba << Number();
    QTest::newRow("word") << "\"ok\""_ba << Number();
    QTest::newRow("null") << "null"_ba << Number();
    QTest::newRow("boolean") << "true"_ba << Number();
    QTest::newRow("list") << "[200]"_ba << Number();
}

void TestReplyPool::integersAreReadFromWhateverTheyComeIn()
{
    QFETCH(QByteArray, json);
    QFETCH(std::optional<qint64>, number);
    QCOMPARE(looseInteger(jsonObject("{\"v\":" + json + "}")->value("v"_L1)), number);
}

void TestReplyPool::textInABodyStaysAsItIs()
{
    QCOMPARE(compactJson({{u"remark"_s, u"VIP 客户 😀 \"<b>\" / \\"_s}, {u"appId"_s, u"wx_1"_s}}),
             "{\"appId\":\"wx_1\",\"remark\":\"VIP 客户 😀 \\\"<b>\\\" / \\\\\"}"_ba);
    QCOMPARE(compactJson({{u"a"_s, u"line\nbreak\ttab"_s}}), "{\"a\":\"line\\nbreak\\ttab\"}"_ba);
}

QTEST_GUILESS_MAIN(TestReplyPool)
#include "tst_replypool.moc"
