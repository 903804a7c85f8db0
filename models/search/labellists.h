// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace Lianxi {

/// The distinct lists of labels that contacts carry, each once, with their names. New names change
/// a few lists, never the rows that carry them.
class LabelLists
{
public:
    /// The number of a list; 0 is the empty one of every account.
    [[nodiscard]] quint32 intern(AccountKey account, const QStringList &ids);
    [[nodiscard]] const QStringList &ids(quint32 list) const { return m_lists.at(list).ids; }
    /// In the order of the ids; a label whose name never came is named by its id.
    [[nodiscard]] const QStringList &names(quint32 list) const { return m_lists.at(list).names; }
    /// All lists but the empty one, in the order of their numbers: interned so they get them again.
    [[nodiscard]] QList<std::pair<AccountKey, QStringList>> all() const;
    [[nodiscard]] const QHash<AccountKey, QHash<QString, QString>> &names() const
    {
        return m_names;
    }
    [[nodiscard]] qsizetype size() const { return m_lists.size(); }

    /// The lists whose names are others now, by number; empty when there are none.
    [[nodiscard]] std::vector<bool> setNames(AccountKey account,
                                             const QHash<QString, QString> &names);
    [[nodiscard]] QHash<QString, QString> namesOf(AccountKey account) const;

    /// The lists with `word` in one of their known names, by number; empty when there are none.
    /// `word` must be folded.
    [[nodiscard]] std::vector<bool> find(const QByteArray &word) const;

private:
    struct List
    {
        AccountKey account = 0;
        QStringList ids;
        QStringList names;
        QByteArray folded; ///< known names, each followed by FieldSeparator
    };

    void name(List &list) const;

    QList<List> m_lists{List()};
    QHash<std::pair<AccountKey, QStringList>, quint32> m_numbers;
    QHash<AccountKey, QHash<QString, QString>> m_names;
};

} // namespace Lianxi
