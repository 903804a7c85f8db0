// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountbook.h"

#include <QLoggingCategory>

#include <utility>

Q_DECLARE_LOGGING_CATEGORY(lcSync)

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Whether a session for the one serves the other as well.
bool isSameConnection(const Account &a, const Account &b)
{
    return a.system == b.system && a.url == b.url && a.handle == b.handle
        && a.settings == b.settings && a.secretId == b.secretId;
}

} // namespace

AccountBook::AccountBook(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_secrets(m_parts.keychain, m_parts.sessionSecrets)
    , m_keeper(m_parts.store, m_secrets)
    , m_accounts(m_parts.store)
    , m_sessions({m_parts.store, m_parts.clock, m_parts.gatewayFor, m_parts.pace, m_secrets,
                  m_parts.afterFailure})
{
    connect(&m_accounts, &AccountList::changed, this, &AccountBook::accountsChanged);
    connect(&m_sessions, &AccountSessions::learnt, this, &AccountBook::learn);
    connect(&m_sessions, &AccountSessions::triedAgain, this,
            [this](AccountKey account, SyncScope scope, const std::optional<Error> &problem) {
                m_cutShort.note(account, scope, problem);
            });
    connect(&m_sessions, &AccountSessions::statusChanged, this, &AccountBook::statusChanged);
    connect(&m_sessions, &AccountSessions::editSettled, this, &AccountBook::editSettled);
}

AccountBook::~AccountBook() = default;

QCoro::Task<Result<void>> AccountBook::readAccounts()
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<void> read = co_await m_accounts.read();
    co_return read;
}

QCoro::Task<Result<void>> AccountBook::open()
{
    const RunningTasks::Guard guard(m_tasks);
    // A profile learnt by a sync, or a change by hand: the stored account is the truth.
    if (!std::exchange(m_following, true)) {
        connect(&m_parts.store, &Store::committed, this, [this](const ChangeSet &changes) {
            if (changes.accountChanged && !m_closing) [[maybe_unused]]
                const auto reading = readAccounts();
        });
    }
    const Result<void> read = co_await readAccounts();
    if (!read)
        co_return failure(read.error());
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    const QList<Account> accounts = m_accounts.all();
    for (const Account &account : accounts) {
        if (!m_sessions.session(account.key) && !m_sessions.isSearching(account.key))
            m_sessions.startWhenFound(account);
    }
    co_return {};
}

QCoro::Task<void> AccountBook::secretsRead()
{
    const RunningTasks::Guard guard(m_tasks);
    co_await m_sessions.allSearched();
}

QCoro::Task<Result<void>> AccountBook::sessionReady(AccountKey key)
{
    co_await m_sessions.searched(key);
    // The wallet may have been locked before.
    const std::optional<Error> problem = status(key).problem;
    if (!m_sessions.session(key) && problem && problem->kind == Error::Kind::Keychain) {
        co_await m_turns.mine();
        const Turns::Turn turn(m_turns);
        const std::optional<Account> known = account(key);
        if (known && !m_sessions.session(key)) {
            m_sessions.startWhenFound(*known);
            co_await m_sessions.searched(key);
        }
    }
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    if (!m_sessions.session(key))
        co_return failure(status(key).problem.value_or(Error{.kind = Error::Kind::SignedOut}));
    co_return {};
}

QCoro::Task<Result<QString>> AccountBook::storedSecret(AccountKey key) const
{
    const RunningTasks::Guard guard(m_tasks);
    const std::optional<Account> known = account(key);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    if (!known)
        co_return failure(Error::Kind::Invalid, u"account"_s);
    const Result<std::optional<QString>> secret = co_await m_secrets.read(*known);
    if (!secret)
        co_return failure(secret.error());
    co_return secret->value_or(QString());
}

QCoro::Task<Result<QList<Device>>> AccountBook::devices(Account account, QString secret) const
{
    const RunningTasks::Guard guard(m_tasks);
    const std::unique_ptr<Gateway> gateway = m_parts.gatewayFor(account, secret);
    if (!gateway)
        co_return failure(Error::Kind::Invalid, u"system"_s);
    const Result<QList<Device>> devices = co_await gateway->devices();
    co_return devices;
}

Result<Account> AccountBook::checked(const Account &account) const
{
    if (m_closing)
        return failure(Error::Kind::Cancelled);
    return m_accounts.checked(account);
}

QCoro::Task<Result<Account>> AccountBook::add(Account account, QString secret)
{
    const RunningTasks::Guard guard(m_tasks);
    co_await m_turns.mine();
    const Turns::Turn turn(m_turns);
    account.key = 0;
    account.name = account.name.trimmed();
    const Result<Account> good = checked(account);
    if (!good)
        co_return failure(good.error());

    const Result<AccountKeeper::Kept> added = co_await m_keeper.add(account, secret);
    if (!added)
        co_return failure(added.error());
    const Result<void> read = co_await readAccounts();
    if (!read)
        co_return failure(read.error());
    m_sessions.start(added->account, secret);
    co_return added->account;
}

QCoro::Task<Result<void>> AccountBook::change(Account account, QString secret)
{
    const RunningTasks::Guard guard(m_tasks);
    co_await m_turns.mine();
    const Turns::Turn turn(m_turns);
    account.name = account.name.trimmed();
    const Result<Account> before = checked(account);
    if (!before)
        co_return failure(before.error());

    const Result<AccountKeeper::Kept> kept = co_await m_keeper.change(*before, account, secret);
    if (!kept)
        co_return failure(kept.error());
    Result<void> done = co_await readAccounts();
    if (isSameConnection(kept->account, *before))
        co_return done;
    co_await endSession(account.key);
    if (kept->secret.isEmpty()) {
        m_sessions.startWhenFound(kept->account);
        co_await m_sessions.searched(account.key);
    } else {
        m_sessions.start(kept->account, kept->secret);
    }
    goOn(account.key);
    if (kept->account.secretId != before->secretId)
        done = co_await m_secrets.forget(*before);
    co_return done;
}

QCoro::Task<Result<void>> AccountBook::signedIn(AccountKey key, SignedIn what)
{
    const RunningTasks::Guard guard(m_tasks);
    std::optional<Account> known = account(key);
    if (!known)
        co_return failure(Error::Kind::Invalid, u"account"_s);
    const bool isOther = what.profile && !what.profile->wxid.isEmpty() && !known->wxid.isEmpty()
        && what.profile->wxid != known->wxid;
    if (isOther)
        co_return failure(Error::Kind::OtherAccount, what.profile->nickname);
    known->handle = what.handle.value_or(known->handle);
    Result<void> kept = co_await change(*known, what.secret);
    if (kept && what.profile)
        kept = co_await m_parts.store.saveProfile(key, *what.profile);
    // Also where nothing had to be changed: the key is good again.
    if (kept) {
        goOn(key);
        m_sessions.tell(key, &AccountSession::deliverEdits);
    }
    co_return kept;
}

QCoro::Task<void> AccountBook::learn(Account then, Learnt what)
{
    const RunningTasks::Guard guard(m_tasks);
    co_await m_turns.mine();
    const Turns::Turn turn(m_turns);
    const std::optional<Account> now = account(then.key);
    if (!now)
        co_return;
    Result<void> kept = co_await m_keeper.learn(*now, then, what);
    if (!kept)
        qCWarning(lcSync) << "what a gateway found out was not kept:" << kept.error().words;
    // The next one is compared with what is stored now.
    kept = co_await readAccounts();
}

QCoro::Task<void> AccountBook::endSession(AccountKey key)
{
    if (const std::optional<SyncScope> scope = m_sessions.appointment(key))
        m_cutShort.remember(key, *scope);
    co_await m_sessions.end(key);
}

void AccountBook::goOn(AccountKey key)
{
    if (m_closing || !m_sessions.session(key))
        return;
    if (const std::optional<SyncScope> scope = m_cutShort.take(key)) [[maybe_unused]]
        const auto going = sync(key, *scope);
}

QCoro::Task<Result<void>> AccountBook::remove(AccountKey key)
{
    const RunningTasks::Guard guard(m_tasks);
    co_await m_turns.mine();
    const Turns::Turn turn(m_turns);
    const std::optional<Account> known = account(key);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    if (!known)
        co_return failure(Error::Kind::Invalid, u"account"_s);
    co_await m_sessions.end(key);
    const Result<void> removed = co_await m_parts.store.removeAccount(key);
    if (!removed) {
        m_sessions.startWhenFound(*known);
        co_await m_sessions.searched(key);
        co_return failure(removed.error());
    }
    m_sessions.forgetStatus(key);
    m_cutShort.forget(key);
    const Result<void> read = co_await readAccounts();
    const Result<void> forgotten = co_await m_secrets.forget(*known);
    co_return read ? forgotten : read;
}

QCoro::Task<Result<void>> AccountBook::useSecret(AccountKey key, QString secret)
{
    const RunningTasks::Guard guard(m_tasks);
    co_await m_turns.mine();
    const Turns::Turn turn(m_turns);
    const std::optional<Account> known = account(key);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    if (!known)
        co_return failure(Error::Kind::Invalid, u"account"_s);
    const Result<void> kept = co_await m_secrets.useForNow(*known, secret);
    if (!kept)
        co_return failure(kept.error());
    co_await endSession(key);
    m_sessions.start(*known, secret);
    goOn(key);
    co_return {};
}

QCoro::Task<Result<SyncOutcome>> AccountBook::sync(AccountKey key, SyncScope scope)
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<void> ready = co_await sessionReady(key);
    Result<SyncOutcome> outcome = failure(Error::Kind::Cancelled);
    if (ready)
        outcome = co_await m_sessions.session(key)->sync(scope);
    else
        outcome = failure(ready.error());
    std::optional<Error> problem;
    if (!outcome)
        problem = outcome.error();
    m_cutShort.note(key, scope, problem);
    co_return outcome;
}

QCoro::Task<void> AccountBook::shutDown()
{
    m_closing = true;
    co_await m_sessions.shutDown();
    co_await m_tasks.ended();
}

} // namespace Lianxi
