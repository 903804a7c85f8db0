// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberloader.h"

#include "accountbook.h"
#include "contacttable.h"
#include "errortext.h"
#include "store.h"

namespace Lianxi {

MemberLoader::MemberLoader(const Services &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services.store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (m_group != 0 && changes.groupsWithNewMembers.contains(m_group))
            read(Then::Nothing);
    });
}

std::optional<Contact> MemberLoader::group() const
{
    const std::optional<ContactTable::Row> row = m_services.contacts.rowOf(m_group);
    return row ? std::optional(m_services.contacts.contact(*row)) : std::nullopt;
}

void MemberLoader::open(ContactKey group)
{
    m_group = group;
    if (group != 0)
        read(Then::AskIfNeverAsked);
}

void MemberLoader::read(Then then)
{
    QCoro::connect(m_services.store.members(m_group), this,
                   [this, then, key = m_group](const Result<QList<Member>> &members) {
                       // The user may have gone on meanwhile.
                       const std::optional<Contact> shown = group();
                       if (key != m_group || !shown)
                           return;
                       if (!members) {
                           Q_EMIT failed(errorText(members.error(), {}));
                           return;
                       }
                       Q_EMIT membersRead(*shown, *members);
                       if (then == Then::AskIfNeverAsked && shown->membersAt == 0)
                           refresh();
                   });
}

void MemberLoader::refresh()
{
    const std::optional<ContactTable::Row> row = m_services.contacts.rowOf(m_group);
    if (!row || m_asked == m_group)
        return;
    const AccountKey account = m_services.contacts.account(*row);
    const QString id = m_services.contacts.contact(*row).id;
    m_asked = m_group;
    Q_EMIT askingStarted();
    QCoro::connect(m_services.book.loadMembers(account, id), this,
                   [this, key = m_group, account](const Result<void> &loaded) {
                       if (m_asked == key)
                           m_asked = 0;
                       if (key != m_group)
                           return;
                       Q_EMIT askingEnded();
                       if (!loaded && loaded.error().kind != Error::Kind::Cancelled) {
                           const std::optional<Account> asked = m_services.book.account(account);
                           Q_EMIT failed(
                               errorText(loaded.error(), asked ? asked->name : QString()));
                       }
                   });
}

} // namespace Lianxi
