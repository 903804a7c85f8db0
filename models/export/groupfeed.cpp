// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupfeed.h"

namespace Lianxi {

GroupFeed::GroupFeed(QList<Group> groups, Load load, Arrange arrange)
    : m_groups(std::move(groups))
    , m_load(std::move(load))
    , m_arrange(std::move(arrange))
{
}

QCoro::Task<Result<RowFeed::Piece>> GroupFeed::next()
{
    if (m_next >= m_groups.size())
        co_return Piece();
    const Group &group = m_groups.at(m_next);
    QCoro::Task<Members> reading = m_ahead ? std::move(*m_ahead) : m_load(group.key);
    m_ahead.reset();
    ++m_next;
    Members members = co_await reading;
    if (!members)
        co_return failure(members.error());
    if (m_next < m_groups.size())
        m_ahead = m_load(m_groups.at(m_next).key);
    MemberRows rows;
    rows.groups.append(
        {group.context, m_arrange ? m_arrange(*members, group.context) : *std::move(members)});
    co_return Piece(std::move(rows));
}

} // namespace Lianxi
