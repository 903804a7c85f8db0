// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogground.h"
#include "qrcodeview.h"
#include "signindialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestSignInDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DialogGround> m_ground;
    std::unique_ptr<SignInDialog> m_dialog;
    Account m_shop;

    void open(const GatewaySystem &system,
              SignInDialog::First first = SignInDialog::First::UsualWay)
    {
        m_dialog = std::make_unique<SignInDialog>(m_ground->services(), m_shop, system, first);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
    }
    [[nodiscard]] QLineEdit *edit(const QString &name) const
    {
        return shownField<QLineEdit>(*m_dialog, name);
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        return shownButton<QPushButton>(*m_dialog, text);
    }
    [[nodiscard]] bool said(const QString &words) const { return says<QLabel>(*m_dialog, words); }

private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<DialogGround>();
        QVERIFY(m_ground->open());
        m_shop = m_ground->stored(DialogGround::shop(), u"old"_s);
        QVERIFY(m_shop.key != 0);
    }
    void cleanup()
    {
        m_dialog.reset();
        m_ground.reset();
    }

    void whereThereAreCodesOneIsShownAtOnce()
    {
        open(DialogGround::scanSystem());
        QTRY_COMPARE(m_ground->requests.size(), 1);
        QCOMPARE(m_ground->requests[0].method, SignInMethod::QrCode);
        QCOMPARE(m_ground->asked[0].key, m_shop.key);
        QVERIFY(m_dialog->findChild<QrCodeView *>()->isVisible());
        QVERIFY(!button(u"Sign In"_s) && !button(u"Enter a Key Instead"_s));
    }

    void whatASignInComesToIsKept()
    {
        open(DialogGround::scanSystem());
        QSignalSpy done(m_dialog.get(), &SignInDialog::signedIn);
        QTRY_COMPARE(m_ground->signIns.size(), 1);
        m_ground->signIn().finish(SignedIn{
            .secret = u"new"_s, .handle = u"wx_2"_s, .profile = Profile{.wxid = u"wxid_me"_s}});
        QTRY_COMPARE(done.count(), 1);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_ground->secretOf(m_shop.key), u"new"_s);
        QCOMPARE(m_ground->book.account(m_shop.key)->handle, u"wx_2"_s);
    }

    void somebodyElseIsSaidInASentence()
    {
        open(DialogGround::scanSystem());
        QSignalSpy done(m_dialog.get(), &SignInDialog::signedIn);
        QTRY_COMPARE(m_ground->signIns.size(), 1);
        m_ground->signIn().finish(
            SignedIn{.secret = u"theirs"_s,
                     .profile = Profile{.wxid = u"wxid_other"_s, .nickname = u"李雷"_s}});
        QTRY_VERIFY(said(u"Somebody else"_s));
        QVERIFY(said(u"李雷"_s));
        QCOMPARE(done.count(), 0);
        QCOMPARE(m_ground->secretOf(m_shop.key), u"old"_s);
        button(u"Try Again"_s)->click();
        QTRY_COMPARE(m_ground->requests.size(), 2);
    }

    void userNameAndPasswordComeBeforeTheKey()
    {
        open(DialogGround::passwordSystem());
        QVERIFY(m_ground->requests.isEmpty());
        QVERIFY(!button(u"Sign In"_s)->isEnabled());
        edit(u"User name"_s)->setText(u"me"_s);
        edit(u"Password"_s)->setText(u"hunter2"_s);
        QSignalSpy done(m_dialog.get(), &SignInDialog::signedIn);
        button(u"Sign In"_s)->click();
        QCOMPARE(m_ground->requests[0].method, SignInMethod::Password);
        QVERIFY(edit(u"Password"_s)->text().isEmpty());
        m_ground->signIn().finish(SignedIn{.secret = u"new"_s});
        QTRY_COMPARE(done.count(), 1);
        QCOMPARE(m_ground->secretOf(m_shop.key), u"new"_s);
    }

    void aKeyCanBeEnteredInstead()
    {
        open(DialogGround::passwordSystem());
        button(u"Enter a Key Instead"_s)->click();
        QTest::keyClicks(edit(u"Key"_s), u"typed"_s);
        QSignalSpy done(m_dialog.get(), &SignInDialog::signedIn);
        button(u"Sign In"_s)->click();
        QTRY_COMPARE(done.count(), 1);
        QVERIFY(m_ground->requests.isEmpty());
        QCOMPARE(m_ground->secretOf(m_shop.key), u"typed"_s);
    }

    void aMissingKeyIsAskedForFirst()
    {
        open(DialogGround::tokenSystem(), SignInDialog::First::Key);
        QVERIFY(m_ground->requests.isEmpty());
        QVERIFY(edit(u"Key"_s));
        button(u"Scan a QR Code Instead"_s)->click();
        QTRY_COMPARE(m_ground->requests.size(), 1);
        // The gateway wants its key first: the stored one, as long as nobody types another.
        QCOMPARE(m_ground->requests[0].secret, u"old"_s);
    }

    void aCodeThatNeedsANewKeyLeadsToTheKey()
    {
        open(DialogGround::tokenSystem());
        QTRY_COMPARE(m_ground->signIns.size(), 1);
        m_ground->signIn().finish(failure(Error::Kind::SignedOut));
        QVERIFY(edit(u"Key"_s));
        QVERIFY(said(u"does not accept the key"_s));
        QVERIFY(!m_dialog->findChild<QrCodeView *>()->isVisible());
        QTest::keyClicks(edit(u"Key"_s), u"typed"_s);
        button(u"Scan a QR Code Instead"_s)->click();
        QCOMPARE(m_ground->requests.last().secret, u"typed"_s);
    }

    void closingCancelsTheSignIn()
    {
        open(DialogGround::scanSystem());
        QTRY_COMPARE(m_ground->signIns.size(), 1);
        m_dialog.reset();
        QCOMPARE(m_ground->cancelled, 1);
    }

    void aBookThatClosesLeavesAnEndedDialog()
    {
        QVERIFY(m_ground->shutDown());
        open(DialogGround::scanSystem());
        QTest::qWait(0);
        QVERIFY(button(u"Cancel"_s));
    }
};

QTEST_MAIN(TestSignInDialog)
#include "tst_signindialog.moc"
