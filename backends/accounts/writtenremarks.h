// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QHash>
#include <QList>

#include <concepts>

namespace Lianxi {

/// Remarks that were written while questions were under way. The answer to a question that was
/// asked before may tell what was there then, and would undo in the store what was confirmed since.
class WrittenRemarks
{
public:
    using Moment = quint64;

    template <typename T>
    static constexpr bool TellsRemarks
        = std::same_as<T, Roster> || std::same_as<T, QList<ContactDetails>>;

    [[nodiscard]] Moment now() const { return m_now; }
    void note(const QString &contactId) { m_lastWritten.insert(contactId, ++m_now); }

    /// What is told of remarks that were written after `asked` counts as not told.
    void dropOlder(QList<ContactDetails> &rows, Moment asked) const
    {
        if (asked == m_now)
            return;
        for (ContactDetails &row : rows) {
            if (m_lastWritten.value(row.id) > asked)
                row.remark.reset();
        }
    }
    void dropOlder(Roster &roster, Moment asked) const { dropOlder(roster.rows, asked); }

private:
    Moment m_now = 0;
    QHash<QString, Moment> m_lastWritten;
};

} // namespace Lianxi
