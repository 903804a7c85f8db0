// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountbook.h"
#include "contacttable.h"
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

    /// Loads the accounts' contacts and labels, piece by piece; the table must be empty. Storage
    /// when the store cannot be read.
    [[nodiscard]] QCoro::Task<Result<void>> load(QList<Account> accounts);

private:
    void follow(const ChangeSet &changes);
    [[nodiscard]] QCoro::Task<Result<void>> loadContacts(AccountKey account);
    [[nodiscard]] QCoro::Task<Result<void>> loadLabels(AccountKey account);

    Store &m_store;
    ContactTable &m_table;
};

} // namespace Lianxi
