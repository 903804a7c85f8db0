// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attentioncommands.h"

#include "accountbook.h"
#include "batchflow.h"
#include "contactpage.h"
#include "contacttable.h"
#include "message.h"
#include "navigation.h"
#include "remarkflow.h"
#include "store.h"
#include "waitingeditspage.h"

namespace Lianxi {

namespace {

/// The kind of which the query finds most; nothing where it finds nobody.
std::optional<ContactKind> mostFrequentKind(const ContactTable &contacts, ContactQuery query)
{
    std::optional<ContactKind> most;
    qsizetype count = 0;
    for (const ContactKind kind :
         {ContactKind::Friend, ContactKind::Group, ContactKind::Public, ContactKind::System}) {
        query.kind = kind;
        if (const qsizetype found = contacts.count(query); found > count) {
            most = kind;
            count = found;
        }
    }
    return most;
}

} // namespace

AttentionCommands::AttentionCommands(const Services &services, Navigation &navigation, Pages pages,
                                     RemarkFlow &remarks, BatchFlow &batches, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_pages(pages)
    , m_remarks(remarks)
    , m_batches(batches)
{
    const WaitingEditsPage &edits = m_pages.edits;
    connect(&edits, &WaitingEditsPage::editRequested, &m_remarks, &RemarkFlow::editAgain);
    connect(&edits, &WaitingEditsPage::retryRequested, &m_remarks, &RemarkFlow::retryEdits);
    connect(&edits, &WaitingEditsPage::discardRequested, &m_remarks, &RemarkFlow::discardEdits);
    connect(&edits, &WaitingEditsPage::batchRequested, &m_batches, &BatchFlow::showLatest);
    connect(&edits, &WaitingEditsPage::backRequested, &m_navigation, &Navigation::goBack);
    connect(&pages.contacts, &ContactPage::askAgainRequested, this,
            [this] { askAgain(m_navigation.place().account); });
}

bool AttentionCommands::act(const Message &message)
{
    switch (message.action) {
    case Message::Action::RetryRemark:
        m_remarks.retry(message.subject);
        return true;
    case Message::Action::UndoDiscard:
        m_remarks.undoDiscard(message.subject);
        return true;
    case Message::Action::ShowEdits:
        showEdits(message.subject);
        return true;
    case Message::Action::ShowBatch:
        m_batches.show(message.subject);
        return true;
    case Message::Action::ShowGone:
        showGone(message.subject);
        return true;
    default:
        return false;
    }
}

void AttentionCommands::showEdits(ContactKey contact)
{
    m_remarks.undecidedSeen();
    const QList<Account> &accounts = m_services.book.accounts();
    m_navigation.goTo({.account = accounts.size() == 1 ? accounts.first().key : 0,
                       .kind = m_navigation.place().kind,
                       .page = Place::Page::WaitingEdits});
    m_pages.edits.goToContact(contact);
}

void AttentionCommands::showGone(AccountKey account)
{
    const auto kind = mostFrequentKind(m_services.contacts,
                                       {.account = account, .gone = ContactQuery::Gone::Only});
    m_navigation.goTo({.account = account, .kind = kind.value_or(ContactKind::Friend)});
    m_pages.contacts.setConditions({.gone = ContactQuery::Gone::Only});
}

void AttentionCommands::showMissing(AccountKey account)
{
    const auto kind = mostFrequentKind(
        m_services.contacts, {.account = account, .details = ContactQuery::Details::Missing});
    if (!kind) {
        askAgain(account);
        return;
    }
    m_navigation.goTo({.account = account, .kind = *kind});
    m_pages.contacts.setConditions({.details = ContactQuery::Details::Missing});
}

void AttentionCommands::askAgain(AccountKey account)
{
    if (account == 0) {
        for (const Account &one : m_services.book.accounts())
            askAgain(one.key);
        return;
    }
    QCoro::connect(m_services.store.askAgain(account), this, [this, account](const Result<void> &) {
        // What cannot be stored is told by the sync that comes now.
        [[maybe_unused]] const auto syncing = m_services.book.sync(account, SyncScope::Details);
    });
}

} // namespace Lianxi
