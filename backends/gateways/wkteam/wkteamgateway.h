// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hostedgateway.h"
#include "wkteamdialect.h"

#include <QDeadlineTimer>

#include <optional>

namespace Lianxi {

/// WkTeam: the 2020 dialect and its successor. Which of them a server speaks is found out once, by
/// the first call that has to know, and told by learnt() as the setting "dialect". In the successor
/// dialect a `wId` that changed with a new login is looked up again, and told by learnt().
class WkTeamGateway : public HostedGateway
{
    Q_OBJECT

public:
    WkTeamGateway(const Account &account, const QString &key, WkTeamTimeouts timeouts = {},
                  QObject *parent = nullptr);

    /// Empty in the 2020 dialect.
    [[nodiscard]] QCoro::Task<Result<Profile>> profile() override;
    /// Invalid in the 2020 dialect.
    [[nodiscard]] QCoro::Task<Result<bool>> isOnline() override;
    [[nodiscard]] QCoro::Task<Result<Roster>> roster() override;
    [[nodiscard]] QCoro::Task<Result<GroupMembers>> members(QString groupId) override;
    /// For a group Invalid in the 2020 dialect, where the call of that name renames the group.
    [[nodiscard]] QCoro::Task<Result<void>> setRemark(QString id, ContactKind kind,
                                                      QString remark) override;
    /// Invalid where the server has no such call, as in the 2020 dialect.
    [[nodiscard]] QCoro::Task<Result<QList<Device>>> devices() override;

private:
    [[nodiscard]] const WkTeamWire::Spelling &spelling() const override;
    [[nodiscard]] QCoro::Task<Result<void>> heal(Error refusal) override;

    /// The dialect, found out if it has to be.
    [[nodiscard]] QCoro::Task<Result<WkTeamDialect>> dialect();
    /// A server without the list of 2020: that it speaks the successor dialect, or why it is not
    /// certain. An address that is mistyped has no such call either.
    [[nodiscard]] QCoro::Task<Result<WkTeamDialect>> confirmSuccessor(Error missing);
    [[nodiscard]] Result<WkTeamDialect> found(WkTeamDialect dialect);
    [[nodiscard]] QCoro::Task<Result<QList<Device>>> instances();
    /// Which of the instances is this account's: the one of its wxid, else the one of its handle.
    [[nodiscard]] std::optional<Device> ownInstance(const QList<Device> &instances) const;
    /// What finding out the dialect came to beside it: the list of 2020, or how long to wait.
    [[nodiscard]] std::optional<Result<Roster>> takeKeptList();
    void keepList(Result<Roster> list);

    std::optional<WkTeamDialect> m_dialect;
    std::optional<Result<Roster>> m_keptList;
    QDeadlineTimer m_keptUntil;
    QDeadlineTimer m_instanceKnown;
};

} // namespace Lianxi
