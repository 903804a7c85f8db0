// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarktargets.h"

#include <algorithm>

namespace Lianxi {

RemarkTargets::RemarkTargets(QList<Contact> contacts)
    : m_contacts(std::move(contacts))
{
    m_byId.reserve(m_contacts.size());
    m_byAlias.reserve(m_contacts.size());
    for (qsizetype i = 0; i < m_contacts.size(); ++i) {
        const Contact &contact = m_contacts.at(i);
        m_byId.insert(contact.id, i);
        if (!contact.alias.isEmpty())
            m_byAlias.insert(contact.alias.toLower(), i);
    }
}

std::expected<qsizetype, RemarkTargets::Miss> RemarkTargets::find(const QString &idOrAlias) const
{
    if (const auto found = m_byId.constFind(idOrAlias); found != m_byId.cend())
        return *found;
    QList<qsizetype> meant = m_byAlias.values(idOrAlias.toLower());
    const auto isThere = [this](qsizetype index) { return m_contacts[index].goneSince == 0; };
    if (std::ranges::any_of(meant, isThere))
        meant.removeIf([&isThere](qsizetype index) { return !isThere(index); });
    if (meant.isEmpty())
        return std::unexpected(Miss::Unknown);
    if (meant.size() > 1)
        return std::unexpected(Miss::Ambiguous);
    return meant.constFirst();
}

} // namespace Lianxi
