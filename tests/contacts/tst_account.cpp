// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account.h"

#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTypedAddressBecomesAUrl_data();
    void aTypedAddressBecomesAUrl();
    void aUrlThatCannotBeUsedSaysWhy_data();
    void aUrlThatCannotBeUsedSaysWhy();
};

void TestAccount::aTypedAddressBecomesAUrl_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::newRow("complete") << u"http://host:2531/v2/api"_s << u"http://host:2531/v2/api"_s;
    QTest::newRow("https stays") << u"https://host"_s << u"https://host"_s;
    QTest::newRow("no scheme") << u"host/v2/api"_s << u"http://host/v2/api"_s;
    QTest::newRow("no scheme, a port") << u"localhost:2531"_s << u"http://localhost:2531"_s;
    QTest::newRow("address with port") << u"127.0.0.1:18081"_s << u"http://127.0.0.1:18081"_s;
    QTest::newRow("IPv6") << u"[::1]:2531"_s << u"http://[::1]:2531"_s;
    QTest::newRow("slashes at the end") << u"http://host/api///"_s << u"http://host/api"_s;
    QTest::newRow("blanks around") << u"  http://host \n"_s << u"http://host"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("only blanks") << u" \t"_s << QString();
    QTest::newRow("a file stays a file") << u"file:///etc/passwd"_s << u"file:///etc/passwd"_s;
}

void TestAccount::aTypedAddressBecomesAUrl()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    QCOMPARE(gatewayUrl(typed).toString(), url);
}

void TestAccount::aUrlThatCannotBeUsedSaysWhy_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("problem"); // -1: none
    const auto row = [](const char *name, const QString &typed, std::optional<UrlProblem> problem) {
        QTest::newRow(name) << typed << (problem ? static_cast<int>(*problem) : -1);
    };
    row("usual", u"http://host:2531/v2/api"_s, std::nullopt);
    row("https", u"https://host"_s, std::nullopt);
    row("upper-case scheme", u"HTTP://host"_s, std::nullopt);
    row("IPv6", u"http://[::1]:2531"_s, std::nullopt);
    row("empty", QString(), UrlProblem::Empty);
    row("ftp", u"ftp://host"_s, UrlProblem::NotHttp);
    row("file", u"file:///etc/passwd"_s, UrlProblem::NotHttp);
    row("no host", u"http:///path"_s, UrlProblem::NoHost);
    row("user and password", u"http://user:word@host"_s, UrlProblem::HasCredentials);
    row("user", u"http://user@host"_s, UrlProblem::HasCredentials);
    row("query", u"http://host/api?token=1"_s, UrlProblem::HasQuery);
    row("fragment", u"http://host/api#part"_s, UrlProblem::HasQuery);
}

void TestAccount::aUrlThatCannotBeUsedSaysWhy()
{
    QFETCH(QString, typed);
    QFETCH(int, problem);
    const std::optional<UrlProblem> found = urlProblem(gatewayUrl(typed));
    QCOMPARE(found ? static_cast<int>(*found) : -1, problem);
}

QTEST_GUILESS_MAIN(TestAccount)
#include "tst_account.moc"
