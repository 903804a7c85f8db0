// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountsessions.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

AccountSessions::AccountSessions(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_search(m_parts.secrets)
{
    connect(&m_search, &SecretSearch::found, this, &AccountSessions::takeSecret);
}

AccountSessions::~AccountSessions()
{
    Q_ASSERT(m_sessions.empty());
}

AccountSession *AccountSessions::session(AccountKey key) const
{
    const auto found = m_sessions.find(key);
    return found == m_sessions.end() ? nullptr : found->second.get();
}

AccountStatus AccountSessions::status(AccountKey key) const
{
    AccountStatus status = m_statuses.value(key);
    status.account = key;
    return status;
}

void AccountSessions::setStatus(const AccountStatus &status)
{
    m_statuses.insert(status.account, status);
    Q_EMIT statusChanged(status);
}

void AccountSessions::setVisible(const QSet<ContactKey> &contacts)
{
    m_visible = contacts;
    for (const auto &[key, session] : m_sessions)
        session->setVisible(contacts);
}

std::optional<SyncScope> AccountSessions::appointment(AccountKey key) const
{
    const AccountSession *const found = session(key);
    return found ? found->appointment() : std::nullopt;
}

void AccountSessions::networkIsBack()
{
    for (const auto &[key, session] : m_sessions)
        session->networkIsBack();
}

QCoro::Task<Result<RemarkEdit>> AccountSessions::saveRemark(ContactKey contact, QString remark)
{
    const RunningTasks::Guard guard(m_tasks);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    const Result<RemarkEdit> edit = co_await m_parts.store.addEdit(contact, remark);
    if (!edit)
        co_return failure(edit.error());
    tell(edit->account, &AccountSession::deliverEdits);
    co_return *edit;
}

void AccountSessions::deliverEdits() const
{
    for (const auto &[key, session] : m_sessions)
        session->deliverEdits();
}

QCoro::Task<Result<RemarkBatch>> AccountSessions::saveRemarks(QList<RemarkWish> wishes)
{
    const RunningTasks::Guard guard(m_tasks);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    Result<RemarkBatch> saved = co_await m_parts.store.addEdits(wishes);
    if (saved)
        deliverEdits();
    co_return saved;
}

QCoro::Task<Result<BatchUndo>> AccountSessions::undoBatch(BatchKey batch)
{
    const RunningTasks::Guard guard(m_tasks);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    Result<BatchUndo> undone = co_await m_parts.store.undoBatch(batch);
    if (undone)
        deliverEdits();
    co_return undone;
}

QCoro::Task<Result<qsizetype>> AccountSessions::retryBatch(BatchKey batch,
                                                           Store::Conflicts conflicts)
{
    const RunningTasks::Guard guard(m_tasks);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    Result<qsizetype> retried = co_await m_parts.store.retryBatch(batch, conflicts);
    if (retried)
        deliverEdits();
    co_return retried;
}

QCoro::Task<Result<qsizetype>> AccountSessions::stopBatch(BatchKey batch)
{
    const RunningTasks::Guard guard(m_tasks);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    Result<qsizetype> stopped = co_await m_parts.store.stopBatch(batch);
    co_return stopped;
}

QCoro::Task<Result<void>> AccountSessions::retryEdit(EditKey edit)
{
    const RunningTasks::Guard guard(m_tasks);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    const Result<void> retried = co_await m_parts.store.retryEdit(edit);
    if (retried)
        deliverEdits();
    co_return retried;
}

QCoro::Task<Result<void>> AccountSessions::discardEdit(EditKey edit)
{
    const RunningTasks::Guard guard(m_tasks);
    if (m_closing)
        co_return failure(Error::Kind::Cancelled);
    const Result<void> discarded = co_await m_parts.store.discardEdit(edit);
    co_return discarded;
}

void AccountSessions::takeSecret(const Account &account, const SecretSearch::Secret &secret)
{
    if (secret && *secret) {
        start(account, **secret);
        return;
    }
    AccountStatus status;
    status.account = account.key;
    status.state = AccountStatus::State::NeedsSecret;
    if (!secret)
        status.problem = secret.error();
    setStatus(status);
}

void AccountSessions::start(const Account &account, const QString &secret)
{
    if (m_closing)
        return;
    Q_ASSERT(!session(account.key));
    std::unique_ptr<Gateway> gateway = m_parts.gatewayFor(account, secret);
    if (!gateway) {
        setStatus({.account = account.key,
                   .state = AccountStatus::State::Failed,
                   .problem = Error{.kind = Error::Kind::Invalid, .words = u"system"_s}});
        return;
    }
    PaceRange pace = gateway->capabilities().pace;
    if (const QString set = account.settings.value(PaceSetting); !set.isEmpty())
        pace = paceFromSetting(set).value_or(pace);
    pace = m_parts.pace.value_or(pace);
    auto owned = std::make_unique<AccountSession>(account, std::move(gateway), pace, m_parts.store,
                                                  m_parts.clock);
    AccountSession *const session = owned.get();
    connect(session, &AccountSession::statusChanged, this, &AccountSessions::setStatus);
    connect(session, &AccountSession::editSettled, this, &AccountSessions::editSettled);
    connect(session, &AccountSession::learnt, this, &AccountSessions::learnt);
    connect(session, &AccountSession::triedAgain, this, &AccountSessions::triedAgain);
    session->setAfterFailure(m_parts.afterFailure);
    session->setVisible(m_visible);
    m_sessions.insert_or_assign(account.key, std::move(owned));
    session->deliverEdits();
    setStatus(session->status());
}

QCoro::Task<void> AccountSessions::end(AccountKey key)
{
    const RunningTasks::Guard guard(m_tasks);
    m_search.drop(key);
    const auto found = m_sessions.find(key);
    if (found == m_sessions.end())
        co_return;
    // Out of the book first: nobody may ask it for anything new.
    const std::unique_ptr<AccountSession> session = std::move(found->second);
    m_sessions.erase(found);
    // But for what it learns: that is lost otherwise.
    disconnect(session.get(), &AccountSession::statusChanged, this, nullptr);
    disconnect(session.get(), &AccountSession::editSettled, this, nullptr);
    if (!m_closing)
        setStatus({.account = key}); // whatever it was about, it no longer is
    co_await session->shutDown();
}

QCoro::Task<void> AccountSessions::shutDown()
{
    m_closing = true;
    m_search.close();
    // Eager, and counted: all of them end side by side.
    while (!m_sessions.empty())
        [[maybe_unused]] const auto ending = end(m_sessions.begin()->first);
    co_await m_tasks.ended();
}

} // namespace Lianxi
