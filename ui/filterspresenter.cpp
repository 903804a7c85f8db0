// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterspresenter.h"

#include "accountbook.h"
#include "contactpage.h"
#include "contacttable.h"
#include "filterbar.h"
#include "filterlistmodel.h"
#include "filtersection.h"
#include "store.h"

#include <algorithm>

namespace Lianxi {

FiltersPresenter::FiltersPresenter(const Services &services, Parts parts, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_parts(parts)
    , m_filters(services.settings)
{
    connect(&m_filters, &SavedFilters::changed, this, [this] {
        showEntries();
        updatePage();
        Q_EMIT renamed();
    });
    connect(&m_parts.entries, &FilterListModel::renamed, &m_filters, &SavedFilters::rename,
            Qt::QueuedConnection); // the view is still closing its editor
    connect(&m_parts.section, &FilterSection::chosen, this, &FiltersPresenter::open);
    connect(&m_parts.section, &FilterSection::removeRequested, this, [this](const QString &filter) {
        m_filters.remove(filter);
        m_parts.navigation.forgetFilter(filter);
    });
    connect(&services.store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.historyGrew && m_changesFrom >= 0)
            readChanges();
    });
    connectPage();
}

void FiltersPresenter::connectPage()
{
    ContactPage &page = m_parts.page;
    connect(&page, &ContactPage::filterNamed, this, &FiltersPresenter::keep);
    connect(&page, &ContactPage::filterChangesKept, this, [this] {
        m_filters.setQuery(m_parts.navigation.place().filter, m_parts.page.query());
    });
    connect(&page, &ContactPage::listRequested, this, &FiltersPresenter::goToList);
    connect(&page, &ContactPage::queryChanged, this, [this] { needChanges(); });
}

std::optional<SavedFilter> FiltersPresenter::filterOf(const Place &place) const
{
    return m_filters.find(place.filter);
}

void FiltersPresenter::takeAccounts()
{
    showEntries();
}

void FiltersPresenter::showEntries()
{
    QList<SavedFilter> shown = m_filters.all();
    shown.removeIf([this](const SavedFilter &filter) {
        return filter.query.account != 0 && !m_services.book.account(filter.query.account);
    });
    m_parts.entries.setFilters(shown);
    m_parts.section.mark(m_parts.navigation.place().filter);
    needChanges();
}

void FiltersPresenter::open(const QString &filter)
{
    if (const auto saved = m_filters.find(filter)) {
        m_parts.navigation.goTo(
            {.account = saved->query.account, .kind = saved->query.kind, .filter = filter});
    }
}

void FiltersPresenter::keep(const QString &name)
{
    const ContactQuery query = m_parts.page.query();
    const QString filter = m_filters.add(name, query);
    // What was kept is looked at there from now on; the list itself is whole again.
    m_parts.page.showWholeList();
    open(filter);
}

/// Another list with the same conditions.
void FiltersPresenter::goToList(AccountKey account, ContactKind kind)
{
    const ContactQuery conditions = m_parts.page.query();
    m_parts.navigation.goTo({.account = account, .kind = kind});
    m_parts.page.setConditions(conditions);
}

void FiltersPresenter::updatePage()
{
    if (const auto saved = filterOf(m_parts.navigation.place()))
        m_parts.page.setSaved(saved->query);
}

/// The history is read as far back as somebody wants to know.
void FiltersPresenter::needChanges()
{
    // Before there is an account there may be no open store either.
    if (m_services.book.accounts().isEmpty())
        return;
    const QDateTime now = QDateTime::currentDateTime();
    qint64 since = changedSince(m_parts.page.query().filter, now);
    for (const SavedFilter &filter : m_filters.all()) {
        if (const qint64 own = changedSince(filter.query.filter, now); own > 0)
            since = since > 0 ? std::min(since, own) : own;
    }
    if (since == 0 || (m_changesFrom >= 0 && since >= m_changesFrom))
        return;
    m_changesFrom = since;
    m_changesRead = since;
    readChanges();
}

void FiltersPresenter::readChanges()
{
    const qint64 since = m_changesRead;
    QCoro::connect(m_services.store.changeTimes({.since = since}), this,
                   [this](const Result<QHash<ContactKey, qint64>> &times) {
                       if (!times) {
                           m_changesFrom = -1; // asked again when somebody wants to know
                           return;
                       }
                       m_services.contacts.addChangeTimes(*times);
                       for (const qint64 at : *times)
                           m_changesRead = std::max(m_changesRead, at);
                   });
}

} // namespace Lianxi
