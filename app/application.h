// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contacttable.h"
#include "core.h"
#include "demoaccounts.h"
#include "languages.h"
#include "networkwatch.h"
#include "pictures.h"
#include "settings.h"
#include "tablefeeder.h"
#include "tablefile.h"
#include "theme.h"
#include "windowcall.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace Lianxi {

class DemoLife;
class DemoServerThread;
class MainWindow;

/// The program with a window: builds, connects and owns everything, and ends it in good order.
class Application : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        ProfileFolder folder;
        std::unique_ptr<CredentialStore> keychain;
        /// Instead of the accounts' own; only for tests and benches.
        std::optional<PaceRange> pace = {};
    };

    explicit Application(Parts parts, QObject *parent = nullptr);
    /// Without quit() having ended, what runs is cut off; the store is safe all the same.
    ~Application() override;

    /// Shows the window, then loads the stored lists into it, then syncs.
    void start();
    /// The same on a demo gateway of its own; the profile should be ProfileFolder::inMemory().
    void startDemo();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Core &core() { return m_core; }
    [[nodiscard]] ContactTable &contacts() { return m_contacts; }
    [[nodiscard]] Settings &settings() { return m_settings; }
    [[nodiscard]] AvatarStore &pictures() { return m_pictures.store(); }

    /// Ends all work; `ended` follows.
    void quit();

Q_SIGNALS:
    /// All stored contacts are in the table; not told when they could not be read.
    void loaded();
    void ended();

private:
    QCoro::Task<void> run();
    QCoro::Task<void> shutDown();
    /// The right to work on the profile; a command may have it. Why it is not ours in the end.
    [[nodiscard]] QCoro::Task<Result<void>> lockProfile();
    /// Says what is wrong with it, if anything; nothing when it cannot be used.
    [[nodiscard]] QCoro::Task<std::optional<Store::Opened::Access>> openStore();
    /// Those with a key: at once.
    [[nodiscard]] QCoro::Task<void> addDemoAccounts();
    /// The others, which have to sign in first.
    [[nodiscard]] QCoro::Task<void> signInDemoAccounts();
    [[nodiscard]] QCoro::Task<void> signInDemoAccount(DemoAccount demo);
    void applyLanguage();
    /// Whether the table of the last session is that of the database, whose state this was before
    /// it was opened; it is shown then, without waiting for the database.
    [[nodiscard]] QCoro::Task<bool> adoptTable(QByteArray state);
    /// Closes the store, and keeps the table for the next start.
    [[nodiscard]] QCoro::Task<void> keepTable();

    Core m_core;
    Settings m_settings;
    Theme m_theme;
    Languages m_languages;
    ContactTable m_contacts;
    NetworkWatch m_network;
    TableFeeder m_feeder;
    TableFile m_tableFile;
    QByteArray m_stateAtStart; ///< of which the table file is
    Pictures m_pictures;
    std::unique_ptr<DemoServerThread> m_demo;
    std::unique_ptr<DemoLife> m_demoLife; ///< uses m_demo
    std::unique_ptr<SignIn> m_demoSignIn; ///< while one runs
    std::unique_ptr<MainWindow> m_window;
    WindowCall m_call; ///< a second start brings the window to the front
    RunningTasks m_tasks;
    bool m_quitting = false;
};

} // namespace Lianxi
