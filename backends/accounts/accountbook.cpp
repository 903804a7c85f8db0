// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountbook.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

std::optional<QString> accountProblem(const Account &account)
{
    if (!supportedSystems().contains(account.system))
        return u"system"_s;
    if (account.name.trimmed().isEmpty())
        return u"name"_s;
    if (urlProblem(account.url))
        return u"url"_s;
    if (account.handle.isEmpty() && account.system != System::WebWx)
        return u"handle"_s;
    if (!paceFromSetting(account.settings.value(PaceSetting)))
        return u"pace"_s;
    return std::nullopt;
}

AccountBook::AccountBook(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

AccountBook::~AccountBook() = default;

QCoro::Task<Result<void>> AccountBook::readAccounts()
{
    const RunningTasks::Guard guard(m_tasks);
    Result<QList<Account>> accounts = co_await m_parts.store.accounts();
    if (!accounts)
        co_return failure(accounts.error());
    m_accounts = std::move(*accounts);
    Q_EMIT accountsChanged();
    co_return {};
}

QCoro::Task<Result<void>> AccountBook::open()
{
    // A profile learnt by a sync, or a change by hand: the stored account is the truth.
    connect(&m_parts.store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.accountChanged) [[maybe_unused]]
            const auto reading = readAccounts();
    });
    const Result<void> read = co_await readAccounts();
    if (!read)
        co_return failure(read.error());
    for (const Account &account : std::as_const(m_accounts))
        readSecret(account);
    co_return {};
}

QCoro::Task<void> AccountBook::readSecret(Account account)
{
    const RunningTasks::Guard guard(m_reading);
    AccountStatus status;
    status.account = account.key;
    const Result<std::optional<QString>> secret
        = co_await secretsOf(account).read(account.secretId);
    if (secret && *secret) {
        startSession(account, **secret);
        co_return;
    }
    status.state = AccountStatus::State::NeedsSecret;
    if (!secret)
        status.problem = secret.error();
    setStatus(status);
}

QCoro::Task<void> AccountBook::secretsRead()
{
    co_await m_reading.ended();
}

CredentialStore &AccountBook::secretsOf(const Account &account) const
{
    return account.secretPlace == SecretPlace::Keychain ? m_parts.keychain : m_parts.sessionSecrets;
}

void AccountBook::startSession(const Account &account, const QString &secret)
{
    std::unique_ptr<Gateway> gateway = m_parts.gatewayFor(account, secret);
    if (!gateway) {
        AccountStatus status;
        status.account = account.key;
        status.state = AccountStatus::State::Failed;
        status.problem = Error{.kind = Error::Kind::Invalid, .words = u"system"_s};
        setStatus(status);
        return;
    }
    const Result<PaceRange> set = paceFromSetting(account.settings.value(PaceSetting));
    const PaceRange pace = m_parts.pace.value_or(set.value_or(gateway->capabilities().pace));
    auto session = std::make_unique<AccountSession>(account, std::move(gateway), pace,
                                                    m_parts.store, m_parts.clock);
    connect(session.get(), &AccountSession::statusChanged, this, &AccountBook::setStatus);
    connect(session.get(), &AccountSession::editSettled, this, &AccountBook::editSettled);
    setStatus(session->status());
    session->deliverEdits();
    m_sessions.insert_or_assign(account.key, std::move(session));
}

QCoro::Task<void> AccountBook::endSession(AccountKey key)
{
    const auto found = m_sessions.find(key);
    if (found == m_sessions.end())
        co_return;
    // Out of the book first: nobody may ask it for anything new.
    const std::unique_ptr<AccountSession> session = std::move(found->second);
    m_sessions.erase(found);
    session->disconnect(this);
    co_await session->shutDown();
}

AccountSession *AccountBook::session(AccountKey key) const
{
    const auto found = m_sessions.find(key);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

std::optional<Account> AccountBook::account(AccountKey key) const
{
    const auto found = std::ranges::find(m_accounts, key, &Account::key);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

std::optional<Account> AccountBook::accountNamed(const QString &name) const
{
    const auto found = std::ranges::find(m_accounts, name, &Account::name);
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

AccountStatus AccountBook::status(AccountKey key) const
{
    AccountStatus status = m_statuses.value(key);
    status.account = key;
    return status;
}

Capabilities AccountBook::capabilities(AccountKey key) const
{
    const std::optional<Account> known = account(key);
    return known ? capabilitiesOf(known->system) : Capabilities{};
}

std::unique_ptr<AccountCheck> AccountBook::check(const Account &account,
                                                 const QString &secret) const
{
    return std::make_unique<AccountCheck>(m_parts.gatewayFor(account, secret));
}

QCoro::Task<Result<Account>> AccountBook::add(Account account, QString secret)
{
    const RunningTasks::Guard guard(m_tasks);
    account.name = account.name.trimmed();
    if (const std::optional<QString> problem = accountProblem(account))
        co_return failure(Error::Kind::Invalid, *problem);
    if (accountNamed(account.name))
        co_return failure(Error::Kind::Invalid, u"name-taken"_s);
    account.secretId = QUuid::createUuid().toString(QUuid::WithoutBraces);

    CredentialStore &secrets = secretsOf(account);
    const Result<void> kept = co_await secrets.write(account.secretId, secret);
    if (!kept)
        co_return failure(kept.error());
    const Result<Account> added = co_await m_parts.store.addAccount(account);
    if (!added) {
        const Error error = added.error();
        // The reason to tell is why the account was not stored; a secret without one is harmless.
        [[maybe_unused]] const Result<void> forgotten = co_await secrets.forget(account.secretId);
        co_return failure(error);
    }
    const Result<void> read = co_await readAccounts();
    if (!read)
        co_return failure(read.error());
    startSession(*added, secret);
    co_return *added;
}

QCoro::Task<Result<void>> AccountBook::change(Account account, QString secret)
{
    const RunningTasks::Guard guard(m_tasks);
    const std::optional<Account> before = this->account(account.key);
    account.name = account.name.trimmed();
    if (!before)
        co_return failure(Error::Kind::Invalid, u"account"_s);
    if (const std::optional<QString> problem = accountProblem(account))
        co_return failure(Error::Kind::Invalid, *problem);
    const std::optional<Account> namesake = accountNamed(account.name);
    if (namesake && namesake->key != account.key)
        co_return failure(Error::Kind::Invalid, u"name-taken"_s);
    account.secretId = before->secretId;

    const bool moves = account.secretPlace != before->secretPlace;
    if (secret.isEmpty() && moves) {
        const Result<std::optional<QString>> known
            = co_await secretsOf(*before).read(before->secretId);
        if (!known)
            co_return failure(known.error());
        secret = known->value_or(QString());
    }
    if (!secret.isEmpty()) {
        const Result<void> kept = co_await secretsOf(account).write(account.secretId, secret);
        if (!kept)
            co_return failure(kept.error());
    }
    const Result<void> updated = co_await m_parts.store.updateAccount(account);
    if (!updated)
        co_return failure(updated.error());
    if (moves) {
        const Result<void> forgotten = co_await secretsOf(*before).forget(before->secretId);
        if (!forgotten)
            co_return failure(forgotten.error());
    }
    const Result<void> read = co_await readAccounts();
    if (!read)
        co_return failure(read.error());
    co_await endSession(account.key);
    co_await readSecret(account);
    co_return {};
}

QCoro::Task<Result<void>> AccountBook::remove(AccountKey key)
{
    const RunningTasks::Guard guard(m_tasks);
    const std::optional<Account> known = account(key);
    if (!known)
        co_return failure(Error::Kind::Invalid, u"account"_s);
    co_await endSession(key);
    const Result<void> removed = co_await m_parts.store.removeAccount(key);
    if (!removed) {
        co_await readSecret(*known);
        co_return failure(removed.error());
    }
    m_statuses.remove(key);
    const Result<void> read = co_await readAccounts();
    if (!read)
        co_return failure(read.error());
    const Result<void> forgotten = co_await secretsOf(*known).forget(known->secretId);
    co_return forgotten;
}

QCoro::Task<Result<void>> AccountBook::useSecret(AccountKey key, QString secret)
{
    const RunningTasks::Guard guard(m_tasks);
    const std::optional<Account> known = account(key);
    if (!known)
        co_return failure(Error::Kind::Invalid, u"account"_s);
    const Result<void> kept = co_await m_parts.sessionSecrets.write(known->secretId, secret);
    if (!kept)
        co_return failure(kept.error());
    co_await endSession(key);
    startSession(*known, secret);
    co_return {};
}

QCoro::Task<Result<SyncOutcome>> AccountBook::sync(AccountKey key, SyncScope scope)
{
    const RunningTasks::Guard guard(m_tasks);
    AccountSession *const found = session(key);
    if (!found)
        co_return failure(Error::Kind::SignedOut);
    const Result<SyncOutcome> outcome = co_await found->sync(scope);
    co_return outcome;
}

QCoro::Task<Result<void>> AccountBook::loadMembers(AccountKey key, QString groupId)
{
    const RunningTasks::Guard guard(m_tasks);
    AccountSession *const found = session(key);
    if (!found)
        co_return failure(Error::Kind::SignedOut);
    const Result<void> loaded = co_await found->loadMembers(groupId);
    co_return loaded;
}

void AccountBook::setVisible(const QSet<ContactKey> &contacts)
{
    for (const auto &[key, session] : m_sessions)
        session->setVisible(contacts);
}

void AccountBook::pause(AccountKey key)
{
    if (AccountSession *const found = session(key))
        found->pause();
}

void AccountBook::resume(AccountKey key)
{
    if (AccountSession *const found = session(key))
        found->resume();
}

void AccountBook::cancelSync(AccountKey key)
{
    if (AccountSession *const found = session(key))
        found->cancelSync();
}

void AccountBook::confirmShrunkRoster(AccountKey key)
{
    if (AccountSession *const found = session(key))
        found->confirmShrunkRoster();
}

QCoro::Task<Result<RemarkEdit>> AccountBook::saveRemark(ContactKey contact, QString remark)
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<RemarkEdit> edit = co_await m_parts.store.addEdit(contact, remark);
    if (edit)
        deliverEdits();
    co_return edit;
}

QCoro::Task<Result<void>> AccountBook::retryEdit(EditKey edit)
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<void> retried = co_await m_parts.store.retryEdit(edit);
    if (retried)
        deliverEdits();
    co_return retried;
}

QCoro::Task<Result<void>> AccountBook::discardEdit(EditKey edit)
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<void> discarded = co_await m_parts.store.discardEdit(edit);
    co_return discarded;
}

void AccountBook::deliverEdits()
{
    for (const auto &[key, session] : m_sessions)
        session->deliverEdits();
}

QCoro::Task<void> AccountBook::shutDown()
{
    co_await m_reading.ended();
    while (!m_sessions.empty())
        co_await endSession(m_sessions.begin()->first);
    co_await m_tasks.ended();
}

void AccountBook::setStatus(const AccountStatus &status)
{
    m_statuses.insert(status.account, status);
    Q_EMIT statusChanged(status);
}

} // namespace Lianxi
