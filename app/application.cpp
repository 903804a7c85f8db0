// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"

#include "demogateway.h"
#include "demolife.h"
#include "demoserverthread.h"
#include "mainwindow.h"
#include "storageproblem.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QProcess>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Lianxi {

Application::Application(Parts parts, QObject *parent)
    : QObject(parent)
    , m_core(parts.folder, std::move(parts.keychain), AfterFailure::TryAgain, parts.pace)
    , m_settings(parts.folder.settings)
    , m_network(m_core.clock())
    , m_feeder(m_core.store(), m_contacts)
    , m_tableFile(parts.folder)
    , m_pictures(parts.folder.cache, m_core.book())
{
    // While the window is built.
    m_tableFile.readSoon();
    m_theme.apply(m_settings.colorScheme());
    connect(&m_settings, &Settings::colorSchemeChanged, &m_theme, &Theme::apply);
    applyLanguage();
    connect(&m_settings, &Settings::languageChanged, this, &Application::applyLanguage);

    // Nothing of an account that was removed stays anywhere.
    connect(&m_core.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.accountRemoved)
            m_tableFile.remove();
    });

    m_network.followSystem();
    connect(&m_network, &NetworkWatch::isBack, this, [this] { m_core.book().networkIsBack(); });

    m_window = std::make_unique<MainWindow>(Services{.book = m_core.book(),
                                                     .store = m_core.store(),
                                                     .contacts = m_contacts,
                                                     .avatars = m_pictures.store(),
                                                     .settings = m_settings,
                                                     .theme = m_theme});
    connect(m_window.get(), &MainWindow::closed, this, &Application::quit);
    connect(&m_call, &WindowCall::called, m_window.get(), &MainWindow::comeToFront);
    connect(m_window.get(), &MainWindow::demoRequested, this, [] {
        // A program of its own: nothing of the demo can get into the user's profile.
        QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s});
    });
}

Application::~Application() = default;

void Application::applyLanguage()
{
    m_languages.use(m_settings.language());
    m_contacts.setLocale(m_languages.locale());
}

void Application::start()
{
    m_window->show();
    run();
}

void Application::startDemo()
{
    m_demo = std::make_unique<DemoServerThread>(DemoOptions());
    const DemoGateway *const gateway = m_demo->gateway();
    connect(gateway, &DemoGateway::started, this, [this] {
        m_demoLife = std::make_unique<DemoLife>(*m_demo->gateway(),
                                                QRandomGenerator::global()->generate());
        run();
    });
    connect(gateway, &DemoGateway::failed, m_window.get(), [this, gateway] {
        m_window->showProblem({.kind = Error::Kind::Network, .words = gateway->errorString()});
    });
    m_demo->startSoon();
    m_window->show();
}

QCoro::Task<void> Application::run()
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<void> locked = co_await lockProfile();
    if (m_quitting || (!locked && locked.error().kind == Error::Kind::Cancelled))
        co_return;
    // Before it is opened, and only where nobody else has it.
    const QByteArray state = locked ? m_tableFile.databaseState() : QByteArray();
    QCoro::Task<std::optional<Store::Opened::Access>> opening = openStore();
    const bool isFilled = co_await adoptTable(state);
    const std::optional<Store::Opened::Access> access = co_await opening;
    if (isFilled)
        m_feeder.keepOnly(m_core.book().accounts());
    if (!access || m_quitting)
        co_return;
    const bool writes = *access == Store::Opened::Access::ReadWrite;
    // Where nothing can be written there is no lock to be had either, and nothing to sync.
    if (writes && !locked) {
        m_window->showProblem(locked.error());
        co_return;
    }
    if (m_demo)
        co_await addDemoAccounts();

    AccountBook &book = m_core.book();
    const QList<Account> accounts = book.accounts();
    Result<void> loaded;
    if (!isFilled)
        loaded = co_await m_feeder.load(accounts);
    if (m_quitting)
        co_return;
    if (!loaded)
        m_window->showProblem(loaded.error());
    m_window->setReady();
    if (loaded)
        Q_EMIT this->loaded();

    co_await book.secretsRead();
    if (m_quitting || !writes)
        co_return;
    for (const Account &account : accounts)
        [[maybe_unused]] const auto syncing = book.sync(account.key, SyncScope::Details);
    if (m_demo)
        co_await signInDemoAccounts();
}

QCoro::Task<bool> Application::adoptTable(QByteArray state)
{
    QFuture<std::shared_ptr<TableImage>> reading = m_tableFile.image();
    const std::shared_ptr<TableImage> image = co_await qCoro(reading).waitForFinished();
    if (!image || state.isEmpty() || image->state != state || m_contacts.rowLimit() > 0)
        co_return false;
    m_stateAtStart = state;
    m_feeder.adopt(std::move(*image));
    m_window->showLastAccount();
    co_return true;
}

QCoro::Task<void> Application::keepTable()
{
    const std::optional<TableImage> image = co_await m_feeder.image(m_core.book().accounts());
    m_core.store().close();
    if (image && m_tableFile.databaseState() != m_stateAtStart)
        m_tableFile.write(*image);
}

QCoro::Task<Result<void>> Application::lockProfile()
{
    ProfileLock &lock = m_core.lock();
    Result<void> locked = m_core.folder().create();
    Result<bool> isOurs = true;
    if (locked)
        isOurs = lock.take();
    if (!isOurs) {
        locked = failure(isOurs.error());
    } else if (!*isOurs) {
        m_window->setWaitsForProfile(MainWindow::Waiting::Begins);
        locked = co_await lock.taken();
        m_window->setWaitsForProfile(MainWindow::Waiting::Ends);
    }
    if (locked)
        m_call.listen(m_core.folder());
    co_return locked;
}

QCoro::Task<std::optional<Store::Opened::Access>> Application::openStore()
{
    const Result<Store::Opened> opened = co_await m_core.open();
    if (!opened) {
        m_window->showProblem(opened.error());
        co_return std::nullopt;
    }
    if (opened->access == Store::Opened::Access::ReadOnly) {
        m_window->showProblem(
            {.kind = Error::Kind::Storage, .code = static_cast<int>(StorageProblem::ReadOnly)});
    }
    if (!opened->setAsidePath.isEmpty())
        m_window->showSetAside(opened->setAsidePath);
    co_return opened->access;
}

QCoro::Task<void> Application::addDemoAccounts()
{
    const QList<DemoAccount> demos = demoAccounts(*m_demo->gateway());
    for (const DemoAccount &demo : demos) {
        if (demo.secret.isEmpty())
            continue;
        const Result<Account> added = co_await m_core.book().add(demo.account, demo.secret);
        if (!added)
            m_window->showProblem(added.error());
    }
}

QCoro::Task<void> Application::signInDemoAccounts()
{
    const QList<DemoAccount> demos = demoAccounts(*m_demo->gateway());
    for (const DemoAccount &demo : demos) {
        if (demo.secret.isEmpty() && !m_quitting)
            co_await signInDemoAccount(demo);
    }
}

QCoro::Task<void> Application::signInDemoAccount(DemoAccount demo)
{
    AccountBook &book = m_core.book();
    m_demoSignIn = book.signIn(demo.account, {.method = SignInMethod::QrCode});
    if (!m_demoSignIn)
        co_return;
    const Result<SignedIn> signedIn = co_await m_demoSignIn->run();
    // Its own cancel() may be what ended run().
    m_demoSignIn.release()->deleteLater();
    if (m_quitting)
        co_return;
    if (!signedIn) {
        m_window->showProblem(signedIn.error());
        co_return;
    }
    demo.account.handle = signedIn->handle.value_or(demo.account.handle);
    const Result<Account> added = co_await book.add(demo.account, signedIn->secret);
    if (!added)
        m_window->showProblem(added.error());
    else if (!m_quitting) [[maybe_unused]]
        const auto syncing = book.sync(added->key, SyncScope::Details);
}

void Application::quit()
{
    if (m_quitting)
        return;
    m_quitting = true;
    shutDown();
}

QCoro::Task<void> Application::shutDown()
{
    m_core.lock().stop();
    if (m_demoSignIn)
        m_demoSignIn->cancel();
    co_await m_core.shutDown();
    co_await m_pictures.shutDown();
    co_await m_tasks.ended();
    co_await keepTable();
    Q_EMIT ended();
}

} // namespace Lianxi
