// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagespresenter.h"

#include "accountbook.h"
#include "actions.h"
#include "changespage.h"
#include "contactpage.h"
#include "contacttable.h"
#include "navigation.h"
#include "pagelistmodel.h"
#include "pagestack.h"
#include "settings.h"
#include "sidebar.h"
#include "store.h"
#include "waitingeditspage.h"

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto seenChoice = u"changes.seen"_s;
// A sync commits some times a second; nobody reads counts faster than this.
constexpr auto countPause = 250ms;

} // namespace

PagesPresenter::PagesPresenter(const Services &services, Parts parts, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_parts(parts)
{
    for (QTimer *timer : {&m_unseenTimer, &m_editsTimer}) {
        timer->setSingleShot(true);
        timer->setInterval(countPause);
    }
    connect(&m_unseenTimer, &QTimer::timeout, this, &PagesPresenter::readUnseen);
    connect(&m_editsTimer, &QTimer::timeout, this, &PagesPresenter::readEdits);
    connect(&services.store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (!m_started)
            return;
        if ((changes.historyGrew || changes.accountRemoved) && !m_unseenTimer.isActive())
            m_unseenTimer.start();
        if ((changes.editsChanged || changes.accountRemoved) && !m_editsTimer.isActive())
            m_editsTimer.start();
    });
    connectParts();
}

void PagesPresenter::connectParts()
{
    connect(m_parts.actions[Command::ShowChanges], &QAction::triggered, this,
            &PagesPresenter::showChanges);
    connect(m_parts.actions[Command::ShowWaitingEdits], &QAction::triggered, this,
            &PagesPresenter::showWaitingEdits);
    connect(&m_parts.sidebar, &Sidebar::changesChosen, this, &PagesPresenter::showChanges);
    connect(&m_parts.sidebar, &Sidebar::waitingEditsChosen, this,
            &PagesPresenter::showWaitingEdits);
    const ChangesPage *changes = m_parts.pages.changes();
    connect(changes, &ChangesPage::contactRequested, this, &PagesPresenter::showInList);
    connect(changes, &ChangesPage::membersRequested, this, &PagesPresenter::openGroup);
    connect(changes, &ChangesPage::backRequested, &m_parts.navigation, &Navigation::goBack);
    connect(changes, &ChangesPage::placeRequested, this, [this](Place place) {
        place.kind = m_parts.navigation.place().kind;
        m_parts.navigation.changeView(place);
    });
    connect(m_parts.pages.edits(), &WaitingEditsPage::contactRequested, this,
            &PagesPresenter::showInList);
    connect(&m_parts.navigation, &Navigation::placeChanged, this, [this](const Place &place) {
        if (place.page == Place::Page::Changes)
            readUnseen();
    });
}

void PagesPresenter::showChanges()
{
    const QList<Account> &accounts = m_services.book.accounts();
    if (accounts.isEmpty())
        return;
    const AccountKey shown = m_parts.pages.changes()->account();
    const bool exists = m_services.book.account(shown).has_value();
    const AccountKey all = accounts.size() == 1 ? accounts.first().key : 0;
    m_parts.navigation.goTo({.account = exists ? shown : all,
                             .kind = m_parts.navigation.place().kind,
                             .page = Place::Page::Changes});
}

void PagesPresenter::showWaitingEdits()
{
    const QList<Account> &accounts = m_services.book.accounts();
    if (accounts.isEmpty())
        return;
    m_parts.navigation.goTo({.account = accounts.size() == 1 ? accounts.first().key : 0,
                             .kind = m_parts.navigation.place().kind,
                             .page = Place::Page::WaitingEdits});
}

void PagesPresenter::showHistoryOf(ContactKey contact)
{
    if (const auto row = m_services.contacts.rowOf(contact)) {
        m_parts.navigation.goTo({.account = m_services.contacts.account(*row),
                                 .kind = m_parts.navigation.place().kind,
                                 .page = Place::Page::Changes,
                                 .historyOf = contact});
    }
}

void PagesPresenter::showInList(ContactKey contact)
{
    const ContactTable &table = m_services.contacts;
    if (const auto row = table.rowOf(contact)) {
        m_parts.navigation.goTo({table.account(*row), table.contact(*row).kind, 0});
        m_parts.pages.contacts()->reveal(contact);
    }
}

void PagesPresenter::openGroup(ContactKey group)
{
    if (const auto row = m_services.contacts.rowOf(group))
        m_parts.navigation.goTo({m_services.contacts.account(*row), ContactKind::Group, group});
}

void PagesPresenter::start()
{
    m_started = true;
    readEdits();
    QCoro::connect(m_services.store.changes({.limit = 1}), this,
                   [this](const Result<QList<Change>> &newest) {
                       if (!newest)
                           return;
                       // A new store begins to count anew.
                       const ChangeKey key = newest->isEmpty() ? 0 : newest->first().key;
                       if (seen() > key)
                           m_services.settings.setChoice(seenChoice, QVariant::fromValue(key));
                       readUnseen();
                   });
}

ChangeKey PagesPresenter::seen() const
{
    return m_services.settings.choice(seenChoice).toLongLong();
}

void PagesPresenter::markSeen(ChangeKey newest)
{
    if (newest > seen())
        m_services.settings.setChoice(seenChoice, QVariant::fromValue(newest));
    m_parts.entries.setUnseenChanges(0);
}

void PagesPresenter::readUnseen()
{
    if (!m_started)
        return;
    if (m_parts.navigation.place().page == Place::Page::Changes) {
        QCoro::connect(m_services.store.changes({.limit = 1}), this,
                       [this](const Result<QList<Change>> &newest) {
                           if (newest)
                               markSeen(newest->isEmpty() ? 0 : newest->first().key);
                       });
        return;
    }
    QCoro::connect(m_services.store.changeCount({.newerThan = seen()}), this,
                   [this, after = seen()](const Result<qsizetype> &count) {
                       // The page may have been opened meanwhile.
                       if (count && after == seen())
                           m_parts.entries.setUnseenChanges(*count);
                   });
}

void PagesPresenter::readEdits()
{
    QCoro::connect(m_services.store.edits(0), this, [this](const Result<QList<RemarkEdit>> &edits) {
        if (edits)
            m_parts.entries.setWaitingEdits(edits->size());
    });
}

} // namespace Lianxi
