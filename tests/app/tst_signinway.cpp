// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shellword.h"
#include "signinway.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;

using Methods = QList<SignInMethod>;
using Key = std::optional<SignInMethod>;
Q_DECLARE_METATYPE(Methods)
Q_DECLARE_METATYPE(Lianxi::SignInWay)

namespace {

const Methods keyOnly{SignInMethod::Key};
const Methods scanOnly{SignInMethod::QrCode};
const Methods keyAndPassword{SignInMethod::Key, SignInMethod::Password};
const Methods keyAndScan{SignInMethod::Key, SignInMethod::Token, SignInMethod::QrCode};
const Methods passwordOnly{SignInMethod::Password};

/// What the options mean for a kind of gateway with these methods.
std::expected<SignInWay, QString> wayOf(const QStringList &options, const Methods &methods)
{
    GatewaySystem system;
    system.key = "thing"_L1;
    system.title = "Thing";
    system.signInMethods = methods;
    Arguments given(signInOptions());
    if (const std::optional<QString> mistake = given.read(options, {}))
        return std::unexpected(*mistake);
    return signInWay(given, system);
}

} // namespace

class TestSignInWay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOptionsChooseTheWay_data();
    void theOptionsChooseTheWay();
    void whatDoesNotFitIsASentence_data();
    void whatDoesNotFitIsASentence();
    void aShellTakesAHintAsOneWord_data();
    void aShellTakesAHintAsOneWord();
};

void TestSignInWay::theOptionsChooseTheWay_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<Methods>("methods");
    QTest::addColumn<SignInWay>("way");
    const Key scan = SignInMethod::QrCode;
    QTest::newRow("nothing said: the key")
        << QStringList{} << keyAndScan << SignInWay{.key = SignInMethod::Key};
    QTest::newRow("nothing said, no key") << QStringList{} << scanOnly << SignInWay{.scan = scan};
    QTest::newRow("key") << QStringList{u"--secret-stdin"_s} << keyAndPassword
                         << SignInWay{.key = SignInMethod::Key};
    QTest::newRow("password") << QStringList{u"--user"_s, u" me "_s, u"--password-stdin"_s}
                              << keyAndPassword
                              << SignInWay{.key = SignInMethod::Password, .user = u"me"_s};
    QTest::newRow("token") << QStringList{u"--get-token"_s} << keyAndScan
                           << SignInWay{.key = SignInMethod::Token};
    QTest::newRow("token, then the code") << QStringList{u"--get-token"_s, u"--qr"_s} << keyAndScan
                                          << SignInWay{.key = SignInMethod::Token, .scan = scan};
    QTest::newRow("key, then the code") << QStringList{u"--qr"_s, u"--secret-stdin"_s} << keyAndScan
                                        << SignInWay{.key = SignInMethod::Key, .scan = scan};
    QTest::newRow("the code alone, where the key is given to whoever asks")
        << QStringList{u"--qr"_s} << keyAndScan
        << SignInWay{.key = SignInMethod::Token, .scan = scan};
    QTest::newRow("the code alone, where the key has to be known")
        << QStringList{u"--qr"_s} << Methods{SignInMethod::Key, SignInMethod::QrCode}
        << SignInWay{.key = SignInMethod::Key, .scan = scan};
    QTest::newRow("the code where there is nothing else")
        << QStringList{u"--qr"_s} << scanOnly << SignInWay{.scan = scan};
}

void TestSignInWay::theOptionsChooseTheWay()
{
    QFETCH(QStringList, options);
    QFETCH(Methods, methods);
    QFETCH(SignInWay, way);
    const auto found = wayOf(options, methods);
    QVERIFY2(found, found ? "" : qPrintable(found.error()));
    QVERIFY(*found == way);
}

void TestSignInWay::whatDoesNotFitIsASentence_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<Methods>("methods");
    QTest::addColumn<QString>("mentions");
    QTest::newRow("two ways to a key")
        << QStringList{u"--secret-stdin"_s, u"--get-token"_s} << keyAndScan << u"--get-token"_s;
    QTest::newRow("key and password")
        << QStringList{u"--secret-stdin"_s, u"--user"_s, u"me"_s} << keyAndPassword << u"--user"_s;
    QTest::newRow("password of nobody")
        << QStringList{u"--password-stdin"_s} << keyAndPassword << u"--user"_s;
    QTest::newRow("user without a name")
        << QStringList{u"--user"_s, u" "_s} << keyAndPassword << u"user name"_s;
    QTest::newRow("no passwords here") << QStringList{u"--user"_s, u"me"_s} << keyAndScan
                                       << u"--secret-stdin, --get-token, --qr"_s;
    QTest::newRow("no codes here") << QStringList{u"--qr"_s} << keyOnly << u"--secret-stdin"_s;
    QTest::newRow("no keys here") << QStringList{u"--secret-stdin"_s} << scanOnly << u"--qr"_s;
    QTest::newRow("nothing but a password") << QStringList{} << passwordOnly << u"--user U"_s;
}

void TestSignInWay::whatDoesNotFitIsASentence()
{
    QFETCH(QStringList, options);
    QFETCH(Methods, methods);
    QFETCH(QString, mentions);
    const auto found = wayOf(options, methods);
    QVERIFY(!found);
    QVERIFY2(found.error().contains(mentions), qPrintable(found.error()));
}

void TestSignInWay::aShellTakesAHintAsOneWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("plain") << u"Shop_A-1"_s << u"Shop_A-1"_s;
    QTest::newRow("Chinese") << u"店铺"_s << u"店铺"_s;
    QTest::newRow("blank") << u"Shop A"_s << u"'Shop A'"_s;
    QTest::newRow("command") << u"$(reboot) `x`"_s << u"'$(reboot) `x`'"_s;
    QTest::newRow("apostrophe") << u"Anna's"_s << u"'Anna'\\''s'"_s;
    QTest::newRow("option") << u"--all"_s << u"'--all'"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
}

void TestSignInWay::aShellTakesAHintAsOneWord()
{
    QFETCH(QString, text);
    QTEST(shellWord(text), "word");
}

QTEST_GUILESS_MAIN(TestSignInWay)
#include "tst_signinway.moc"
