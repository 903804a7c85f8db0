// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablefeeder.h"

namespace Lianxi {

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
        const Result<QList<Contact>> contacts = co_await m_store.contacts(account.key);
        if (!contacts)
            co_return failure(contacts.error());
        m_table.load(account.key, *contacts);
        const Result<void> labels = co_await loadLabels(account.key);
        if (!labels)
            co_return labels;
    }
    co_return {};
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
