// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountbook.h"

#include <algorithm>
#include <utility>

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
    , m_search(m_secrets)
    , m_sessions({m_parts.store, m_parts.clock, m_parts.gatewayFor, m_parts.pace})
{
    connect(&m_search, &SecretSearch::found, this, &AccountBook::takeSecret);
    connect(&m_sessions, &AccountSessions::statusChanged, this, &AccountBook::statusChanged);
    connect(&m_sessions, &AccountSessions::editSettled, this, &AccountBook::editSettled);
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
    const QList<Account> accounts = m_accounts;
    for (const Account &account : accounts) {
        if (!m_sessions.session(account.key) && !m_search.isRunning(account.key))
            m_search.begin(account);
    }
    co_return {};
}

void AccountBook::takeSecret(const Account &account, const SecretSearch::Secret &secret)
{
    if (secret && *secret) {
        m_sessions.start(account, **secret);
        return;
    }
    AccountStatus status;
    status.account = account.key;
    status.state = AccountStatus::State::NeedsSecret;
    if (!secret)
        status.problem = secret.error();
    m_sessions.setStatus(status);
}

QCoro::Task<void> AccountBook::secretsRead()
{
    const RunningTasks::Guard guard(m_tasks);
    co_await m_search.allEnded();
}

QCoro::Task<void> AccountBook::endSession(AccountKey key)
{
    m_search.drop(key);
    co_await m_sessions.end(key);
}

QCoro::Task<Result<void>> AccountBook::sessionReady(AccountKey key)
{
    co_await m_search.ended(key);
    // The wallet may have been locked before.
    const std::optional<Error> problem = status(key).problem;
    if (!m_sessions.session(key) && problem && problem->kind == Error::Kind::Keychain) {
        co_await m_turns.mine();
        const Turns::Turn turn(m_turns);
        const std::optional<Account> known = account(key);
        if (known && !m_sessions.session(key)) {
            m_search.begin(*known);
            co_await m_search.ended(key);
        }
    }
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    if (!m_sessions.session(key))
        co_return failure(status(key).problem.value_or(Error{.kind = Error::Kind::SignedOut}));
    co_return {};
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

Capabilities AccountBook::capabilities(AccountKey key) const
{
    const std::optional<Account> known = account(key);
    return known ? capabilitiesOf(*known) : Capabilities{};
}

std::unique_ptr<SignIn> AccountBook::signIn(const Account &account,
                                            const SignInRequest &request) const
{
    return m_closing ? nullptr : m_parts.signInFor(account, request);
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

std::unique_ptr<AccountCheck> AccountBook::check(const Account &account,
                                                 const QString &secret) const
{
    return std::make_unique<AccountCheck>(m_parts.gatewayFor(account, secret));
}

Result<Account> AccountBook::checked(const Account &account) const
{
    if (m_closing)
        return failure(Error::Kind::Cancelled);
    const std::optional<Account> known = this->account(account.key);
    if (account.key != 0 && !known)
        return failure(Error::Kind::Invalid, u"account"_s);
    if (const std::optional<QString> problem = accountProblem(account))
        return failure(Error::Kind::Invalid, *problem);
    const std::optional<Account> namesake = accountNamed(account.name);
    if (namesake && namesake->key != account.key)
        return failure(Error::Kind::Invalid, u"name-taken"_s);
    return known.value_or(account);
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
        m_search.begin(kept->account);
        co_await m_search.ended(account.key);
    } else {
        m_sessions.start(kept->account, kept->secret);
    }
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
    if (what.handle)
        known->handle = *what.handle;
    const Result<void> changed = co_await change(*known, what.secret);
    co_return changed;
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
    co_await endSession(key);
    const Result<void> removed = co_await m_parts.store.removeAccount(key);
    if (!removed) {
        m_search.begin(*known);
        co_await m_search.ended(key);
        co_return failure(removed.error());
    }
    m_sessions.forgetStatus(key);
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
    co_return {};
}

QCoro::Task<Result<SyncOutcome>> AccountBook::sync(AccountKey key, SyncScope scope)
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<void> ready = co_await sessionReady(key);
    if (!ready)
        co_return failure(ready.error());
    const Result<SyncOutcome> outcome = co_await m_sessions.session(key)->sync(scope);
    co_return outcome;
}

QCoro::Task<Result<void>> AccountBook::loadMembers(AccountKey key, QString groupId)
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<void> ready = co_await sessionReady(key);
    if (!ready)
        co_return failure(ready.error());
    const Result<void> loaded = co_await m_sessions.session(key)->loadMembers(groupId);
    co_return loaded;
}

QCoro::Task<Result<PictureFile>> AccountBook::picture(AccountKey key, QUrl url)
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<void> ready = co_await sessionReady(key);
    if (!ready)
        co_return failure(ready.error());
    const Result<PictureFile> picture = co_await m_sessions.session(key)->picture(url);
    co_return picture;
}

QCoro::Task<Result<RemarkEdit>> AccountBook::saveRemark(ContactKey contact, QString remark)
{
    const RunningTasks::Guard guard(m_tasks);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    const Result<RemarkEdit> edit = co_await m_parts.store.addEdit(contact, remark);
    if (!edit)
        co_return failure(edit.error());
    m_sessions.tell(edit->account, &AccountSession::deliverEdits);
    co_return *edit;
}

QCoro::Task<Result<void>> AccountBook::retryEdit(EditKey edit)
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<void> retried = co_await m_parts.store.retryEdit(edit);
    if (retried)
        m_sessions.deliverEdits();
    co_return retried;
}

QCoro::Task<Result<void>> AccountBook::discardEdit(EditKey edit)
{
    const RunningTasks::Guard guard(m_tasks);
    const Result<void> discarded = co_await m_parts.store.discardEdit(edit);
    co_return discarded;
}

QCoro::Task<void> AccountBook::shutDown()
{
    m_closing = true;
    m_search.close();
    co_await m_sessions.shutDown();
    co_await m_tasks.ended();
}

} // namespace Lianxi
