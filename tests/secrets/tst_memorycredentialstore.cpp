// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorycredentialstore.h"

#include <QTest>
#include <QThread>

#include <memory>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestMemoryCredentialStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void aSecondSecretReplacesTheFirst();
    void whatWasNeverWrittenIsNotThere();
    void whatIsForgottenIsNotThere();
    void forgettingNothingIsDone();
    void anEmptySecretIsNotTheSameAsNone();
    void theAnswerComesThroughTheEventLoop();
    void theAnswerSurvivesTheStore();
};

void TestMemoryCredentialStore::whatIsWrittenIsReadBack()
{
    MemoryCredentialStore store;
    QVERIFY(QCoro::waitFor(store.write(u"a"_s, u"秘密 \"1\""_s)));
    QVERIFY(QCoro::waitFor(store.write(u"b"_s, u"2"_s)));
    QCOMPARE(QCoro::waitFor(store.read(u"a"_s)).value(), u"秘密 \"1\""_s);
    QCOMPARE(QCoro::waitFor(store.read(u"b"_s)).value(), u"2"_s);
}

void TestMemoryCredentialStore::aSecondSecretReplacesTheFirst()
{
    MemoryCredentialStore store;
    QVERIFY(QCoro::waitFor(store.write(u"a"_s, u"1"_s)));
    QVERIFY(QCoro::waitFor(store.write(u"a"_s, u"2"_s)));
    QCOMPARE(QCoro::waitFor(store.read(u"a"_s)).value(), u"2"_s);
}

void TestMemoryCredentialStore::whatWasNeverWrittenIsNotThere()
{
    MemoryCredentialStore store;
    const auto answer = QCoro::waitFor(store.read(u"a"_s));
    QVERIFY(answer);
    QVERIFY(!answer->has_value());
}

void TestMemoryCredentialStore::whatIsForgottenIsNotThere()
{
    MemoryCredentialStore store;
    QVERIFY(QCoro::waitFor(store.write(u"a"_s, u"1"_s)));
    QVERIFY(QCoro::waitFor(store.forget(u"a"_s)));
    QVERIFY(!QCoro::waitFor(store.read(u"a"_s)).value().has_value());
}

void TestMemoryCredentialStore::forgettingNothingIsDone()
{
    MemoryCredentialStore store;
    QVERIFY(QCoro::waitFor(store.forget(u"a"_s)));
}

void TestMemoryCredentialStore::anEmptySecretIsNotTheSameAsNone()
{
    MemoryCredentialStore store;
    QVERIFY(QCoro::waitFor(store.write(u"a"_s, u""_s)));
    const auto answer = QCoro::waitFor(store.read(u"a"_s));
    QVERIFY(answer->has_value());
    QVERIFY(answer.value()->isEmpty());
}

void TestMemoryCredentialStore::theAnswerComesThroughTheEventLoop()
{
    MemoryCredentialStore store;
    const QThread *thread = nullptr;
    auto task = store.write(u"a"_s, u"1"_s).then([&thread](Result<void>) {
        thread = QThread::currentThread();
    });
    QCOMPARE(thread, nullptr);
    QTRY_COMPARE(thread, QThread::currentThread());
}

void TestMemoryCredentialStore::theAnswerSurvivesTheStore()
{
    auto store = std::make_unique<MemoryCredentialStore>();
    QVERIFY(QCoro::waitFor(store->write(u"a"_s, u"1"_s)));
    auto task = store->read(u"a"_s);
    store.reset();
    QCOMPARE(QCoro::waitFor(task).value(), u"1"_s);
}

QTEST_GUILESS_MAIN(TestMemoryCredentialStore)

#include "tst_memorycredentialstore.moc"
