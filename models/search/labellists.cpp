// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labellists.h"

#include "folding.h"

namespace Lianxi {

quint32 LabelLists::intern(AccountKey account, const QStringList &ids)
{
    if (ids.isEmpty())
        return 0;
    const std::pair key(account, ids);
    if (const auto known = m_numbers.constFind(key); known != m_numbers.cend())
        return *known;
    const auto number = static_cast<quint32>(m_lists.size());
    List list{account, ids, {}, {}};
    name(list);
    m_lists.append(list);
    m_numbers.insert(key, number);
    return number;
}

std::vector<bool> LabelLists::setNames(AccountKey account, const QHash<QString, QString> &names)
{
    if (m_names.value(account) == names)
        return {};
    m_names.insert(account, names);
    std::vector<bool> changed;
    for (qsizetype i = 1; i < m_lists.size(); ++i) {
        if (m_lists.at(i).account != account)
            continue;
        List list = m_lists.at(i);
        name(list);
        if (list.names == m_lists.at(i).names && list.folded == m_lists.at(i).folded)
            continue;
        m_lists[i] = list;
        changed.resize(static_cast<size_t>(m_lists.size()));
        changed[static_cast<size_t>(i)] = true;
    }
    return changed;
}

QHash<QString, QString> LabelLists::namesOf(AccountKey account) const
{
    return m_names.value(account);
}

QList<std::pair<AccountKey, QStringList>> LabelLists::all() const
{
    QList<std::pair<AccountKey, QStringList>> lists;
    for (const List &list : m_lists.sliced(1))
        lists.append({list.account, list.ids});
    return lists;
}

std::vector<bool> LabelLists::find(const QByteArray &word) const
{
    std::vector<bool> found;
    for (qsizetype i = 1; i < m_lists.size(); ++i) {
        if (!m_lists.at(i).folded.contains(word))
            continue;
        found.resize(static_cast<size_t>(m_lists.size()));
        found[static_cast<size_t>(i)] = true;
    }
    return found;
}

void LabelLists::name(List &list) const
{
    const QHash<QString, QString> known = m_names.value(list.account);
    list.names.clear();
    list.folded.clear();
    for (const QString &id : list.ids) {
        const auto found = known.constFind(id);
        list.names.append(found == known.cend() ? id : *found);
        if (found != known.cend()) {
            appendFolded(list.folded, *found);
            list.folded.append(FieldSeparator);
        }
    }
}

} // namespace Lianxi
