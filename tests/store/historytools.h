// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storefixture.h"

#include <algorithm>

namespace Lianxi {

/// A change in one line, without its time: "renamed wxid_a: A > B".
inline QString lineOf(const Change &change)
{
    using namespace Qt::StringLiterals;
    static const QStringList words{u"appeared"_s,     u"gone"_s,     u"returned"_s, u"renamed"_s,
                                   u"remark by us"_s, u"remark"_s,   u"alias"_s,    u"joined"_s,
                                   u"left"_s,         u"in group"_s, u"owner"_s};
    QString line = words.value(static_cast<int>(change.kind)) + u' ' + change.contactId;
    if (!change.personId.isEmpty())
        line += u" %1 (%2)"_s.arg(change.personId, change.personName);
    if (!change.before.isEmpty() || !change.after.isEmpty())
        line += u": %1 > %2"_s.arg(change.before, change.after);
    return line;
}

/// Oldest first.
inline QStringList linesOf(QList<Change> changes)
{
    std::ranges::reverse(changes);
    QStringList lines;
    for (const Change &change : changes)
        lines.append(lineOf(change));
    return lines;
}

/// The history of a store from a point on.
class HistoryReader
{
public:
    explicit HistoryReader(StoreFixture &store)
        : m_store(store)
    {
    }

    /// What was added since the last call, oldest first.
    QStringList added()
    {
        const QList<Change> changes = must(m_store->changes({.newerThan = m_last}));
        if (!changes.isEmpty())
            m_last = changes.first().key;
        return linesOf(changes);
    }

private:
    StoreFixture &m_store;
    ChangeKey m_last = 0;
};

} // namespace Lianxi
