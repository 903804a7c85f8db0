// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "labelstable.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Lianxi::LabelsTable {

namespace {

QList<Label> stored(Database &database, AccountKey account)
{
    QList<Label> labels;
    Statement row = database.run(
        u"SELECT id, name FROM label WHERE account = ? ORDER BY position"_s, account);
    while (row.next())
        labels.append({row.text(0), row.text(1)});
    return labels;
}

QList<Label> eachOnce(const QList<Label> &labels)
{
    QList<Label> once;
    QSet<QString> seen;
    for (const Label &label : labels) {
        const QString id = storable(label.id);
        if (seen.contains(id))
            continue;
        seen.insert(id);
        once.append({id, storable(label.name)});
    }
    return once;
}

} // namespace

Result<QList<Label>> all(Database &database, AccountKey account)
{
    if (const Result<void> known = knownAccount(database, account); !known)
        return failure(known.error());
    return stored(database, account);
}

Result<void> save(Storing &storing, AccountKey account, const QList<Label> &labels)
{
    if (const Result<void> known = knownAccount(storing.database, account); !known)
        return known;
    storing.database.run(u"UPDATE account SET labels_at = ? WHERE key = ?"_s, storing.now, account);
    const QList<Label> wanted = eachOnce(labels);
    if (wanted == stored(storing.database, account))
        return {};
    storing.database.run(u"DELETE FROM label WHERE account = ?"_s, account);
    Statement insert = storing.database.statement(
        u"INSERT INTO label (account, id, name, position) VALUES (?, ?, ?, ?)"_s);
    for (qsizetype i = 0; i < wanted.size(); ++i)
        insert.exec(account, wanted[i].id, wanted[i].name, i);
    storing.changes.account = account;
    storing.changes.labelsChanged = true;
    return {};
}

} // namespace Lianxi::LabelsTable
