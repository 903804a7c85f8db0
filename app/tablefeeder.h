// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountbook.h"
#include "contacttable.h"
#include "search/tableimage.h"
#include "store.h"

#include <QCoroTask>
#include <QObject>

namespace Lianxi {

/// Keeps the contact table equal to the store: everything at the start, then what each transaction
/// changed. store → table, never the other way.
class TableFeeder : public QObject
{
    Q_OBJECT

public:
    TableFeeder(Store &store, ContactTable &table, QObject *parent = nullptr);

    /// Loads the accounts' contacts and labels, piece by piece; ends when all of it is in the
    /// table. Storage when the store cannot be read, Cancelled when the table is gone before.
    [[nodiscard]] QCoro::Task<Result<void>> load(QList<Account> accounts);
    /// The same at once, from what the store held when it was closed last.
    void adopt(TableImage image);
    /// Of what was adopted, the rows of these accounts alone: it may be that another database was
    /// opened after all, because that one is broken.
    void keepOnly(const QList<Account> &accounts);
    /// What is in the table, when it is all that is in the store and the store may be closed;
    /// nothing when that cannot be said for sure. The store must have no writers any more.
    [[nodiscard]] QCoro::Task<std::optional<TableImage>> image(QList<Account> accounts);

private:
    void follow(const ChangeSet &changes);
    [[nodiscard]] QCoro::Task<Result<void>> loadAll(QList<Account> accounts);
    [[nodiscard]] QCoro::Task<Result<void>> loadContacts(AccountKey account);
    [[nodiscard]] QCoro::Task<Result<void>> loadLabels(AccountKey account);

    Store &m_store;
    ContactTable &m_table;
    QList<AccountKey> m_adopted;
    bool m_isComplete = false; ///< all that is stored is in the table, or on its way
};

} // namespace Lianxi
