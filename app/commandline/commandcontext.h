// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"
#include "core.h"
#include "output.h"
#include "progress.h"

#include <QJsonDocument>
#include <QObject>

#include <expected>
#include <memory>
#include <optional>

namespace Lianxi {

class NarrowKeychain;
class TerminationSignal;

/// What the commands work with: the streams, the store and the accounts, and the user's wish to
/// stop. What fails is said on standard error before a call here answers.
class CommandContext : public QObject
{
    Q_OBJECT

public:
    explicit CommandContext(const ProfileFolder &folder);
    ~CommandContext() override;

    [[nodiscard]] Output &out() { return m_out; }
    /// Standard error, with what was printed before and without a line of progress.
    [[nodiscard]] Output &errors();
    [[nodiscard]] Progress &progress() { return m_progress; }
    [[nodiscard]] const ProfileFolder &folder() const { return m_folder; }
    /// Only after openStore() or openAccounts().
    [[nodiscard]] Core &core() { return *m_core; }

    /// A sentence for people, on standard error.
    void say(const QString &sentence);
    /// The error as a sentence; `account` is the account's name.
    void say(const Error &error, const QString &account = QString());
    /// The same, with what is known of the account's kind of gateway.
    void say(const Error &error, const Account &account);
    /// The error as a sentence, and how to sign in where that helps; what it means for the shell.
    [[nodiscard]] ExitCode failed(const Error &error, const Account &account);
    /// Exactly one JSON document on standard output.
    void print(const QJsonDocument &document);
    /// Says what is wrong and how the command is called.
    [[nodiscard]] ExitCode usage(const Command &command, const QString &mistake);

    /// The stored accounts; nothing else is opened: no keychain, no network.
    [[nodiscard]] QCoro::Task<std::optional<QList<Account>>> openStore();
    /// Those of `accounts` that are called `names`, or all without names. Nothing when one is
    /// missing, or when there is none at all.
    [[nodiscard]] std::optional<QList<Account>> choose(const QList<Account> &accounts,
                                                       const QStringList &names);
    /// After openStore(): gives the `needed` accounts their secrets from the keychain, or `secret`
    /// to the only one, and watches for Ctrl+C. False when that failed.
    [[nodiscard]] QCoro::Task<bool> openAccounts(QList<Account> needed = QList<Account>(),
                                                 std::optional<QString> secret = std::nullopt);
    /// The secret on standard input, for `account`: Usage when there is none that can be used,
    /// Stopped when the user pressed Ctrl+C.
    [[nodiscard]] std::expected<QString, ExitCode> secretFor(const QString &account);
    /// The same for the password of `user`.
    [[nodiscard]] std::expected<QString, ExitCode> passwordFor(const QString &user,
                                                               const QString &account);
    /// The account's secret from the keychain, if it is there; its session does not get it. After
    /// openStore().
    [[nodiscard]] QCoro::Task<Result<std::optional<QString>>> storedSecret(Account account);
    /// Whether a keychain answers; says so when none does.
    [[nodiscard]] QCoro::Task<bool> canKeepSecrets();
    /// What to do for an account without a secret.
    void sayKeyIsMissing(const Account &account);
    /// Whether the account has a secret; says what to do when it has none. After openAccounts().
    [[nodiscard]] bool hasSecret(const Account &account);

    /// From now on Ctrl+C is a wish: see stopped().
    void watchSignals();
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    /// Must have ended before the context is destroyed.
    [[nodiscard]] QCoro::Task<void> shutDown();

Q_SIGNALS:
    /// The user, or the system, wants the program to end.
    void stopped();

private:
    /// Waits for another command that works on the profile. False when a window does, when the user
    /// stops it, or when there can be no lock; all said.
    [[nodiscard]] QCoro::Task<bool> lockProfile();

    [[nodiscard]] std::expected<QString, ExitCode>
    taken(const std::expected<QString, QString> &typed);

    const ProfileFolder m_folder;
    Output m_out{stdout};
    Output m_errors{stderr};
    Progress m_progress{m_errors};
    NarrowKeychain *m_keychain = nullptr; ///< owned by the core
    std::unique_ptr<Core> m_core;
    std::unique_ptr<TerminationSignal> m_signals;
    bool m_isStopped = false;
};

/// What a failure means for the shell.
[[nodiscard]] ExitCode exitCodeOf(const Error &error);

} // namespace Lianxi
