// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablefeeder.h"

namespace Lianxi {

namespace {

/// Enough for any screen, and there before the user can look.
constexpr qsizetype FirstPage = 200;
/// Taken by the table in less time than a frame lasts.
constexpr qsizetype NextPages = 2000;

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
    for (const Account &account : accounts) {
        const Result<void> labels = co_await loadLabels(account.key);
        if (!labels)
            co_return labels;
        const Result<void> contacts = co_await loadContacts(account.key);
        if (!contacts)
            co_return contacts;
    }
    co_return {};
}

QCoro::Task<Result<void>> TableFeeder::loadContacts(AccountKey account)
{
    QCoro::Task<Result<QList<Contact>>> reading = m_store.contactsAfter(account, 0, FirstPage);
    for (;;) {
        const Result<QList<Contact>> page = co_await reading;
        if (!page)
            co_return failure(page.error());
        if (page->isEmpty())
            co_return {};
        // The store reads the next one while the table takes this one.
        reading = m_store.contactsAfter(account, page->constLast().key, NextPages);
        m_table.apply({.account = account, .contacts = *page});
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
    const Result<QList<Label>> labels = co_await m_store.labels(account);
    if (!labels)
        co_return failure(labels.error());
    QHash<QString, QString> names;
    for (const Label &label : *labels)
        names.insert(label.id, label.name);
    m_table.setLabels(account, names);
    co_return {};
}

} // namespace Lianxi
