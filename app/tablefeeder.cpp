// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablefeeder.h"

#include <QCoroFuture>
#include <QPointer>

#include <algorithm>
#include <deque>

namespace Lianxi {

namespace {

/// Enough for any screen, and there before the user can look.
constexpr qsizetype FirstPage = 200;
/// Large enough that turning pages costs nothing, small enough that few of them are in memory
/// twice.
constexpr qsizetype NextPages = 2000;
/// Pages that the table has not taken yet: the store waits, so that they do not pile up.
constexpr size_t PagesUnderWay = 4;

} // namespace

TableFeeder::TableFeeder(Store &store, ContactTable &table, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_table(table)
{
    connect(&m_store, &Store::committed, this, &TableFeeder::follow);
}

QCoro::Task<Result<void>> TableFeeder::load(QList<Account> accounts)
{
    const QPointer<TableFeeder> self(this);
    m_table.setLoading(ContactTable::Loading::Begins);
    m_isComplete = true;
    const Result<void> loaded = co_await loadAll(accounts);
    if (self) {
        m_isComplete = m_isComplete && loaded;
        m_table.setLoading(ContactTable::Loading::Ends);
    }
    co_return loaded;
}

void TableFeeder::adopt(TableImage image)
{
    m_adopted = image.index.accounts;
    m_table.adopt(std::move(image));
    m_isComplete = true;
}

void TableFeeder::keepOnly(const QList<Account> &accounts)
{
    for (const AccountKey adopted : std::as_const(m_adopted)) {
        if (std::ranges::find(accounts, adopted, &Account::key) == accounts.cend())
            m_table.apply({.account = adopted, .accountRemoved = true});
    }
    m_adopted.clear();
}

QCoro::Task<std::optional<TableImage>> TableFeeder::image(QList<Account> accounts)
{
    const QPointer<TableFeeder> self(this);
    if (!m_isComplete)
        co_return std::nullopt;
    for (const Account &account : accounts) {
        // A list that is as it was changes no row, only when they were seen last.
        const Result<RosterStatus> status = co_await m_store.rosterStatus(account.key);
        if (!self || !status)
            co_return std::nullopt;
        m_table.setListedAt(account.key, status->completeAt);
    }
    const QFuture<void> applied = m_table.applied();
    co_await qCoro(applied).waitForFinished();
    if (!self || applied.isCanceled() || !m_isComplete)
        co_return std::nullopt;
    co_return m_table.image();
}

QCoro::Task<Result<void>> TableFeeder::loadAll(QList<Account> accounts)
{
    const QPointer<TableFeeder> self(this);
    for (const Account &account : accounts) {
        const Result<void> labels = co_await loadLabels(account.key);
        if (!labels)
            co_return labels;
        const Result<void> contacts = co_await loadContacts(account.key);
        if (!contacts)
            co_return contacts;
    }
    const QFuture<void> applied = m_table.applied();
    co_await qCoro(applied).waitForFinished();
    if (!self || applied.isCanceled())
        co_return failure(Error::Kind::Cancelled);
    co_return {};
}

QCoro::Task<Result<void>> TableFeeder::loadContacts(AccountKey account)
{
    const QPointer<TableFeeder> self(this);
    std::deque<QFuture<void>> underWay;
    ContactKey last = 0;
    for (;;) {
        const qsizetype most = last == 0 ? FirstPage : NextPages;
        const Result<QList<Contact>> page = co_await m_store.contactsAfter(account, last, most);
        if (!page)
            co_return failure(page.error());
        if (page->isEmpty())
            co_return {};
        // Given at once: what is stored after it was read is told after it. The table prepares it
        // while the store reads the next one.
        last = page->constLast().key;
        m_table.apply({.account = account, .contacts = *page});
        underWay.push_back(m_table.applied());
        if (underWay.size() < PagesUnderWay)
            continue;
        const QFuture<void> oldest = underWay.front();
        underWay.pop_front();
        co_await qCoro(oldest).waitForFinished();
        if (!self || oldest.isCanceled())
            co_return failure(Error::Kind::Cancelled);
    }
}

void TableFeeder::follow(const ChangeSet &changes)
{
    m_table.apply(changes);
    if (changes.labelsChanged && !changes.accountRemoved) [[maybe_unused]]
        const auto loading = loadLabels(changes.account);
}

QCoro::Task<Result<void>> TableFeeder::loadLabels(AccountKey account)
{
    const QPointer<TableFeeder> self(this);
    const Result<QList<Label>> labels = co_await m_store.labels(account);
    if (!self)
        co_return failure(Error::Kind::Cancelled);
    if (!labels) {
        m_isComplete = false;
        co_return failure(labels.error());
    }
    QHash<QString, QString> names;
    for (const Label &label : *labels)
        names.insert(label.id, label.name);
    m_table.setLabels(account, names);
    co_return {};
}

} // namespace Lianxi
