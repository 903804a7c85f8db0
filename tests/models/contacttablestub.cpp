// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

// As much of ContactTable as the counts of the sidebar need.

#include "contacttable.h"

#include <QMap>

namespace Lianxi {

class ContactTable::Private
{
public:
    QMap<AccountKey, QMap<ContactKey, Contact>> contacts;
};

ContactTable::ContactTable(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

ContactTable::~ContactTable() = default;

void ContactTable::load(AccountKey account, const QList<Contact> &contacts)
{
    QList<ContactKey> keys;
    d->contacts[account].clear();
    for (const Contact &contact : contacts) {
        d->contacts[account].insert(contact.key, contact);
        keys.append(contact.key);
    }
    Q_EMIT changed(keys);
}

ContactCounts ContactTable::counts(AccountKey account) const
{
    ContactCounts counts;
    for (const Contact &contact : d->contacts.value(account)) {
        if (contact.goneSince != 0)
            continue;
        counts.friends += contact.kind == ContactKind::Friend;
        counts.groups += contact.kind == ContactKind::Group;
        counts.publics += contact.kind == ContactKind::Public;
        counts.systems += contact.kind == ContactKind::System;
    }
    return counts;
}

} // namespace Lianxi

#include "moc_contacttable.cpp"
