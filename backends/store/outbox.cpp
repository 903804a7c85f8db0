// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox.h"

#include "contactstable.h"
#include "history.h"
#include "outboxrows.h"

using namespace Qt::StringLiterals;

namespace Lianxi::Outbox {

namespace {

using State = RemarkEdit::State;

// The numbers in the schema and in the statements below.
static_assert(static_cast<int>(State::Waiting) == 0);
static_assert(static_cast<int>(State::Sent) == 1);
static_assert(static_cast<int>(State::Confirmed) == 2);
static_assert(static_cast<int>(State::Refused) == 3);
static_assert(static_cast<int>(State::NotKept) == 4);
static_assert(static_cast<int>(State::Superseded) == 5);
static_assert(static_cast<int>(State::Unknown) == 6);
static_assert(static_cast<int>(State::Conflict) == 7);

/// The answer to a step that changed nothing: the edit was not where the step begins.
Result<void> notThere(const std::optional<RemarkEdit> &edit, EditKey key)
{
    if (!edit)
        return failure(Error::Kind::Invalid, u"no edit with the key %1"_s.arg(key));
    return failure(Error::Kind::Invalid,
                   u"edit %1 is in the state %2"_s.arg(
                       QString::number(key), QString::number(static_cast<int>(edit->state))));
}

/// Tells of the edit and of its contact as it is shown from now on.
void tell(Storing &storing, const RemarkEdit &edit)
{
    Outbox::tell(storing, edit.account, {edit.contact});
}

/// Stores what the gateway's remark turned out to be, and notes a difference in the history. What
/// is read first of all is none, unless it is our doing.
void learnRemark(Storing &storing, const RemarkEdit &edit, const Told &told, Change::Kind kind)
{
    const QString remark = storable(told.remark);
    const bool wasKnown = edit.baseReadAt > 0 || !edit.known.isEmpty();
    if (remark != edit.known && (wasKnown || kind == Change::Kind::RemarkByUs))
        History::Writer(storing, edit.account, History::Writer::Cause::User)
            .note(edit.contact, kind, edit.known, remark);
    storing.database.run(u"UPDATE contact SET remark = ?, remark_at = ? WHERE key = ?"_s, remark,
                         told.askedAt, edit.contact);
}

/// What follows a step: nothing was affected, or everybody is told.
Result<void> stepped(Storing &storing, const Statement &step, EditKey key)
{
    const std::optional<RemarkEdit> edit = byKey(storing.database, key);
    if (!edit || step.affectedRows() != 1)
        return notThere(edit, key);
    tell(storing, *edit);
    return {};
}

} // namespace

Result<QList<RemarkEdit>> all(Database &database, AccountKey account)
{
    if (account != 0) {
        if (const Result<void> known = knownAccount(database, account); !known)
            return failure(known.error());
    }
    QList<RemarkEdit> edits;
    Statement row = database.run(
        selectSql("e.state IN (0, 1, 3, 4, 6, 7) AND (? = 0 OR c.account = ?) ORDER BY e.key"_L1),
        account, account);
    while (row.next())
        edits.append(editFrom(row));
    addOurs(database, edits);
    return edits;
}

Result<std::optional<RemarkEdit>> ofContact(Database &database, ContactKey contact)
{
    if (const Result<void> known = knownContact(database, contact); !known)
        return failure(known.error());
    Statement row
        = database.run(selectSql("e.contact = ? AND e.state IN (0, 1, 3, 4, 6, 7)"_L1), contact);
    std::optional<RemarkEdit> edit;
    if (row.next())
        edit = editFrom(row);
    if (edit)
        addOurs(database, *edit);
    return edit;
}

Result<std::optional<RemarkEdit>> openAfter(Database &database, AccountKey account, EditKey after)
{
    if (const Result<void> known = knownAccount(database, account); !known)
        return failure(known.error());
    std::optional<RemarkEdit> edit;
    {
        Statement row = database.run(
            selectSql(
                "e.state IN (0, 1) AND e.key > ? AND c.account = ? ORDER BY e.key LIMIT 1"_L1),
            after, account);
        if (row.next())
            edit = editFrom(row);
    }
    if (edit)
        addOurs(database, *edit);
    return edit;
}

Result<RemarkEdit> add(Storing &storing, ContactKey contact, const QString &remark)
{
    Database &database = storing.database;
    const std::optional<ContactsTable::Row> row = ContactsTable::byKey(database, contact);
    if (!row)
        return failure(Error::Kind::Invalid, u"no contact with the key %1"_s.arg(contact));
    const EditKey key = insert(storing, *row, {remark, row->gatewayRemark});
    const std::optional<RemarkEdit> edit = byKey(database, key);
    if (!edit)
        return failure(Error::Kind::Storage, u"the edit was not stored"_s);
    tell(storing, *edit);
    return *edit;
}

Result<void> markSent(Storing &storing, EditKey edit)
{
    const Statement step = storing.database.run(
        u"UPDATE edit SET state = 1, sent_at = ?, tries = tries + 1, words = ''"
        " WHERE key = ? AND state = 0"_s,
        storing.now, edit);
    return stepped(storing, step, edit);
}

Result<void> close(Storing &storing, EditKey edit, State state, const QString &words,
                   const Told &told)
{
    if (state == State::Sent || state == State::Superseded)
        return failure(Error::Kind::Invalid, u"an edit that was sent does not close like that"_s);
    const std::optional<RemarkEdit> before = byKey(storing.database, edit);
    const bool showsAnother = state == State::NotKept || state == State::Conflict;
    const QString said = showsAnother ? told.remark : words;
    // What was not sent yet is there already, or somebody else's text is.
    const bool unsentToo = state == State::Confirmed || state == State::Conflict;
    const Statement step = storing.database.run(
        u"UPDATE edit SET state = ?, words = ?, sent_at = CASE ? WHEN 0 THEN 0 ELSE sent_at END"
        " WHERE key = ? AND (state = 1 OR (state = 0 AND ? = 1))"_s,
        state, said, state, edit, unsentToo ? 1 : 0);
    if (before && step.affectedRows() == 1) {
        if (state == State::Confirmed)
            learnRemark(storing, *before, {before->remark, told.askedAt}, Change::Kind::RemarkByUs);
        else if (showsAnother)
            learnRemark(storing, *before, told,
                        mayBeOurs(storing.database, before->contact, told.remark)
                            ? Change::Kind::RemarkByUs
                            : Change::Kind::RemarkElsewhere);
    }
    return stepped(storing, step, edit);
}

Result<void> retry(Storing &storing, EditKey edit)
{
    const Statement step = storing.database.run(
        u"UPDATE edit SET state = 0, sent_at = 0, words = '',"
        " base = (SELECT remark FROM contact WHERE contact.key = edit.contact)"
        " WHERE key = ? AND state IN (3, 4, 6, 7)"_s,
        edit);
    return stepped(storing, step, edit);
}

Result<void> discard(Storing &storing, EditKey edit)
{
    const Statement step = storing.database.run(
        u"UPDATE edit SET state = 5 WHERE key = ? AND state IN (0, 3, 4, 6, 7)"_s, edit);
    return stepped(storing, step, edit);
}

bool mayBeOurs(Database &database, ContactKey contact, const QString &remark)
{
    return database
        .run(u"SELECT 1 FROM edit WHERE contact = ? AND remark = ? AND tries > 0"
             " AND state NOT IN (2, 3) AND key > coalesce((SELECT max(key) FROM edit"
             " WHERE contact = ? AND state = 2), 0)"_s,
             contact, remark, contact)
        .next();
}

} // namespace Lianxi::Outbox
