// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountkeeper.h"

#include <QUuid>

#include <algorithm>

namespace Lianxi {

namespace {

QString newSecretId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

QCoro::Task<Result<AccountKeeper::Kept>> AccountKeeper::add(Account account, QString secret) const
{
    account.secretId = newSecretId();
    const Result<void> kept = co_await m_secrets.write(account, secret);
    if (!kept)
        co_return failure(kept.error());
    const Result<Account> added = co_await m_store.addAccount(account);
    if (!added) {
        // The reason to tell is why the account was not stored; a secret without one is harmless.
        [[maybe_unused]] const Result<void> forgotten = co_await m_secrets.forget(account);
        co_return failure(added.error());
    }
    co_return Kept{*added, secret};
}

QCoro::Task<Result<void>> AccountKeeper::update(Account account) const
{
    const Result<QList<Account>> stored = co_await m_store.accounts();
    if (!stored)
        co_return failure(stored.error());
    // A sync may have learnt more of these than whoever changes the account knew.
    const auto known = std::ranges::find(*stored, account.key, &Account::key);
    if (known != stored->end()) {
        account.wxid = known->wxid;
        account.nickname = known->nickname;
        account.alias = known->alias;
        account.avatarUrl = known->avatarUrl;
    }
    const Result<void> updated = co_await m_store.updateAccount(account);
    co_return updated;
}

QCoro::Task<Result<AccountKeeper::Kept>> AccountKeeper::change(Account before, Account account,
                                                               QString secret) const
{
    const bool moves = account.secretPlace != before.secretPlace;
    if (secret.isEmpty() && moves) {
        const Result<std::optional<QString>> known = co_await m_secrets.read(before);
        if (!known)
            co_return failure(known.error());
        secret = known->value_or(QString());
    }
    const bool isNewSecret = moves || !secret.isEmpty();
    account.secretId = isNewSecret ? newSecretId() : before.secretId;
    if (!secret.isEmpty()) {
        const Result<void> kept = co_await m_secrets.write(account, secret);
        if (!kept)
            co_return failure(kept.error());
    }
    const Result<void> updated = co_await update(account);
    if (!updated) {
        if (isNewSecret) [[maybe_unused]]
            const Result<void> forgotten = co_await m_secrets.forget(account);
        co_return failure(updated.error());
    }
    co_return Kept{account, secret};
}

QCoro::Task<Result<void>> AccountKeeper::learn(Account now, Account then, Learnt what) const
{
    Result<void> kept;
    // Of another sign-in, which knows better.
    if (now.secretId != then.secretId)
        co_return kept;
    if (what.secret)
        kept = co_await m_secrets.renew(now, *what.secret);
    if (now.system != then.system || now.url != then.url || now.handle != then.handle)
        co_return kept;
    if (what.handle || !what.settings.isEmpty()) {
        const Result<void> stored
            = co_await m_store.saveConnection(now.key, what.handle, what.settings);
        if (kept)
            kept = stored;
    }
    co_return kept;
}

} // namespace Lianxi
