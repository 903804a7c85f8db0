// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avatarstore.h"

#include "avatarcache.h"
#include "avatardecoder.h"
#include "fakepictureserver.h"
#include "samplepictures.h"

#include <QColor>
#include <QDir>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Not before main(): Qt would read its logging rules too early.
static QByteArray redPng()
{
    return SamplePictures::png(Qt::red);
}

static QByteArray bluePng()
{
    return SamplePictures::png(Qt::blue);
}

static QString url(int number)
{
    return u"http://pictures.example/%1"_s.arg(number);
}

/// A store with its server. "pictures.example" is trusted, so that nothing is asked of a resolver.
struct Fixture
{
    explicit Fixture(const QString &folder = {})
        : store(std::make_unique<AvatarStore>(folder, server.fetch()))
        , arrived(store.get(), &AvatarStore::arrived)
    {
        store->setTrustedHosts({u"Pictures.example"_s});
    }

    FakePictureServer server;
    std::unique_ptr<AvatarStore> store;
    QSignalSpy arrived;
};

class TestAvatarStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aPictureArrivesAndIsThenThere();
    void nobodyHasNoPicture();
    void manyRowsCauseOneFetch();
    void sizesShareOneFetch();
    void aSizeWantedLateIsStillMade();
    void theNewestIsFetchedFirst_data();
    void theNewestIsFetchedFirst();
    void askingAgainMovesToTheFront();
    void atMostFourAreFetchedAtOnce();
    void theOldestAreDroppedAndMayAskAgain();
    void afterARestartTheDiskAnswers();
    void slowServersDoNotHoldUpTheDisk();
    void aBrokenFileIsFetchedAgain();
    void whatIsNoPictureIsNotKept();
    void aFailureIsLeftAloneForAWhile_data();
    void aFailureIsLeftAloneForAWhile();
    void aFailureIsTriedAgainAfterAWhile();
    void whatWasCancelledIsNoFailure();
    void strangeUrlsAreNeverFetched_data();
    void strangeUrlsAreNeverFetched();
    void publicAddressesAreFetched();
    void trustedHostsMayBePrivate();
    void theLogHoldsNoPaths();
    void shutDownEndsWhenNothingRuns();
    void afterShutDownOnlyMemoryAnswers();
    void theStoreMayGoWhileAFetchRuns();
    void theStoreMayGoWhileDecoding();
    void theStoreMayGoWhileResolving();
    void aSlotMayEndTheStore();
    void thePaintersThreadDoesNotDecode();

private:
    /// Waits until the store has given up `count` URLs since init().
    static void waitForRefusals(qsizetype count);
    static inline QStringList s_log;
};

void TestAvatarStore::init()
{
    s_log.clear();
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &context, const QString &line) {
        if (qstrcmp(context.category, "lianxi.avatar") == 0)
            s_log.append(line);
    });
}

void TestAvatarStore::cleanup()
{
    qInstallMessageHandler(nullptr);
    // Whoever waited for the server of this test ends here.
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestAvatarStore::waitForRefusals(qsizetype count)
{
    QTRY_COMPARE(s_log.filter(u"no picture"_s).size(), count);
}

void TestAvatarStore::aPictureArrivesAndIsThenThere()
{
    Fixture f;
    f.server.bytes = redPng();
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QTRY_COMPARE(f.arrived.size(), 1);
    QCOMPARE(f.arrived.first().first().toString(), url(1));
    const QImage picture = f.store->picture(url(1), 36);
    QCOMPARE(picture.size(), QSize(36, 36));
    QCOMPARE(picture.pixelColor(18, 18), QColor(Qt::red));
    QCOMPARE(f.server.asked, QStringList{url(1)});
}

void TestAvatarStore::nobodyHasNoPicture()
{
    Fixture f;
    f.server.bytes = redPng();
    QVERIFY(f.store->picture(QString(), 36).isNull());
    QVERIFY(f.store->picture(url(1), 0).isNull());
    QVERIFY(f.store->picture(url(2), 36).isNull());
    QTRY_COMPARE(f.arrived.size(), 1);
    QCOMPARE(f.server.asked, QStringList{url(2)});
}

void TestAvatarStore::manyRowsCauseOneFetch()
{
    Fixture f;
    for (int row = 0; row < 100; ++row)
        QVERIFY(f.store->picture(url(1), 36).isNull());
    QTRY_COMPARE(f.server.waiting(), 1);
    for (int row = 0; row < 100; ++row)
        QVERIFY(f.store->picture(url(1), 36).isNull());
    f.server.answer(url(1), redPng());
    QTRY_VERIFY(!f.store->picture(url(1), 36).isNull());
    QCOMPARE(f.server.asked.size(), 1);
    QCOMPARE(f.arrived.size(), 1);
}

void TestAvatarStore::sizesShareOneFetch()
{
    Fixture f;
    QVERIFY(f.store->picture(url(1), 24).isNull());
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QTRY_COMPARE(f.server.waiting(), 1);
    QVERIFY(f.store->picture(url(1), 48).isNull());
    f.server.answer(url(1), redPng());
    QTRY_COMPARE(f.arrived.size(), 1);
    for (const int pixels : {24, 36, 48})
        QCOMPARE(f.store->picture(url(1), pixels).width(), pixels);
    // The pane beside the list, later
    QVERIFY(f.store->picture(url(1), 200).isNull());
    QTRY_COMPARE(f.arrived.size(), 2);
    QCOMPARE(f.store->picture(url(1), 200).width(), 200);
    QCOMPARE(f.server.asked.size(), 1);
}

void TestAvatarStore::aSizeWantedLateIsStillMade()
{
    Fixture f;
    QVERIFY(f.store->picture(url(1), 24).isNull());
    QTRY_COMPARE(f.server.waiting(), 1);
    f.server.answer(url(1), SamplePictures::heavyPng());
    // In the middle of decoding
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QVERIFY(f.store->picture(url(1), 36).isNull());
    // Nobody asks again.
    QTRY_COMPARE(f.arrived.size(), 2);
    QCOMPARE(f.store->picture(url(1), 24).width(), 24);
    QCOMPARE(f.store->picture(url(1), 36).width(), 36);
    QCOMPARE(f.server.asked.size(), 1);
}

void TestAvatarStore::theNewestIsFetchedFirst_data()
{
    QTest::addColumn<bool>("hasDisk");
    QTest::newRow("memory only") << false;
    QTest::newRow("with a disk that knows none of them") << true;
}

void TestAvatarStore::theNewestIsFetchedFirst()
{
    QFETCH(const bool, hasDisk);
    const QTemporaryDir folder;
    if (hasDisk)
        QVERIFY(AvatarCache(folder.path()).write(url(9), redPng()));
    Fixture f(hasDisk ? folder.path() : QString());
    for (int i = 0; i < 4; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());
    QTRY_COMPARE(f.server.waiting(), 4);

    // Asked from top to bottom, served from bottom to top: the last one is what is seen now.
    for (int i = hasDisk ? 9 : 10; i < 30; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());
    // When the oldest has been looked for on disk, the others have been, too.
    if (hasDisk)
        QTRY_COMPARE(f.arrived.size(), 1);
    f.server.asked.clear();
    QStringList expected;
    for (int i = 29; i >= 10; --i) {
        f.server.answer(expected.isEmpty() ? url(0) : expected.last(),
                        failure(Error::Kind::Cancelled));
        expected.append(url(i));
        QTRY_COMPARE(f.server.asked, expected);
    }
}

void TestAvatarStore::askingAgainMovesToTheFront()
{
    Fixture f;
    for (int i = 0; i < 4; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());
    QTRY_COMPARE(f.server.waiting(), 4);
    for (const int i : {10, 11, 12, 10})
        QVERIFY(f.store->picture(url(i), 36).isNull());
    f.server.answer(url(0), redPng());
    QTRY_COMPARE(f.server.asked.size(), 5);
    QCOMPARE(f.server.asked.last(), url(10));
}

void TestAvatarStore::atMostFourAreFetchedAtOnce()
{
    Fixture f;
    for (int i = 0; i < 20; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());
    while (f.arrived.size() < 20) {
        QTRY_VERIFY(f.server.waiting() > 0 || f.arrived.size() == 20);
        f.server.answerAll(redPng());
        QCoreApplication::processEvents();
    }
    QCOMPARE(f.server.asked.size(), 20);
    QCOMPARE(f.server.mostAtOnce, 4);
}

void TestAvatarStore::theOldestAreDroppedAndMayAskAgain()
{
    Fixture f;
    for (int i = 0; i < 4; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());
    QTRY_COMPARE(f.server.waiting(), 4);
    for (int i = 1000; i < 2000; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());
    f.server.bytes = redPng();
    f.server.answerAll(redPng());
    QTRY_COMPARE(f.arrived.size(), 4 + 256);
    QCOMPARE(f.server.asked.size(), 4 + 256);
    QVERIFY(!f.store->picture(url(1999), 36).isNull());
    QVERIFY(f.store->picture(url(1000), 36).isNull());
    QTRY_VERIFY(!f.store->picture(url(1000), 36).isNull());
}

void TestAvatarStore::afterARestartTheDiskAnswers()
{
    const QTemporaryDir folder;
    {
        Fixture f(folder.path());
        f.server.bytes = redPng();
        QVERIFY(f.store->picture(url(1), 36).isNull());
        QTRY_COMPARE(f.arrived.size(), 1);
        QCoro::waitFor(f.store->shutDown());
    }
    Fixture f(folder.path());
    QVERIFY(f.store->picture(url(1), 48).isNull());
    QTRY_COMPARE(f.arrived.size(), 1);
    QCOMPARE(f.store->picture(url(1), 48).pixelColor(24, 24), QColor(Qt::red));
    QVERIFY(f.server.asked.isEmpty());
}

void TestAvatarStore::slowServersDoNotHoldUpTheDisk()
{
    const QTemporaryDir folder;
    {
        Fixture f(folder.path());
        f.server.bytes = redPng();
        QVERIFY(f.store->picture(url(1), 36).isNull());
        QTRY_COMPARE(f.arrived.size(), 1);
    }
    Fixture f(folder.path());
    for (int i = 10; i < 20; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());
    QTRY_COMPARE(f.server.waiting(), 4);
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QTRY_VERIFY(!f.store->picture(url(1), 36).isNull());
    QCOMPARE(f.server.waiting(), 4);
}

void TestAvatarStore::aBrokenFileIsFetchedAgain()
{
    const QTemporaryDir folder;
    {
        Fixture f(folder.path());
        f.server.bytes = redPng();
        QVERIFY(f.store->picture(url(1), 36).isNull());
        QTRY_COMPARE(f.arrived.size(), 1);
    }
    const QStringList files = QDir(folder.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(QFile::resize(folder.filePath(files.first()), 20));

    Fixture f(folder.path());
    f.server.bytes = bluePng();
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QTRY_COMPARE(f.arrived.size(), 1);
    QCOMPARE(f.store->picture(url(1), 36).pixelColor(18, 18), QColor(Qt::blue));
    QFile file(folder.filePath(files.first()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), bluePng());
}

void TestAvatarStore::whatIsNoPictureIsNotKept()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    f.server.bytes = "<html>gone</html>"_ba;
    QVERIFY(f.store->picture(url(1), 36).isNull());
    waitForRefusals(1);
    QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    QCOMPARE(f.arrived.size(), 0);
}

void TestAvatarStore::aFailureIsLeftAloneForAWhile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an error") << QByteArray();
    QTest::newRow("a stub") << "<html></html>"_ba;
    QTest::newRow("SVG") << "<svg/>"_ba;
    QTest::newRow("too many bytes") << redPng() + QByteArray(AvatarLimits::bytes, '\0');
}

void TestAvatarStore::aFailureIsLeftAloneForAWhile()
{
    QFETCH(const QByteArray, bytes);
    Fixture f;
    f.server.bytes = bytes;
    QVERIFY(f.store->picture(url(1), 36).isNull());
    if (bytes.isEmpty()) {
        QTRY_COMPARE(f.server.waiting(), 1);
        f.server.answer(url(1), failure(Error::Kind::Http, u"gone"_s, 404));
    }
    waitForRefusals(1);
    // Other sizes do not help either.
    f.server.bytes = redPng();
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QVERIFY(f.store->picture(url(1), 48).isNull());
    QVERIFY(f.store->picture(url(2), 36).isNull());
    QTRY_COMPARE(f.arrived.size(), 1);
    QCOMPARE(f.server.asked, (QStringList{url(1), url(2)}));
}

void TestAvatarStore::aFailureIsTriedAgainAfterAWhile()
{
    Fixture f;
    f.store->setRetryDelay(0ms);
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QTRY_COMPARE(f.server.waiting(), 1);
    f.server.answer(url(1), failure(Error::Kind::Network));
    waitForRefusals(1);
    f.server.bytes = redPng();
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QTRY_COMPARE(f.arrived.size(), 1);
}

void TestAvatarStore::whatWasCancelledIsNoFailure()
{
    Fixture f;
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QTRY_COMPARE(f.server.waiting(), 1);
    f.server.bytes = redPng();
    f.server.answer(url(1), failure(Error::Kind::Cancelled));
    QTRY_VERIFY(!f.store->picture(url(1), 36).isNull());
    QCOMPARE(f.server.asked.size(), 2);
    QVERIFY(s_log.isEmpty());
}

void TestAvatarStore::strangeUrlsAreNeverFetched_data()
{
    QTest::addColumn<QString>("strange");
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("data") << u"data:image/png;base64,iVBORw0KGgo="_s;
    QTest::newRow("qrc") << u"qrc:/icon.png"_s;
    QTest::newRow("ftp") << u"ftp://pictures.example/1"_s;
    QTest::newRow("javascript") << u"javascript:alert(1)"_s;
    QTest::newRow("no scheme") << u"pictures.example/1"_s;
    QTest::newRow("no host") << u"http:///1"_s;
    QTest::newRow("not a URL") << u"http://pictures.example:port/ <1>"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080/1"_s;
    QTest::newRow("loopback, IPv6") << u"http://[::1]/1"_s;
    QTest::newRow("loopback, one number") << u"http://2130706433/1"_s;
    QTest::newRow("loopback, by name") << u"http://localhost:8080/1"_s;
    QTest::newRow("loopback, mapped") << u"http://[::ffff:127.0.0.1]/1"_s;
    QTest::newRow("private") << u"https://192.168.0.1/1"_s;
    QTest::newRow("link-local") << u"http://169.254.169.254/latest/meta-data"_s;
    QTest::newRow("unique local") << u"http://[fd00::1]/1"_s;
    QTest::newRow("a trusted host as user") << u"http://pictures.example@10.0.0.1/1"_s;
}

void TestAvatarStore::strangeUrlsAreNeverFetched()
{
    QFETCH(const QString, strange);
    Fixture f;
    f.server.bytes = redPng();
    QVERIFY(f.store->picture(strange, 36).isNull());
    waitForRefusals(1);
    QVERIFY(f.server.asked.isEmpty());
    QVERIFY(f.store->picture(strange, 36).isNull());
}

void TestAvatarStore::publicAddressesAreFetched()
{
    Fixture f;
    f.server.bytes = redPng();
    const QString strangers = u"https://1.1.1.1/1"_s;
    QVERIFY(f.store->picture(strangers, 36).isNull());
    QTRY_COMPARE(f.arrived.size(), 1);
    QCOMPARE(f.server.asked, QStringList{strangers});
}

void TestAvatarStore::trustedHostsMayBePrivate()
{
    Fixture f;
    f.server.bytes = redPng();
    const QString gateways = u"http://192.168.1.20:2531/1"_s;
    QVERIFY(f.store->picture(gateways, 36).isNull());
    waitForRefusals(1);
    // The account is added now.
    f.store->setTrustedHosts({u"192.168.1.20"_s});
    QVERIFY(f.store->picture(gateways, 36).isNull());
    QTRY_COMPARE(f.arrived.size(), 1);
    QCOMPARE(f.server.asked, QStringList{gateways});
}

void TestAvatarStore::theLogHoldsNoPaths()
{
    Fixture f;
    QVERIFY(f.store->picture(u"http://user:pass@10.0.0.1/icon?skey=@crypt"_s, 36).isNull());
    waitForRefusals(1);
    for (const QString &line : std::as_const(s_log)) {
        QVERIFY(!line.contains(u"skey"_s));
        QVERIFY(!line.contains(u"pass"_s));
    }
}

void TestAvatarStore::shutDownEndsWhenNothingRuns()
{
    Fixture f;
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QTRY_COMPARE(f.server.waiting(), 1);
    for (int i = 10; i < 20; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());

    bool done = false;
    auto shutDown = f.store->shutDown().then([&done] { done = true; });
    QCoreApplication::processEvents();
    QVERIFY(!done);
    // What waited is forgotten, what runs is waited for.
    f.server.answer(url(1), failure(Error::Kind::Cancelled));
    QTRY_VERIFY(done);
    QCOMPARE(f.server.asked.size(), 1);
    // A second time, with nothing left to do
    QCoro::waitFor(f.store->shutDown());
}

void TestAvatarStore::afterShutDownOnlyMemoryAnswers()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    f.server.bytes = redPng();
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QTRY_COMPARE(f.arrived.size(), 1);
    QCoro::waitFor(f.store->shutDown());
    QVERIFY(!f.store->picture(url(1), 36).isNull());
    QVERIFY(f.store->picture(url(1), 48).isNull());
    QVERIFY(f.store->picture(url(2), 36).isNull());
    QTest::qWait(20);
    QCOMPARE(f.server.asked.size(), 1);
    QCOMPARE(f.arrived.size(), 1);
}

void TestAvatarStore::theStoreMayGoWhileAFetchRuns()
{
    Fixture f;
    for (int i = 0; i < 10; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());
    QTRY_COMPARE(f.server.waiting(), 4);
    f.store.reset();
    f.server.answerAll(redPng());
    QTest::qWait(10);
    QCOMPARE(f.server.waiting(), 0);
    QCOMPARE(f.server.asked.size(), 4);
}

void TestAvatarStore::theStoreMayGoWhileDecoding()
{
    const QTemporaryDir folder;
    Fixture f(folder.path());
    f.server.bytes = SamplePictures::heavyPng();
    for (int i = 0; i < 10; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());
    QTRY_VERIFY(!f.server.asked.isEmpty());
    QCoreApplication::processEvents();
    const qsizetype before = f.arrived.size();
    QVERIFY(before < 10);
    f.store.reset();
    QTest::qWait(10);
    QCOMPARE(f.arrived.size(), before);
}

void TestAvatarStore::theStoreMayGoWhileResolving()
{
    Fixture f;
    QVERIFY(f.store->picture(u"http://localhost/1"_s, 36).isNull());
    QCoreApplication::processEvents();
    // Nor does it wait for the resolver.
    auto shutDown = f.store->shutDown();
    QCoro::waitFor(shutDown);
    f.store.reset();
    QTest::qWait(20);
    QVERIFY(f.server.asked.isEmpty());
}

void TestAvatarStore::aSlotMayEndTheStore()
{
    Fixture f;
    f.server.bytes = redPng();
    connect(f.store.get(), &AvatarStore::arrived, this, [&f] { f.store.reset(); });
    QVERIFY(f.store->picture(url(1), 36).isNull());
    QVERIFY(f.store->picture(url(2), 36).isNull());
    QTRY_VERIFY(!f.store);
}

void TestAvatarStore::thePaintersThreadDoesNotDecode()
{
    // The time that this thread works, however busy the machine is
    const auto worked = [] {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
    };
    const QByteArray heavy = SamplePictures::heavyPng();
    auto begin = worked();
    QVERIFY(decodeAvatar(heavy, 36));
    const auto decoding = worked() - begin;

    const QTemporaryDir folder;
    Fixture f(folder.path());
    f.server.bytes = heavy;
    begin = worked();
    for (int i = 0; i < 4; ++i)
        QVERIFY(f.store->picture(url(i), 36).isNull());
    while (f.arrived.size() < 4)
        QVERIFY(f.arrived.wait(30'000) || f.arrived.size() == 4);
    const auto waiting = worked() - begin;
    QVERIFY2(waiting < decoding,
             qPrintable(u"%1 of %2 ns"_s.arg(waiting.count()).arg(decoding.count())));
}

int main(int argc, char **argv)
{
    // These tests listen to the log; CTest's environment would silence it.
    qputenv("QT_LOGGING_RULES", "lianxi.avatar.debug=true");
    QCoreApplication application(argc, argv);
    TestAvatarStore test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_avatarstore.moc"
