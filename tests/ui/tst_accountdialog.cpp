// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdialog.h"
#include "dialogground.h"
#include "qrcodeview.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QToolButton>

using namespace Lianxi;
using namespace Qt::StringLiterals;

/// The account dialog, over kinds of gateways that want different things.
class TestAccountDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<DialogGround> m_ground;
    std::unique_ptr<AccountDialog> m_dialog;

    void open(const QList<const GatewaySystem *> &systems,
              const std::optional<Account> &existing = {})
    {
        m_dialog
            = std::make_unique<AccountDialog>(m_ground->services(), existing, nullptr, systems);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
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
    void fill(const QString &name, const QString &address)
    {
        edit(u"Name"_s)->setText(name);
        edit(u"Address"_s)->setText(address);
    }
    void signInByPassword()
    {
        button(u"Sign In With User Name and Password…"_s)->click();
        edit(u"User name"_s)->setText(u"me"_s);
        edit(u"Password"_s)->setText(u"hunter2"_s);
        button(u"Get the Key"_s)->click();
    }

private Q_SLOTS:
    void init()
    {
        m_ground = std::make_unique<DialogGround>();
        QVERIFY(m_ground->open());
    }
    void cleanup()
    {
        m_dialog.reset();
        m_ground.reset();
    }

    void theFormAsksForWhatTheSystemNeeds()
    {
        open({&DialogGround::passwordSystem(), &DialogGround::tokenSystem(),
              &DialogGround::scanSystem()});
        auto *systems = shownField<QComboBox>(*m_dialog, u"System"_s);
        QVERIFY(systems);
        QVERIFY(edit(u"Key"_s) && edit(u"Instance ID"_s));
        QVERIFY(shownField<QPushButton>(*m_dialog, u"Choose a device"_s));
        QVERIFY(!button(u"Sign In With a QR Code…"_s));
        QVERIFY(said(u"Known by its console."_s));

        systems->setCurrentIndex(1);
        QVERIFY(edit(u"Key"_s) && edit(u"Device ID"_s));
        QVERIFY(!shownField<QPushButton>(*m_dialog, u"Choose a device"_s));
        QVERIFY(button(u"Sign In With a QR Code…"_s));
        QVERIFY(button(u"Get the Key From the Gateway"_s));
        QVERIFY(!button(u"Sign In With User Name and Password…"_s));

        systems->setCurrentIndex(2);
        QVERIFY(!edit(u"Key"_s) && !edit(u"Device ID"_s));
        QVERIFY(button(u"Sign In With a QR Code…"_s)->isEnabled());
        QVERIFY(!button(u"Get the Key From the Gateway"_s));
    }

    void theUsualAddressComesAndGoesWithItsSystem()
    {
        open({&DialogGround::scanSystem(), &DialogGround::tokenSystem()});
        auto *systems = shownField<QComboBox>(*m_dialog, u"System"_s);
        QCOMPARE(edit(u"Address"_s)->text(), u"https://scan.example"_s);
        systems->setCurrentIndex(1);
        QVERIFY(edit(u"Address"_s)->text().isEmpty());
        edit(u"Address"_s)->setText(u"my.server"_s);
        systems->setCurrentIndex(0);
        QCOMPARE(edit(u"Address"_s)->text(), u"my.server"_s);
    }

    void aPasswordIsForgottenAsSoonAsItIsSent()
    {
        open({&DialogGround::passwordSystem()});
        fill(u"Shop A"_s, u"https://a.example"_s);
        signInByPassword();
        QCOMPARE(m_ground->requests.size(), 1);
        QCOMPARE(m_ground->requests[0].method, SignInMethod::Password);
        QCOMPARE(m_ground->requests[0].user, u"me"_s);
        QCOMPARE(m_ground->requests[0].password, u"hunter2"_s);
        QVERIFY(edit(u"Password"_s)->text().isEmpty());
        m_ground->signIn().finish(failure(Error::Kind::Rejected, u"wrong password"_s));
        QVERIFY(said(u"wrong password"_s));
        QVERIFY(edit(u"Password"_s)->text().isEmpty());
        QCOMPARE(edit(u"User name"_s)->text(), u"me"_s);
    }

    void aReceivedKeyIsStoredButNeverShown()
    {
        open({&DialogGround::passwordSystem()});
        fill(u"Shop A"_s, u"https://a.example"_s);
        edit(u"Instance ID"_s)->setText(u"device-1"_s);
        QVERIFY(!button(u"Add Account"_s)->isEnabled());
        signInByPassword();
        m_ground->signIn().finish(SignedIn{.secret = u"key-from-there"_s});
        QVERIFY(said(u"Key received."_s));
        for (const QLineEdit *field : m_dialog->findChildren<QLineEdit *>())
            QVERIFY(!field->text().contains(u"key-from-there"_s));
        QSignalSpy saved(m_dialog.get(), &AccountDialog::accountSaved);
        button(u"Add Account"_s)->click();
        QTRY_COMPARE(saved.count(), 1);
        const auto key = saved[0][0].value<AccountKey>();
        QCOMPARE(m_ground->secretOf(key), u"key-from-there"_s);
        QCOMPARE(m_ground->book.account(key)->handle, u"device-1"_s);
    }

    void aReceivedKeyGoesToNoOtherGateway()
    {
        open({&DialogGround::passwordSystem()});
        fill(u"Shop A"_s, u"https://a.example"_s);
        edit(u"Instance ID"_s)->setText(u"device-1"_s);
        signInByPassword();
        m_ground->signIn().finish(SignedIn{.secret = u"key-from-there"_s});
        QVERIFY(button(u"Add Account"_s)->isEnabled());
        edit(u"Address"_s)->setText(u"https://b.example"_s);
        QVERIFY(!button(u"Add Account"_s)->isEnabled());
        QVERIFY(!said(u"Key received."_s));
    }

    void enterInThePasswordSignsInAndDoesNotSave()
    {
        const Account shop = m_ground->stored(DialogGround::shop(), u"old"_s);
        open({&DialogGround::passwordSystem()}, shop);
        button(u"Sign In With User Name and Password…"_s)->click();
        edit(u"User name"_s)->setText(u"me"_s);
        edit(u"Password"_s)->setText(u"hunter2"_s);
        QTest::keyClick(edit(u"Password"_s), Qt::Key_Return);
        QCOMPARE(m_ground->requests.size(), 1);
        QVERIFY(m_dialog->isVisible());
    }

    void aServerOfOnesOwnGivesItsKey()
    {
        open({&DialogGround::tokenSystem()});
        QVERIFY(!button(u"Get the Key From the Gateway"_s)->isEnabled());
        fill(u"Shop A"_s, u"http://127.0.0.1:2531/v2/api"_s);
        button(u"Get the Key From the Gateway"_s)->click();
        QCOMPARE(m_ground->requests[0].method, SignInMethod::Token);
        QCOMPARE(m_ground->asked[0].url, QUrl(u"http://127.0.0.1:2531/v2/api"_s));
        m_ground->signIn().finish(SignedIn{.secret = u"token"_s});
        QVERIFY(said(u"Key received."_s));
    }

    void aScanIsToldStepByStep()
    {
        open({&DialogGround::tokenSystem()});
        fill(u"Shop A"_s, u"https://a.example"_s);
        edit(u"Key"_s)->setText(u"typed"_s);
        button(u"Sign In With a QR Code…"_s)->click();
        QCOMPARE(m_ground->requests[0].method, SignInMethod::QrCode);
        QCOMPARE(m_ground->requests[0].secret, u"typed"_s);
        auto *code = m_dialog->findChild<QrCodeView *>();
        QVERIFY(code->isVisible() && !code->code());
        QVERIFY(said(u"Asking for a code…"_s));
        QVERIFY(!button(u"Add Account"_s) && !edit(u"Name"_s));

        using Step = SignInState::Step;
        FakeSignIn &signIn = m_ground->signIn();
        signIn.tell({.step = Step::WaitingForScan, .qrText = u"https://x/1"_s});
        QVERIFY(code->code());
        QVERIFY(said(u"Scan this code"_s));
        signIn.tell({.step = Step::WaitingForScan, .qrText = u"https://x/2"_s, .renewals = 1});
        QVERIFY(said(u"has expired"_s));
        signIn.tell({.step = Step::Scanned,
                     .qrText = u"https://x/2"_s,
                     .scannedBy = u"<b>王</b>"_s,
                     .renewals = 1});
        QVERIFY(said(u"Scanned by <b>王</b>"_s));
        QCOMPARE(code->look(), QrCodeView::Look::Used);
        signIn.tell({.step = Step::Finishing});
        QVERIFY(said(u"Confirmed"_s));
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    }

    void aScanFillsTheDeviceAndSaysWho()
    {
        open({&DialogGround::tokenSystem()});
        fill(u"Shop A"_s, u"https://a.example"_s);
        edit(u"Key"_s)->setText(u"typed"_s);
        button(u"Sign In With a QR Code…"_s)->click();
        m_ground->signIn().finish(
            SignedIn{.secret = u"better"_s,
                     .handle = u"wx_made"_s,
                     .profile = Profile{.wxid = u"wxid_1"_s, .nickname = u"王小明"_s}});
        QCOMPARE(edit(u"Device ID"_s)->text(), u"wx_made"_s);
        QVERIFY(said(u"Signed in as 王小明."_s));
        QSignalSpy saved(m_dialog.get(), &AccountDialog::accountSaved);
        button(u"Add Account"_s)->click();
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(m_ground->secretOf(saved[0][0].value<AccountKey>()), u"better"_s);
    }

    void cancelInAScanLeadsBackToTheForm()
    {
        open({&DialogGround::scanSystem()});
        fill(u"Shop A"_s, u"https://a.example"_s);
        button(u"Sign In With a QR Code…"_s)->click();
        button(u"Cancel"_s)->click();
        QCOMPARE(m_ground->cancelled, 1);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(edit(u"Name"_s)->text(), u"Shop A"_s);
        button(u"Sign In With a QR Code…"_s)->click();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QCOMPARE(m_ground->cancelled, 2);
        QVERIFY(m_dialog->isVisible());
    }

    void closingInAScanCancelsIt()
    {
        open({&DialogGround::scanSystem()});
        button(u"Sign In With a QR Code…"_s)->click();
        m_dialog.reset();
        QCOMPARE(m_ground->cancelled, 1);
        QVERIFY(!m_ground->signIns[0]);
    }

    void aScanThatFailedCanBeTriedAgain()
    {
        open({&DialogGround::scanSystem()});
        button(u"Sign In With a QR Code…"_s)->click();
        m_ground->signIn().tell({.step = SignInState::Step::WaitingForScan, .qrText = u"x"_s});
        m_ground->signIn().finish(failure(Error::Kind::Timeout));
        QVERIFY(said(u"Nobody scanned"_s));
        QVERIFY(!m_dialog->findChild<QrCodeView *>()->code());
        button(u"Try Again"_s)->click();
        QCOMPARE(m_ground->signIns.size(), 2);
        QVERIFY(!button(u"Try Again"_s));
        m_ground->signIn().finish(failure(Error::Kind::Rejected, u"not allowed"_s));
        QVERIFY(said(u"not allowed"_s));
    }

    void aScanBehindAKeyWaitsForTheKey()
    {
        static GatewaySystem keyed = DialogGround::tokenSystem();
        keyed.signInMethods = {SignInMethod::Key, SignInMethod::QrCode};
        open({&keyed});
        fill(u"Shop A"_s, u"https://a.example"_s);
        QVERIFY(!button(u"Sign In With a QR Code…"_s)->isEnabled());
        QVERIFY(!button(u"Sign In With a QR Code…"_s)->toolTip().isEmpty());
        QTest::keyClicks(edit(u"Key"_s), u"k"_s);
        QVERIFY(button(u"Sign In With a QR Code…"_s)->isEnabled());
    }

    void nobodyElseSignsInToAnAccount()
    {
        Account shop = DialogGround::shop();
        shop.system = DialogGround::tokenSystem().key;
        shop = m_ground->stored(shop, u"old"_s);
        open({&DialogGround::tokenSystem()}, shop);
        button(u"Sign In With a QR Code…"_s)->click();
        QTRY_COMPARE(m_ground->signIns.size(), 1);
        m_ground->signIn().finish(
            SignedIn{.secret = u"theirs"_s,
                     .profile = Profile{.wxid = u"wxid_other"_s, .nickname = u"李雷"_s}});
        QVERIFY(said(u"Somebody else"_s) && said(u"李雷"_s));
        button(u"Cancel"_s)->click();
        button(u"Save"_s)->click();
        QTRY_VERIFY(!m_dialog->isVisible());
        QCOMPARE(m_ground->secretOf(shop.key), u"old"_s);
    }

    void devicesAreOfferedAndChosen()
    {
        m_ground->devices = QList<Device>{{u"dev & 1"_s, u"wxid_1"_s, true}, {u"dev-2"_s, {}, {}}};
        open({&DialogGround::passwordSystem()});
        fill(u"Shop A"_s, u"https://a.example"_s);
        edit(u"Key"_s)->setText(u"typed"_s);
        auto *picker = shownField<QPushButton>(*m_dialog, u"Choose a device"_s);
        picker->click();
        auto *menu = picker->findChild<QMenu *>();
        QTRY_COMPARE(menu->actions().size(), 2);
        QCOMPARE(m_ground->deviceSecret, u"typed"_s);
        QCOMPARE(menu->actions().at(0)->text(), u"dev && 1\twxid_1 · online"_s);
        QCOMPARE(menu->actions().at(1)->text(), u"dev-2\tnobody"_s);
        menu->actions().at(0)->trigger();
        QCOMPARE(edit(u"Instance ID"_s)->text(), u"dev & 1"_s);
        menu->close();
    }

    void theStoredKeyAsksItsOwnGatewayAndNoOther()
    {
        m_ground->devices = QList<Device>{{u"dev-1"_s, {}, {}}};
        const Account shop = m_ground->stored(DialogGround::shop(), u"stored"_s);
        open({&DialogGround::passwordSystem()}, shop);
        auto *picker = shownField<QPushButton>(*m_dialog, u"Choose a device"_s);
        QVERIFY(button(u"Check"_s)->isEnabled());
        picker->click();
        QTRY_VERIFY(picker->isEnabled());
        QCOMPARE(m_ground->deviceSecret, u"stored"_s);
        picker->findChild<QMenu *>()->close();
        edit(u"Address"_s)->setText(u"https://elsewhere.example"_s);
        QVERIFY(!button(u"Check"_s)->isEnabled());
        picker->click();
        QTRY_VERIFY(picker->isEnabled());
        QCOMPARE(m_ground->deviceSecret, QString());
        picker->findChild<QMenu *>()->close();
    }

    void aCheckSaysWhoIsThere()
    {
        const Account shop = m_ground->stored(DialogGround::shop(), u"stored"_s);
        open({&DialogGround::passwordSystem()}, shop);
        button(u"Check"_s)->click();
        QVERIFY(!button(u"Check"_s)->isEnabled());
        QTRY_VERIFY(said(u"Online as Me (wxid_me), 0 friend"_s));
        QVERIFY(button(u"Check"_s)->isEnabled());
    }

    void whyThereAreNoDevicesIsSaid()
    {
        open({&DialogGround::passwordSystem()});
        fill(u"Shop A"_s, u"https://a.example"_s);
        auto *picker = shownField<QPushButton>(*m_dialog, u"Choose a device"_s);
        picker->click();
        QTRY_VERIFY(said(u"no device behind this key"_s));
        m_ground->devices = failure(Error::Kind::Rejected, u"try later"_s);
        picker->click();
        QTRY_VERIFY(said(u"try later"_s));
        QVERIFY(picker->isEnabled());
    }

    void onlyUnusualSettingsAreKept()
    {
        open({&DialogGround::passwordSystem()});
        QVERIFY(!edit(u"Pace"_s) && !shownField<QComboBox>(*m_dialog, u"Bodies"_s));
        shownButton<QToolButton>(*m_dialog, u"Advanced"_s)->click();
        auto *bodies = shownField<QComboBox>(*m_dialog, u"Bodies"_s);
        QCOMPARE(bodies->currentText(), u"form"_s);
        QVERIFY(m_dialog->account().settings.isEmpty());
        bodies->setCurrentText(u"json"_s);
        edit(u"Key header"_s)->setText(u"X-OTHER"_s);
        edit(u"Pace"_s)->setText(u"2000"_s);
        QCOMPARE(edit(u"List good for"_s)->placeholderText(), u"10m"_s);
        QCOMPARE(edit(u"Members good for"_s)->placeholderText(), u"1d"_s);
        edit(u"Details good for"_s)->setText(u" 12h "_s);
        const QMap<QString, QString> wanted{{u"body"_s, u"json"_s},
                                            {u"details-age"_s, u"12h"_s},
                                            {u"pace"_s, u"2000"_s},
                                            {u"token-header"_s, u"X-OTHER"_s}};
        QCOMPARE(m_dialog->account().settings, wanted);
    }

    void whatWasLearntStaysWithTheAccount()
    {
        Account shop = DialogGround::shop();
        shop.settings.insert(u"dialect"_s, u"2020"_s);
        shop.settings.insert(u"body"_s, u"json"_s);
        shop = m_ground->stored(shop, u"old"_s);
        open({&DialogGround::passwordSystem()}, shop);
        QCOMPARE(m_dialog->account(), shop);
    }

    void anOpenConnectionIsPointedOut()
    {
        open({&DialogGround::tokenSystem()});
        edit(u"Address"_s)->setText(u"http://gateway.example"_s);
        QVERIFY(said(u"Not encrypted"_s));
        edit(u"Address"_s)->setText(u"http://127.0.0.1:2531"_s);
        QVERIFY(!said(u"Not encrypted"_s));
        edit(u"Address"_s)->setText(u"https://gateway.example"_s);
        QVERIFY(!said(u"Not encrypted"_s));
    }

    void theDialogIsNeverBiggerThanTheScreen()
    {
        static GatewaySystem many = DialogGround::passwordSystem();
        while (many.settings.size() < 40)
            many.settings.append(DialogGround::passwordSystem().settings[1]);
        open({&many});
        const int before = m_dialog->height();
        shownButton<QToolButton>(*m_dialog, u"Advanced"_s)->click();
        QTRY_VERIFY(m_dialog->height() > before);
        QVERIFY(m_dialog->height() <= m_dialog->screen()->availableGeometry().height());
        QVERIFY(button(u"Add Account"_s)->isVisible());
    }

    void aFormThatGrowsGetsItsRoom()
    {
        open({&DialogGround::passwordSystem()});
        shownButton<QToolButton>(*m_dialog, u"Advanced"_s)->click();
        const auto *last = edit(u"Key header"_s);
        QTRY_VERIFY(last->visibleRegion().boundingRect().height() == last->height());
    }

    void everyFieldHasANameAndAWayToItByKey()
    {
        open({&DialogGround::passwordSystem()});
        for (const QLineEdit *field : m_dialog->findChildren<QLineEdit *>()) {
            if (field->isVisibleTo(m_dialog.get()))
                QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->placeholderText()));
        }
        QTest::keyClick(m_dialog.get(), Qt::Key_K, Qt::AltModifier);
        QCOMPARE(m_dialog->focusWidget(), edit(u"Key"_s));
    }

    void whatIsTypedSurvivesAnotherLanguageAndTheme()
    {
        open({&DialogGround::passwordSystem()});
        fill(u"Shop A"_s, u"https://a.example"_s);
        QEvent language(QEvent::LanguageChange);
        QApplication::sendEvent(m_dialog.get(), &language);
        m_ground->theme.apply(ColorScheme::Dark);
        m_ground->theme.apply(ColorScheme::Light);
        QCOMPARE(m_dialog->account().name, u"Shop A"_s);
        QCOMPARE(m_dialog->account().url, QUrl(u"https://a.example"_s));
    }
};

QTEST_MAIN(TestAccountDialog)
#include "tst_accountdialog.moc"
