// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychaincredentialstore.h"

#include "silentwallet.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>
#include <QUuid>

#include <unistd.h>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Against a real Secret Service: run it through scripts/with-keyring.sh, as scripts/test.sh does.
class TestKeychainCredentialStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aServiceThatIsThereIsFound();
    void whatIsWrittenIsReadBack();
    void whatIsWrittenIsInTheKeyring();
    void aSecondSecretReplacesTheFirst();
    void whatIsForgottenIsNotThere();
    void whatWasNeverWrittenIsNotThere();
    void forgettingNothingIsDone();
    void difficultTextsSurvive_data();
    void difficultTextsSurvive();
    void manyCallsAtOnceAreMadeInOrder();
    void theAnswerComesThroughTheEventLoop();
    void aLateAnswerIsIgnored();
    void callsEndCancelledWhenTheStoreGoes();
    void withoutABusEverythingFailsQuickly();
    void withoutAServiceEverythingFailsQuickly();
    void aSilentWalletEndsWithTheTimeLimit();

private:
    enum class Bus { None, Empty };
    /// Runs noService() or silentWallet() in a process and on a bus of its own; what it printed.
    static QByteArray runChild(const QString &name, Bus bus);
    static QString newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }
};

/// What children find wrong, or nothing.
using Complaint = QString;

/// A child that hangs ends itself, and its bus with it.
constexpr int childSeconds = 20;

void TestKeychainCredentialStore::initTestCase()
{
    if (QDBusConnection::sessionBus().isConnected())
        return;
    if (qEnvironmentVariableIsSet("CI"))
        QFAIL("There is no D-Bus session: run this through scripts/with-keyring.sh.");
    QSKIP("There is no D-Bus session: scripts/test.sh brings one with a keyring.");
}

void TestKeychainCredentialStore::aServiceThatIsThereIsFound()
{
    KeychainCredentialStore store;
    const auto found = QCoro::waitFor(store.probe());
    QVERIFY2(found, found ? "" : qPrintable(found.error().words));
}

void TestKeychainCredentialStore::whatIsWrittenIsReadBack()
{
    KeychainCredentialStore store;
    const QString id = newId();
    const auto written = QCoro::waitFor(store.write(id, u"a token"_s));
    QVERIFY2(written, written ? "" : qPrintable(written.error().words));
    QCOMPARE(QCoro::waitFor(store.read(id)).value(), u"a token"_s);
    // Another store, as after a restart.
    KeychainCredentialStore other;
    QCOMPARE(QCoro::waitFor(other.read(id)).value(), u"a token"_s);
    QVERIFY(QCoro::waitFor(store.forget(id)));
}

void TestKeychainCredentialStore::whatIsWrittenIsInTheKeyring()
{
    KeychainCredentialStore store;
    const QString id = newId();
    QVERIFY(QCoro::waitFor(store.write(id, u"a token"_s)));

    QProcess tool;
    tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"lianxi"_s, u"user"_s, id});
    QVERIFY2(tool.waitForFinished(), qPrintable(tool.errorString()));
    QCOMPARE(tool.readAllStandardOutput(), "a token"_ba);
    QVERIFY(QCoro::waitFor(store.forget(id)));

    tool.start(u"secret-tool"_s, {u"lookup"_s, u"server"_s, u"lianxi"_s, u"user"_s, id});
    QVERIFY(tool.waitForFinished());
    QCOMPARE(tool.readAllStandardOutput(), ""_ba);
    QVERIFY(tool.exitCode() != 0);
}

void TestKeychainCredentialStore::aSecondSecretReplacesTheFirst()
{
    KeychainCredentialStore store;
    const QString id = newId();
    QVERIFY(QCoro::waitFor(store.write(id, u"first"_s)));
    QVERIFY(QCoro::waitFor(store.write(id, u"second"_s)));
    QCOMPARE(QCoro::waitFor(store.read(id)).value(), u"second"_s);
    // One entry, not two: nothing is left below the replaced one.
    QVERIFY(QCoro::waitFor(store.forget(id)));
    QVERIFY(!QCoro::waitFor(store.read(id)).value().has_value());
}

void TestKeychainCredentialStore::whatIsForgottenIsNotThere()
{
    KeychainCredentialStore store;
    const QString id = newId();
    const QString kept = newId();
    QVERIFY(QCoro::waitFor(store.write(id, u"a token"_s)));
    QVERIFY(QCoro::waitFor(store.write(kept, u"another"_s)));
    QVERIFY(QCoro::waitFor(store.forget(id)));
    const auto answer = QCoro::waitFor(store.read(id));
    QVERIFY(answer);
    QVERIFY(!answer->has_value());
    QCOMPARE(QCoro::waitFor(store.read(kept)).value(), u"another"_s);
    QVERIFY(QCoro::waitFor(store.forget(kept)));
}

void TestKeychainCredentialStore::whatWasNeverWrittenIsNotThere()
{
    KeychainCredentialStore store;
    const auto answer = QCoro::waitFor(store.read(newId()));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().words));
    QVERIFY(!answer->has_value());
}

void TestKeychainCredentialStore::forgettingNothingIsDone()
{
    KeychainCredentialStore store;
    const auto answer = QCoro::waitFor(store.forget(newId()));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().words));
}

void TestKeychainCredentialStore::difficultTextsSurvive_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("quotes") << uR"(a"b'c`d\e%1$HOME)"_s;
    QTest::newRow("white space") << u" \t\r\n a \n"_s;
    QTest::newRow("Chinese") << u"联系人的密码"_s;
    QTest::newRow("emoji") << u"👨‍👩‍👧‍👦🔑"_s;
    QTest::newRow("looks like base64") << u"c2VjcmV0"_s;
    QTest::newRow("4 KB") << u"0123456789abcdef"_s.repeated(256);
    QTest::newRow("4 KB of Chinese") << u"联系"_s.repeated(700);
}

void TestKeychainCredentialStore::difficultTextsSurvive()
{
    QFETCH(const QString, secret);
    KeychainCredentialStore store;
    const QString id = newId();
    QVERIFY(QCoro::waitFor(store.write(id, secret)));
    QCOMPARE(QCoro::waitFor(store.read(id)).value(), secret);
    QVERIFY(QCoro::waitFor(store.forget(id)));
}

void TestKeychainCredentialStore::manyCallsAtOnceAreMadeInOrder()
{
    KeychainCredentialStore store;
    const QString id = newId();
    QStringList order;
    const auto note = [&order](const QString &what) {
        return [&order, what](auto answer) { order << what + (answer ? u""_s : u" failed"_s); };
    };
    auto first = store.write(id, u"1"_s).then(note(u"write 1"_s));
    auto second = store.write(id, u"2"_s).then(note(u"write 2"_s));
    std::optional<QString> read;
    auto third = store.read(id).then([&](Result<std::optional<QString>> answer) {
        order << u"read"_s;
        read = answer.value_or(std::nullopt);
    });
    auto fourth = store.forget(id).then(note(u"forget"_s));
    QTRY_COMPARE(order.size(), 4);
    QCOMPARE(order, (QStringList{u"write 1"_s, u"write 2"_s, u"read"_s, u"forget"_s}));
    QCOMPARE(read, u"2"_s);
}

void TestKeychainCredentialStore::theAnswerComesThroughTheEventLoop()
{
    KeychainCredentialStore store;
    const QThread *thread = nullptr;
    auto task = store.read(newId()).then(
        [&thread](Result<std::optional<QString>>) { thread = QThread::currentThread(); });
    QCOMPARE(thread, nullptr);
    QTRY_COMPARE(thread, QThread::currentThread());
}

void TestKeychainCredentialStore::aLateAnswerIsIgnored()
{
    KeychainCredentialStore store;
    const QString id = newId();
    store.setTimeLimit(0ms);
    const auto late = QCoro::waitFor(store.write(id, u"too late"_s));
    QVERIFY(!late);
    QCOMPARE(late.error().kind, Error::Kind::Keychain);
    QVERIFY(!late.error().words.isEmpty());
    QVERIFY(!late.error().words.contains(u"too late"_s));

    // What comes after it waits for the wallet to be done with it, so it is truly forgotten.
    store.setTimeLimit(10s);
    QVERIFY(QCoro::waitFor(store.forget(id)));
    QVERIFY(!QCoro::waitFor(store.read(id)).value().has_value());
}

void TestKeychainCredentialStore::callsEndCancelledWhenTheStoreGoes()
{
    auto store = std::make_unique<KeychainCredentialStore>();
    auto running = store->read(newId());
    auto waiting = store->write(newId(), u"never written"_s);
    store.reset();
    QCOMPARE(QCoro::waitFor(running).error().kind, Error::Kind::Cancelled);
    QCOMPARE(QCoro::waitFor(waiting).error().kind, Error::Kind::Cancelled);
    // The wallet's answer to the first one is still to come, and must find nobody.
    KeychainCredentialStore next;
    QVERIFY(QCoro::waitFor(next.probe()));
}

QByteArray TestKeychainCredentialStore::runChild(const QString &name, Bus bus)
{
    // A bus that knows no services, so that it cannot start the keyring that is installed here.
    QTemporaryFile configuration;
    if (!configuration.open())
        return configuration.errorString().toUtf8();
    configuration.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                        "<policy context='default'><allow send_destination='*'/><allow "
                        "receive_sender='*'/><allow own='*'/>"
                        "</policy></busconfig>");
    configuration.flush();

    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LIANXI_TEST_CHILD"_s, name);
    const QString self = QCoreApplication::applicationFilePath();
    if (bus == Bus::Empty) {
        child.setProgram(u"dbus-run-session"_s);
        child.setArguments({u"--config-file"_s, configuration.fileName(), u"--"_s, self});
    } else {
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
        child.setProgram(self);
    }
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start();
    if (!child.waitForFinished(childSeconds * 2000))
        return child.errorString().toUtf8();
    return child.readAllStandardOutput();
}

void TestKeychainCredentialStore::withoutABusEverythingFailsQuickly()
{
    QCOMPARE(runChild(u"no service"_s, Bus::None), "well\n"_ba);
}

void TestKeychainCredentialStore::withoutAServiceEverythingFailsQuickly()
{
    QCOMPARE(runChild(u"no service"_s, Bus::Empty), "well\n"_ba);
}

void TestKeychainCredentialStore::aSilentWalletEndsWithTheTimeLimit()
{
    QCOMPARE(runChild(u"silent wallet"_s, Bus::Empty), "well\n"_ba);
}

namespace {

template <typename T>
Complaint expectKeychainError(const Result<T> &answer, const char *verb)
{
    if (answer)
        return u"%1 succeeded"_s.arg(QLatin1StringView(verb));
    if (answer.error().kind != Error::Kind::Keychain)
        return u"%1 failed with another kind of error"_s.arg(QLatin1StringView(verb));
    if (answer.error().words.isEmpty())
        return u"%1 failed without a word"_s.arg(QLatin1StringView(verb));
    return {};
}

Complaint noService()
{
    KeychainCredentialStore store;
    QElapsedTimer clock;
    clock.start();
    Complaint complaint;
    complaint += expectKeychainError(QCoro::waitFor(store.probe()), "probe");
    complaint += expectKeychainError(QCoro::waitFor(store.read(u"a"_s)), "read");
    complaint += expectKeychainError(QCoro::waitFor(store.write(u"a"_s, u"b"_s)), "write");
    complaint += expectKeychainError(QCoro::waitFor(store.forget(u"a"_s)), "forget");
    if (clock.hasExpired(10'000))
        complaint += u"it took too long"_s;
    return complaint;
}

Complaint silentWallet()
{
    SilentWallet wallet;
    if (!wallet.isThere())
        return u"the silent wallet did not come up"_s;

    auto store = std::make_unique<KeychainCredentialStore>();
    store->setTimeLimit(50ms);
    // The first is asked and never answered; the second is not even asked.
    auto first = store->read(u"a"_s);
    auto second = store->write(u"a"_s, u"b"_s);
    Complaint complaint;
    complaint += expectKeychainError(QCoro::waitFor(first), "read");
    complaint += expectKeychainError(QCoro::waitFor(second), "write");
    if (!QTest::qWaitFor([&wallet] { return wallet.questions() > 0; }))
        return complaint + u"nobody asked the wallet"_s;

    // Once the wallet speaks, the store goes on with the next call.
    store->setTimeLimit(10s);
    auto third = store->read(u"a"_s);
    wallet.refuseAll();
    const auto answer = QCoro::waitFor(third);
    complaint += expectKeychainError(answer, "read after the silence");
    if (!answer && !answer.error().words.contains(u"the wallet refuses"_s))
        complaint += u"not the wallet's words: "_s + answer.error().words;
    return complaint;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString child = qEnvironmentVariable("LIANXI_TEST_CHILD");
    if (child.isEmpty()) {
        TestKeychainCredentialStore test;
        QTEST_SET_MAIN_SOURCE_PATH
        return QTest::qExec(&test, argc, argv);
    }
    alarm(childSeconds);
    const Complaint complaint = child == u"no service"_s ? noService() : silentWallet();
    fprintf(stdout, "%s\n", complaint.isEmpty() ? "well" : qPrintable(complaint));
    return complaint.isEmpty() ? 0 : 1;
}

#include "tst_keychaincredentialstore.moc"
