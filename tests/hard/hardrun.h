// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountbook.h"
#include "asking.h"
#include "await.h"
#include "memorycredentialstore.h"
#include "turnableclock.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <memory>
#include <optional>

namespace Lianxi {

/// One run of the program over a store: its accounts, with waits that pass at once. What the user
/// would see of it is written down.
class HardRun
{
public:
    /// Both outlive the run.
    HardRun(Store &store, MemoryCredentialStore &keychain);
    /// Shuts down.
    ~HardRun();
    Q_DISABLE_COPY_MOVE(HardRun)

    /// Stores an account, with its secret, before any run.
    static Account addAccount(Store &store, MemoryCredentialStore &keychain, Account account,
                              const QString &secret);

    [[nodiscard]] AccountBook &book() { return *m_book; }
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<SyncOutcome> sync(AccountKey account,
                                           SyncScope scope = SyncScope::Members);
    [[nodiscard]] Result<RemarkEdit> saveRemark(ContactKey contact, const QString &remark);
    [[nodiscard]] Result<void> retryEdit(EditKey edit);
    /// What became of an edit, when nothing more is to be done about it; nothing when that takes
    /// too long.
    [[nodiscard]] std::optional<RemarkEdit> settled(EditKey edit);

    /// settled() speaks of what comes after this.
    void forgetSettled() { m_settled.clear(); }

    /// Every reason that was shown why something did not work, oldest first.
    [[nodiscard]] const QList<Error> &told() const { return m_told; }

    /// Runs the event loop and lets waits pass until `done`; false when that takes too long.
    template <typename Condition>
    bool turnUntil(Condition done)
    {
        QElapsedTimer time;
        time.start();
        while (!done()) {
            if (time.elapsed() > Patience)
                return false;
            QCoreApplication::processEvents();
            if (!done() && !m_clock.advanceToNext())
                oneTurn();
        }
        return true;
    }

private:
    static constexpr qint64 Patience = 20'000; // ms

    template <typename T>
    [[nodiscard]] T ended(QCoro::Task<T> task)
    {
        const Watched<T> watched(std::move(task));
        if (!turnUntil([&watched] { return watched.hasEnded(); }))
            qFatal("a task does not end");
        return watched.result();
    }
    template <typename T>
    [[nodiscard]] Result<T> heard(Result<T> result)
    {
        if (!result)
            m_told.append(result.error());
        return result;
    }

    TurnableClock m_clock;
    MemoryCredentialStore m_sessionSecrets;
    std::unique_ptr<AccountBook> m_book;
    QList<RemarkEdit> m_settled;
    QList<Error> m_told;
};

} // namespace Lianxi
