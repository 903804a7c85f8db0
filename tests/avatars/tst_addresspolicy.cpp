// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "addresspolicy.h"

#include <QTest>
#include <QUrl>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestAddressPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyPublicAddressesPass_data();
    void onlyPublicAddressesPass();
    void aHostThatIsAnAddressIsJudgedAtOnce();
    void disguisedAddressesAreSeenThrough_data();
    void disguisedAddressesAreSeenThrough();
    void aNameIsJudgedByItsAddresses();
    void nothingIsNoHost();
};

void TestAddressPolicy::onlyPublicAddressesPass_data()
{
    QTest::addColumn<bool>("isPublic");
    const auto row = [](const char *address, bool isPublic) { QTest::newRow(address) << isPublic; };
    row("1.1.1.1", true);
    row("9.255.255.255", true);
    row("11.0.0.0", true);
    row("100.63.255.255", true);
    row("100.128.0.0", true);
    row("126.255.255.255", true);
    row("128.0.0.0", true);
    row("172.15.255.255", true);
    row("172.32.0.0", true);
    row("192.167.255.255", true);
    row("198.18.0.5", true); // "fake IP" proxies
    row("223.255.255.255", true);
    row("2606:4700::1111", true);
    row("64:ff9b::1.1.1.1", true);
    row("2002:101:101::1", true);
    row("::ffff:1.1.1.1", true);

    row("0.0.0.0", false);
    row("0.1.2.3", false);
    row("10.0.0.1", false);
    row("100.64.0.1", false);
    row("127.0.0.1", false);
    row("127.255.255.254", false);
    row("169.254.169.254", false);
    row("172.16.0.1", false);
    row("172.31.255.255", false);
    row("192.0.0.1", false);
    row("192.0.2.1", false);
    row("192.168.1.1", false);
    row("198.51.100.1", false);
    row("203.0.113.1", false);
    row("224.0.0.1", false);
    row("240.0.0.1", false);
    row("255.255.255.255", false);
    row("::", false);
    row("::1", false);
    row("::127.0.0.1", false);
    row("::ffff:127.0.0.1", false);
    row("::ffff:10.1.2.3", false);
    row("64:ff9b::10.0.0.1", false);
    row("64:ff9b:1::1.1.1.1", false);
    row("2002:a00:1::1", false);
    row("2001::1", false);
    row("2001:db8::1", false);
    row("fc00::1", false);
    row("fd12:3456::1", false);
    row("fe80::1", false);
    row("fe80::1%eth0", false);
    row("fec0::1", false);
    row("ff02::1", false);
    row("not an address", false);
}

void TestAddressPolicy::onlyPublicAddressesPass()
{
    QFETCH(const bool, isPublic);
    QCOMPARE(isPublicAddress(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), isPublic);
}

void TestAddressPolicy::aHostThatIsAnAddressIsJudgedAtOnce()
{
    auto good = checkHostIsPublic(u"1.1.1.1"_s);
    QVERIFY(good.isReady());
    QVERIFY(QCoro::waitFor(good));
    auto bad = checkHostIsPublic(u"fe80::1"_s);
    QVERIFY(bad.isReady());
    QCOMPARE(QCoro::waitFor(bad).error().kind, Error::Kind::Invalid);
}

void TestAddressPolicy::disguisedAddressesAreSeenThrough_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("short") << u"http://127.1/"_s;
    QTest::newRow("one number") << u"http://2130706433/"_s;
    QTest::newRow("hexadecimal") << u"http://0x7f000001/"_s;
    QTest::newRow("octal") << u"http://0177.0.0.1/"_s;
    QTest::newRow("percent-encoded") << u"http://%31%32%37.0.0.1/"_s;
    QTest::newRow("full-width") << u"http://１２７.0.0.1/"_s;
    QTest::newRow("ideographic dots") << u"http://127。0。0。1/"_s;
    QTest::newRow("mapped") << u"http://[::ffff:127.0.0.1]/"_s;
    QTest::newRow("with a user") << u"http://1.1.1.1@127.0.0.1/"_s;
}

void TestAddressPolicy::disguisedAddressesAreSeenThrough()
{
    QFETCH(const QString, url);
    QVERIFY(!QCoro::waitFor(checkHostIsPublic(QUrl(url).host())));
}

void TestAddressPolicy::aNameIsJudgedByItsAddresses()
{
    auto check = checkHostIsPublic(u"localhost"_s);
    QVERIFY(!check.isReady());
    QCOMPARE(QCoro::waitFor(check).error().kind, Error::Kind::Invalid);
}

void TestAddressPolicy::nothingIsNoHost()
{
    QVERIFY(!QCoro::waitFor(checkHostIsPublic(QString())));
}

QTEST_GUILESS_MAIN(TestAddressPolicy)

#include "tst_addresspolicy.moc"
