// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "mainwindow.h"
#include "memorycredentialstore.h"
#include "systemtext.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// `lianxi --demo`, without main().
class TestDemoStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everySystemHasAnAccountThatWorks();
    void picturesOfASessionArrive();
    void whoHasAKeyDoesNotWaitForASignIn();
    void itCanBeClosedInTheMiddleOfASignIn();

private:
    AccountBook &book() { return m_program->core().book(); }
    void close();
    [[nodiscard]] static bool isScanned(const Account &account);

    std::unique_ptr<Application> m_program;
    bool m_ended = false;
};

void TestDemoStart::init()
{
    m_ended = false;
    m_program = std::make_unique<Application>(
        Application::Parts{.folder = ProfileFolder::inMemory(),
                           .keychain = std::make_unique<MemoryCredentialStore>(),
                           .pace = PaceRange{0ms, 1ms}});
    m_program->settings().setLanguage(u"en"_s);
    connect(m_program.get(), &Application::ended, this, [this] { m_ended = true; });
    m_program->startDemo();
}

void TestDemoStart::cleanup()
{
    if (!m_ended)
        close();
    m_program.reset();
}

void TestDemoStart::close()
{
    m_program->window().close();
    QTRY_VERIFY(m_ended);
}

/// Whether there is no other way in than the telephone.
bool TestDemoStart::isScanned(const Account &account)
{
    return gatewaySystem(account.system)->signInMethods == QList{SignInMethod::QrCode};
}

void TestDemoStart::everySystemHasAnAccountThatWorks()
{
    QTRY_COMPARE_WITH_TIMEOUT(book().accounts().size(), gatewaySystems().size(), 20'000);
    for (const GatewaySystem *system : gatewaySystems()) {
        const QList<Account> &accounts = book().accounts();
        const auto account = std::ranges::find(accounts, QString(system->key), &Account::system);
        QVERIFY2(account != accounts.end(), system->key.data());
        QVERIFY(!account->name.isEmpty());
        QVERIFY2(systemTitle(system->key).startsWith(account->name), qPrintable(account->name));
        const AccountKey key = account->key;
        QTRY_COMPARE_WITH_TIMEOUT(book().status(key).state, AccountStatus::State::Idle, 60'000);
        const auto status = QCoro::waitFor(m_program->core().store().rosterStatus(key));
        QVERIFY(status && status->onList > 100);
    }
}

void TestDemoStart::picturesOfASessionArrive()
{
    QTRY_COMPARE_WITH_TIMEOUT(book().accounts().size(), gatewaySystems().size(), 20'000);
    const QList<Account> &accounts = book().accounts();
    const auto account = std::ranges::find_if(accounts, [](const Account &one) {
        return capabilitiesOf(one).sessionPictures == Support::Yes;
    });
    QVERIFY(account != accounts.end());
    const AccountKey key = account->key;
    QTRY_COMPARE_WITH_TIMEOUT(book().status(key).state, AccountStatus::State::Idle, 60'000);
    const auto contacts = QCoro::waitFor(m_program->core().store().contacts(key));
    QVERIFY(contacts);
    QSignalSpy arrived(&m_program->pictures(), &AvatarStore::arrived);
    for (const Contact &contact : contacts->first(40)) {
        if (!contact.avatarUrl.isEmpty()) [[maybe_unused]]
            const QImage none = m_program->pictures().picture(contact.avatarUrl, 8);
    }
    QTRY_VERIFY(!arrived.isEmpty());
}

void TestDemoStart::whoHasAKeyDoesNotWaitForASignIn()
{
    QTRY_VERIFY(!book().accounts().isEmpty());
    QTRY_VERIFY(std::ranges::any_of(book().accounts(), [this](const Account &account) {
        return book().status(account.key).state == AccountStatus::State::Working;
    }));
    QVERIFY(std::ranges::none_of(book().accounts(), &TestDemoStart::isScanned));
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(book().accounts(), &TestDemoStart::isScanned),
                             20'000);
}

void TestDemoStart::itCanBeClosedInTheMiddleOfASignIn()
{
    QTRY_COMPARE(book().accounts().size(), gatewaySystems().size() - 1);
    close();
}

QTEST_MAIN(TestDemoStart)
#include "tst_demostart.moc"
