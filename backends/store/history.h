// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storing.h"
#include "syncrun.h"

#include <QHash>

#include <optional>

/// The tables `change` and `sync_run`: what was seen to change, and in which sync.
namespace Lianxi::History {

/// Somebody in a group, as the reply names them.
struct Person
{
    QString id;
    QString name;
    ContactKey contact = 0; ///< where it is a contact as well
};

/// Adds changes of one account to the history, in the transaction that stores the facts. Costs
/// nothing until there is one.
class Writer
{
public:
    enum class Cause {
        Sync, ///< belongs to the sync that runs, if one does
        User,
    };

    Writer(Storing &storing, AccountKey account, Cause cause = Cause::Sync);

    void note(ContactKey contact, Change::Kind kind, const QString &before = {},
              const QString &after = {});
    void noteInGroup(ContactKey group, Change::Kind kind, const Person &person,
                     const QString &before = {}, const QString &after = {});

private:
    [[nodiscard]] SyncRunKey run();

    Storing &m_storing;
    AccountKey m_account;
    std::optional<SyncRunKey> m_run; ///< unset: not looked up yet
};

/// As Store::changes(), Store::changeCount().
[[nodiscard]] Result<QList<Change>> changes(Database &database, const ChangeFilter &filter);
[[nodiscard]] Result<qsizetype> count(Database &database, const ChangeFilter &filter);
/// As Store::changeTimes().
[[nodiscard]] Result<QHash<ContactKey, qint64>> times(Database &database,
                                                      const ChangeFilter &filter);

/// The query for the keys of these changes, without an order and a limit: what both of them run.
[[nodiscard]] QString keysSql(const ChangeFilter &filter);

/// As Store::beginSync(), Store::endSync().
[[nodiscard]] Result<SyncBeginning> beginSync(Storing &storing, AccountKey account);
[[nodiscard]] Result<void> endSync(Storing &storing, SyncRunKey run, SyncEnd end);

} // namespace Lianxi::History
