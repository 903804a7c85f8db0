// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountsecrets.h"
#include "bell.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QPointer>

namespace Lianxi {

/// Looks for the secrets of accounts, each for as long as somebody wants to know: a wallet may
/// answer late, and what it says then must not undo what was done meanwhile. GUI thread.
class SecretSearch : public QObject
{
    Q_OBJECT

public:
    using Secret = Result<std::optional<QString>>;

    explicit SecretSearch(AccountSecrets secrets, QObject *parent = nullptr)
        : QObject(parent)
        , m_secrets(secrets)
    {
    }

    /// found() follows, unless it is dropped. An earlier search for the account is.
    void begin(const Account &account);
    /// Ends the search for the account's secret, if there is one.
    void drop(AccountKey key);
    /// Ends all; none begins any more.
    void close();

    [[nodiscard]] bool isRunning(AccountKey key) const { return m_running.contains(key); }
    /// Ends when no search for the account runs. The search must live until then.
    [[nodiscard]] QCoro::Task<void> ended(AccountKey key);
    /// Ends when no search runs. The search must live until then.
    [[nodiscard]] QCoro::Task<void> allEnded();

Q_SIGNALS:
    void found(const Lianxi::Account &account, const Lianxi::SecretSearch::Secret &secret);

private:
    /// Holds nothing of the search: the wallet may answer when that is gone.
    static QCoro::Task<void> read(QPointer<SecretSearch> search, AccountSecrets secrets,
                                  Account account, int number);
    void take(const Account &account, const Secret &secret);

    const AccountSecrets m_secrets;
    QHash<AccountKey, int> m_running; ///< the number of the search that counts
    int m_last = 0;
    Bell m_oneEnded; ///< after found(), and when a search is dropped
    bool m_closed = false;
};

} // namespace Lianxi
