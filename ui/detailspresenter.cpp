// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailspresenter.h"

#include "accountbook.h"
#include "changelistmodel.h"
#include "contacttable.h"
#include "detailspane.h"
#include "store.h"
#include "systemtext.h"

namespace Lianxi {

DetailsPresenter::DetailsPresenter(const Services &services, DetailsPane *pane)
    : QObject(pane)
    , m_services(services)
    , m_pane(pane)
{
    connect(&services.contacts, &ContactTable::changed, this, [this] {
        if (m_contact != 0)
            fill();
    });
    connect(&services.store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (m_contact == 0)
            return;
        if (changes.editsChanged)
            readEdit();
        if (!changes.groupsWithNewMembers.isEmpty())
            readGroups();
        if (changes.historyGrew)
            readHistory();
    });
}

void DetailsPresenter::show(ContactKey contact)
{
    if (contact == m_contact)
        return;
    m_contact = contact;
    fill();
    if (contact != 0) {
        readGroups();
        readEdit();
        readHistory();
    }
}

QString DetailsPresenter::ownerName(AccountKey account, const QString &ownerId) const
{
    if (ownerId.isEmpty())
        return {};
    const std::optional<ContactTable::Row> row = m_services.contacts.rowOf(account, ownerId);
    return row ? displayName(m_services.contacts.contact(*row)) : ownerId;
}

void DetailsPresenter::fill()
{
    const ContactTable &table = m_services.contacts;
    const std::optional<ContactTable::Row> row = table.rowOf(m_contact);
    if (!row) {
        m_pane->showContact({});
        return;
    }
    const AccountKey key = table.account(*row);
    const Contact contact = table.contact(*row);
    DetailsPane::Shown shown{.contact = contact, .ownerName = ownerName(key, contact.ownerId)};
    if (const std::optional<Account> account = m_services.book.account(key)) {
        const Capabilities can = m_services.book.capabilities(key);
        shown.noRemarkReason = whyNoRemark(can, contact.kind);
        shown.labels = can.labels;
        shown.context.accountName = account->name;
        shown.context.system = account->system;
    }
    const QStringList names = table.labelNames(*row);
    for (qsizetype i = 0; i < qMin(names.size(), contact.labelIds.size()); ++i)
        shown.context.labelNames.insert(contact.labelIds[i], names[i]);
    m_pane->showContact(shown);
}

void DetailsPresenter::readGroups()
{
    QCoro::connect(m_services.store.groupsOf(m_contact), this,
                   [this, key = m_contact](const Result<QList<ContactKey>> &groups) {
                       if (key != m_contact || !groups)
                           return;
                       QList<Contact> found;
                       for (const ContactKey group : *groups) {
                           if (const auto row = m_services.contacts.rowOf(group))
                               found.append(m_services.contacts.contact(*row));
                       }
                       m_pane->setGroups(found);
                   });
}

void DetailsPresenter::readHistory()
{
    QCoro::connect(
        m_services.store.changes({.contact = m_contact, .limit = HistorySection::Length}), this,
        [this, key = m_contact](const Result<QList<Change>> &changes) {
            if (key != m_contact || !changes)
                return;
            QList<HistorySection::Entry> entries;
            for (const Change &change : *changes)
                entries.append({change, knownNames(change, m_services.contacts)});
            m_pane->setHistory(entries);
        });
}

void DetailsPresenter::readEdit()
{
    QCoro::connect(m_services.store.editOf(m_contact), this,
                   [this, key = m_contact](const Result<std::optional<RemarkEdit>> &edit) {
                       if (key == m_contact && edit)
                           m_pane->setEdit(*edit);
                   });
}

} // namespace Lianxi
