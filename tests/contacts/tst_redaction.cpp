// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "redaction.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretNeverStays_data();
    void aSecretNeverStays();
    void aTokenThatIsNotTheAccountsGoesAsWell();
    void otherWordsStayAsTheyAre();
};

void TestRedaction::aSecretNeverStays_data()
{
    QTest::addColumn<QString>("words");
    const QString secret = u"s3cr+t/key=="_s;
    QTest::newRow("plain") << u"wrong key s3cr+t/key== given"_s;
    QTest::newRow("twice") << u"s3cr+t/key==, s3cr+t/key=="_s;
    QTest::newRow("percent-encoded") << u"/api?key=s3cr%2Bt%2Fkey%3D%3D"_s;
    QTest::newRow("base64") << QString::fromLatin1(secret.toUtf8().toBase64());
    QTest::newRow("after the header's name")
        << u"HTTP HEADER: X-GEWE-TOKEN=s3cr+t/key== 不可用或已过期"_s;
    QTest::newRow("glued to other words") << u"xs3cr+t/key==x"_s;
}

void TestRedaction::aSecretNeverStays()
{
    QFETCH(QString, words);
    const QString secret = u"s3cr+t/key=="_s;
    const QString clean = redacted(words, secret);
    QVERIFY2(!clean.contains("s3cr"_L1), qPrintable(clean));
    QVERIFY2(!clean.contains(QString::fromLatin1(secret.toUtf8().toBase64().first(12))),
             qPrintable(clean));
    QVERIFY(clean.contains(u"•••"));
}

void TestRedaction::aTokenThatIsNotTheAccountsGoesAsWell()
{
    QCOMPARE(redacted(u"X-GEWE-TOKEN=abc-123 不可用"_s, u"other"_s), u"X-GEWE-TOKEN=••• 不可用"_s);
    QCOMPARE(redacted(u"token: abc-123, try again"_s, QString()), u"token: •••, try again"_s);
}

void TestRedaction::otherWordsStayAsTheyAre()
{
    const QString words = u"[wx_1]设备不存在 (code 500)"_s;
    QCOMPARE(redacted(words, u"secret"_s), words);
    QCOMPARE(redacted(words, QString()), words);
    QCOMPARE(redacted(QString(), u"secret"_s), QString());
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
