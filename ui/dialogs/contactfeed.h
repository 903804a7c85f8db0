// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contacttable.h"
#include "rowfeed.h"
#include "services.h"

#include <QPointer>

namespace Lianxi {

/// Contacts of the table, in pieces small enough that nobody notices how they are made. `services`
/// must outlive it.
class ContactFeed final : public RowFeed
{
public:
    /// Which contacts. A row that is another's by now is left out: the lists live while the table
    /// changes.
    struct Picks
    {
        QList<ContactKey> keys;
        QList<ContactTable::Row> rows; ///< instead of keys
        AccountKey account = 0; ///< that the rows belong to; 0: any
        ContactKind kind = ContactKind::Friend; ///< of the rows
        [[nodiscard]] qsizetype size() const { return keys.isEmpty() ? rows.size() : keys.size(); }
    };
    ContactFeed(const Services &services, Picks picks);

    [[nodiscard]] qsizetype total() const override { return m_picks.size(); }
    [[nodiscard]] QCoro::Task<Result<Piece>> next() override;

private:
    [[nodiscard]] std::optional<ContactRows::Row> contactAt(qsizetype index) const;
    [[nodiscard]] ContactContext contextOf(AccountKey key) const;

    Services m_services;
    QPointer<ContactTable> m_table; ///< a piece may be asked for while the window is closed
    Picks m_picks;
    qsizetype m_next = 0;
};

} // namespace Lianxi
