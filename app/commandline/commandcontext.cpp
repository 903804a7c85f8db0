// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandcontext.h"

#include "commandtext.h"
#include "errortext.h"
#include "keychaincredentialstore.h"
#include "narrowkeychain.h"
#include "secretinput.h"
#include "shellword.h"
#include "terminationsignal.h"
#include "windowcall.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

QString signInHint(const Account &account)
{
    return CommandText::tr("Run: %1").arg(u"lianxi account sign-in "_s + shellWord(account.name));
}

} // namespace

ExitCode exitCodeOf(const Error &error)
{
    return needsSignIn(error.kind) ? ExitCode::SignedOut : ExitCode::Failed;
}

CommandContext::CommandContext(const ProfileFolder &folder)
    : m_folder(folder)
{
}

CommandContext::~CommandContext() = default;

Output &CommandContext::errors()
{
    m_progress.clear();
    // What was printed before stands before, where both go to the same place.
    [[maybe_unused]] const bool printed = m_out.flush();
    return m_errors;
}

void CommandContext::say(const QString &sentence)
{
    errors().line(u"lianxi: "_s + sentence);
    [[maybe_unused]] const bool written = m_errors.flush();
}

void CommandContext::say(const Error &error, const QString &account)
{
    const QString sentence = errorText(error, account);
    if (!sentence.isEmpty())
        say(sentence);
}

void CommandContext::say(const Error &error, const Account &account)
{
    const QString sentence = accountErrorText(error, account);
    if (!sentence.isEmpty())
        say(sentence);
}

ExitCode CommandContext::failed(const Error &error, const Account &account)
{
    say(error, account);
    if (needsSignIn(error.kind))
        say(signInHint(account));
    return exitCodeOf(error);
}

void CommandContext::print(const QJsonDocument &document)
{
    m_out.write(QString::fromUtf8(document.toJson(QJsonDocument::Indented)));
}

ExitCode CommandContext::usage(const Command &command, const QString &mistake)
{
    say(mistake);
    QString text = CommandText::tr("Usage:") + u'\n';
    for (const QString &line : command.synopsis())
        text += u"  lianxi "_s + line + u'\n';
    text += CommandText::tr("More: lianxi help %1").arg(command.name()) + u'\n';
    m_errors.write(text);
    return ExitCode::Usage;
}

QCoro::Task<std::optional<QList<Account>>> CommandContext::openStore()
{
    const Result<void> created = m_folder.create();
    if (!created) {
        say(created.error());
        co_return std::nullopt;
    }
    auto keychain = std::make_unique<NarrowKeychain>(std::make_unique<KeychainCredentialStore>());
    m_keychain = keychain.get();
    m_core = std::make_unique<Core>(m_folder, std::move(keychain));

    const Result<Store::Opened> opened = co_await m_core->store().open(m_folder.database);
    if (!opened) {
        say(opened.error());
        co_return std::nullopt;
    }
    if (!opened->setAsidePath.isEmpty()) {
        say(CommandText::tr("The database could not be used. It was kept as %1, and a new one was "
                            "begun.")
                .arg(opened->setAsidePath));
    }
    Result<QList<Account>> accounts = co_await m_core->store().accounts();
    if (!accounts) {
        say(accounts.error());
        co_return std::nullopt;
    }
    co_return std::move(*accounts);
}

std::optional<QList<Account>> CommandContext::choose(const QList<Account> &accounts,
                                                     const QStringList &names)
{
    if (accounts.isEmpty()) {
        say(CommandText::tr("There is no account yet. Add one: lianxi help account"));
        return std::nullopt;
    }
    if (names.isEmpty())
        return accounts;
    QList<Account> chosen;
    for (const QString &name : names) {
        const auto found = std::ranges::find(accounts, name, &Account::name);
        if (found == accounts.end()) {
            QStringList known;
            std::ranges::transform(accounts, std::back_inserter(known), &Account::name);
            say(CommandText::tr("There is no account “%1”. There are: %2")
                    .arg(name, known.join(", "_L1)));
            return std::nullopt;
        }
        if (std::ranges::find(chosen, found->key, &Account::key) == chosen.end())
            chosen.append(*found);
    }
    return chosen;
}

QCoro::Task<bool> CommandContext::lockProfile()
{
    ProfileLock &lock = m_core->lock();
    Result<void> locked;
    const Result<bool> isOurs = lock.take();
    if (!isOurs) {
        locked = failure(isOurs.error());
    } else if (!*isOurs) {
        if (WindowCall::hasWindow(m_folder)) {
            say(CommandText::tr("Lianxi's window is open on this profile, and only one of the two "
                                "may talk to the gateways. Close it first, or do it there."));
            co_return false;
        }
        say(CommandText::tr("Another lianxi works on this profile; waiting until it has ended. "
                            "Ctrl+C stops."));
        connect(this, &CommandContext::stopped, this, [&lock] { lock.stop(); });
        locked = co_await lock.taken();
    }
    if (!locked)
        say(locked.error());
    co_return locked.has_value();
}

QCoro::Task<bool> CommandContext::openAccounts(QList<Account> needed, std::optional<QString> secret)
{
    watchSignals();
    const bool isOurs = co_await lockProfile();
    if (!isOurs)
        co_return false;
    AccountBook &book = m_core->book();
    if (!secret) {
        for (const Account &account : needed)
            m_keychain->allow(account.secretId);
    }
    const Result<void> opened = co_await book.open();
    if (!opened) {
        say(opened.error());
        co_return false;
    }
    co_await book.secretsRead();
    if (secret) {
        const Result<void> used = co_await book.useSecret(needed.constFirst().key, *secret);
        if (!used) {
            say(used.error(), needed.constFirst().name);
            co_return false;
        }
    }
    co_return true;
}

std::expected<QString, ExitCode> CommandContext::taken(const std::expected<QString, QString> &typed)
{
    if (typed)
        return *typed;
    if (typed.error().isEmpty())
        return std::unexpected(ExitCode::Stopped);
    say(typed.error());
    return std::unexpected(ExitCode::Usage);
}

std::expected<QString, ExitCode> CommandContext::secretFor(const QString &account)
{
    const QString prompt = CommandText::tr("Key for %1: ").arg(account);
    return taken(readSecret(harmless(prompt, Controls::Visible)));
}

std::expected<QString, ExitCode> CommandContext::passwordFor(const QString &user,
                                                             const QString &account)
{
    const QString prompt = CommandText::tr("Password of %1 for %2: ").arg(user, account);
    return taken(readSecret(harmless(prompt, Controls::Visible), SecretWord::Password));
}

QCoro::Task<Result<std::optional<QString>>> CommandContext::storedSecret(Account account)
{
    if (account.secretPlace == SecretPlace::Session)
        co_return std::nullopt;
    const Result<std::optional<QString>> secret = co_await m_keychain->readOnce(account.secretId);
    co_return secret;
}

QCoro::Task<bool> CommandContext::canKeepSecrets()
{
    KeychainCredentialStore keychain;
    const Result<void> answers = co_await keychain.probe();
    if (answers)
        co_return true;
    say(answers.error());
    say(CommandText::tr("Keys are kept in a keychain only. What is missing here: lianxi doctor"));
    co_return false;
}

void CommandContext::sayKeyIsMissing(const Account &account)
{
    if (account.secretPlace == SecretPlace::Keychain) {
        say(CommandText::tr("%1 is not signed in.").arg(account.name));
        say(signInHint(account));
    }
    const GatewaySystem *const system = gatewaySystem(account.system);
    if (system && system->signInMethods.contains(SignInMethod::Key)) {
        say(CommandText::tr("%1: there is no key. Give it on standard input with --secret-stdin.")
                .arg(account.name));
    }
}

bool CommandContext::hasSecret(const Account &account)
{
    const AccountStatus status = m_core->book().status(account.key);
    if (status.state != AccountStatus::State::NeedsSecret)
        return true;
    if (status.problem)
        say(*status.problem, account.name);
    sayKeyIsMissing(account);
    return false;
}

void CommandContext::watchSignals()
{
    if (m_signals)
        return;
    m_signals = std::make_unique<TerminationSignal>();
    connect(m_signals.get(), &TerminationSignal::received, this, [this] {
        m_isStopped = true;
        Q_EMIT stopped();
    });
}

QCoro::Task<void> CommandContext::shutDown()
{
    m_progress.clear();
    if (m_core)
        co_await m_core->shutDown();
}

} // namespace Lianxi
