// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowfeed.h"

#include <functional>

namespace Lianxi {

/// The members of groups, one group after the other: while one is written the next is read, and no
/// others are in memory.
class GroupFeed final : public RowFeed
{
public:
    struct Group
    {
        ContactKey key = 0;
        MemberContext context;
    };
    using Members = Result<QList<Member>>;
    /// Reads a group's members.
    using Load = std::function<QCoro::Task<Members>(ContactKey group)>;
    /// Which of them are written, and in which order.
    using Arrange = std::function<QList<Member>(const QList<Member> &, const MemberContext &)>;

    /// Without `arrange` all of them, as they are stored.
    GroupFeed(QList<Group> groups, Load load, Arrange arrange = {});

    [[nodiscard]] qsizetype total() const override { return 0; }
    [[nodiscard]] QCoro::Task<Result<Piece>> next() override;

private:
    QList<Group> m_groups;
    Load m_load;
    Arrange m_arrange;
    qsizetype m_next = 0;
    std::optional<QCoro::Task<Members>> m_ahead; ///< of the group m_next
};

} // namespace Lianxi
