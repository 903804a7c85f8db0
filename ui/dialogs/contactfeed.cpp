// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactfeed.h"

#include "accountbook.h"

#include <QCoroTimer>
#include <QElapsedTimer>

namespace Lianxi {

namespace {

/// What a turn of the event loop may take.
constexpr std::chrono::nanoseconds longestTurn = std::chrono::milliseconds(1);
constexpr qsizetype rowsBetweenLooks = 32;

} // namespace

ContactFeed::ContactFeed(const Services &services, Picks picks)
    : m_services(services)
    , m_table(&services.contacts)
    , m_picks(std::move(picks))
{
}

QCoro::Task<Result<RowFeed::Piece>> ContactFeed::next()
{
    if (m_next >= m_picks.size())
        co_return Piece();
    // Others' turn first.
    co_await QCoro::sleepFor(std::chrono::milliseconds(0));
    if (!m_table)
        co_return failure(Error::Kind::Cancelled);
    QElapsedTimer turn;
    turn.start();
    ContactRows piece;
    for (; m_next < m_picks.size(); ++m_next) {
        if (m_next % rowsBetweenLooks == 0 && turn.nsecsElapsed() >= longestTurn.count())
            break;
        std::optional<ContactRows::Row> row = contactAt(m_next);
        if (!row)
            continue;
        if (!piece.contexts.contains(row->account))
            piece.contexts.insert(row->account, contextOf(row->account));
        piece.rows.append(*std::move(row));
    }
    co_return Piece(std::move(piece));
}

std::optional<ContactRows::Row> ContactFeed::contactAt(qsizetype index) const
{
    const ContactTable &table = m_services.contacts;
    if (!m_picks.keys.isEmpty()) {
        const std::optional<ContactTable::Row> row = table.rowOf(m_picks.keys.at(index));
        if (!row)
            return std::nullopt;
        return ContactRows::Row{table.contact(*row), table.account(*row)};
    }
    const ContactTable::Row row = m_picks.rows.at(index);
    ContactRows::Row picked{table.contact(row), table.account(row)};
    const bool isStillIt = picked.contact.key != 0 && picked.contact.kind == m_picks.kind
        && (m_picks.account == 0 || picked.account == m_picks.account);
    return isStillIt ? std::optional(std::move(picked)) : std::nullopt;
}

ContactContext ContactFeed::contextOf(AccountKey key) const
{
    ContactContext context;
    if (const std::optional<Account> account = m_services.book.account(key)) {
        context.accountName = account->name;
        context.system = account->system;
    }
    context.labelNames = m_services.contacts.labels(key);
    return context;
}

} // namespace Lianxi
