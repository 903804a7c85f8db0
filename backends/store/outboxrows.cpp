// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outboxrows.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Lianxi::Outbox {

namespace {

using State = RemarkEdit::State;

QString oursSql(QLatin1StringView where)
{
    return u"SELECT e.key, o.remark, o.state FROM edit e JOIN edit o ON o.contact = e.contact"
           " AND o.key <> e.key WHERE "_s
        + where
        + u" AND o.tries > 0 AND o.state IN (2, 5) AND o.key >= coalesce((SELECT max(key) FROM edit"
          " m WHERE m.contact = o.contact AND m.state = 2), 0) ORDER BY o.key"_s;
}

void addOurs(RemarkEdit &edit, const Statement &row)
{
    const QString remark = row.text(1);
    if (!edit.ours.contains(remark))
        edit.ours.append(remark);
    if (row.word<State>(2) == State::Superseded && remark != edit.remark)
        edit.mayBeOvertaken = true;
}

} // namespace

QString selectSql(QLatin1StringView where)
{
    return u"SELECT e.key, c.account, e.contact, c.id, c.kind, e.remark, e.earlier, e.state,"
           " e.words, e.created_at, e.sent_at, e.base, c.remark_at, e.tries, c.remark, e.batch"
           " FROM edit e JOIN contact c ON c.key = e.contact WHERE "_s
        + where;
}

RemarkEdit editFrom(const Statement &row)
{
    RemarkEdit edit;
    edit.key = row.integer(0);
    edit.account = row.integer(1);
    edit.contact = row.integer(2);
    edit.contactId = row.text(3);
    edit.contactKind = row.word<ContactKind>(4);
    edit.remark = row.text(5);
    edit.earlier = row.text(6);
    edit.state = row.word<State>(7);
    edit.words = row.text(8);
    edit.createdAt = row.integer(9);
    edit.sentAt = row.integer(10);
    edit.base = row.text(11);
    edit.baseReadAt = row.integer(12);
    edit.tries = static_cast<int>(row.integer(13));
    edit.known = row.text(14);
    edit.batch = row.integer(15);
    return edit;
}

void addOurs(Database &database, QList<RemarkEdit> &edits)
{
    QHash<EditKey, RemarkEdit *> open;
    for (RemarkEdit &edit : edits) {
        if (isOpen(edit.state))
            open.insert(edit.key, &edit);
    }
    if (open.isEmpty())
        return;
    Statement row = database.run(oursSql("e.state IN (0, 1)"_L1));
    while (row.next()) {
        if (RemarkEdit *const edit = open.value(row.integer(0)))
            addOurs(*edit, row);
    }
}

void addOurs(Database &database, RemarkEdit &edit)
{
    if (!isOpen(edit.state))
        return;
    Statement row = database.run(oursSql("e.key = ?"_L1), edit.key);
    while (row.next())
        addOurs(edit, row);
}

std::optional<RemarkEdit> byKey(Database &database, EditKey key)
{
    std::optional<RemarkEdit> edit;
    {
        Statement row = database.run(selectSql("e.key = ?"_L1), key);
        if (row.next())
            edit = editFrom(row);
    }
    if (edit)
        addOurs(database, *edit);
    return edit;
}

EditKey insert(Storing &storing, const ContactsTable::Row &contact, const NewEdit &edit)
{
    // Failed ones as well: a new wish makes an old failure moot, and trying that again later
    // would overwrite what the user wrote last.
    storing.database.run(
        u"UPDATE edit SET state = 5 WHERE contact = ? AND state IN (0, 1, 3, 4, 6, 7)"_s,
        contact.contact.key);
    return storing.database
        .run(u"INSERT INTO edit (contact, state, remark, earlier, base, created_at, batch)"
             " VALUES (?, 0, ?, ?, ?, ?, ?)"_s,
             contact.contact.key, edit.remark, contact.contact.remark, edit.base, storing.now,
             edit.batch)
        .insertedKey();
}

void tell(Storing &storing, AccountKey account, const QList<ContactKey> &contacts)
{
    ChangeSet *changes = &storing.changes;
    if (changes->account != 0 && changes->account != account)
        changes = &storing.changes.others.emplace_back();
    changes->account = account;
    changes->editsChanged = true;
    changes->contacts = ContactsTable::byKeys(storing.database, account, contacts);
}

} // namespace Lianxi::Outbox
