// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "gateway.h"
#include "result.h"

#include <QCoroTask>
#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace Lianxi {

/// Tries an account that is not stored yet, for the account dialog's "Check" and `account add`:
/// who is signed in, whether online, how many friends. Ends with exactly one of failed() and
/// finished(), unless it is destroyed before: then it is silent.
class AccountCheck : public QObject
{
    Q_OBJECT

public:
    struct Findings
    {
        Profile profile; ///< empty where the system does not say
        std::optional<bool> online; ///< the gateway's hint; unset when it could not be asked
        std::optional<qsizetype> friends; ///< unset while the gateway prepares its list
    };

    explicit AccountCheck(std::unique_ptr<Gateway> gateway, QObject *parent = nullptr);
    ~AccountCheck() override;

    void start();
    [[nodiscard]] const Findings &findings() const { return m_findings; }

Q_SIGNALS:
    /// The account answers and is who it says; the number of friends may follow.
    void found(const Lianxi::AccountCheck::Findings &findings);
    /// Everything that can be known now is known.
    void finished(const Lianxi::AccountCheck::Findings &findings);
    void failed(const Lianxi::Error &error);

private:
    /// Holds the gateway itself, so that it may outlive the check while it is being cancelled.
    static QCoro::Task<void> run(std::shared_ptr<Gateway> gateway, QPointer<AccountCheck> check);

    /// Whether the check still lives; not while it is being destroyed.
    static bool isWanted(const QPointer<AccountCheck> &check);

    std::shared_ptr<Gateway> m_gateway; ///< missing: somebody is destroying the check
    Findings m_findings;
};

} // namespace Lianxi
