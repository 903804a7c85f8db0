// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outboxbatches.h"

#include "contactstable.h"
#include "outboxrows.h"

#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Lianxi::Outbox {

namespace {

using State = RemarkEdit::State;
using ByAccount = QMap<AccountKey, QList<ContactKey>>;

void tellAll(Storing &storing, const ByAccount &contacts)
{
    for (const auto &[account, keys] : contacts.asKeyValueRange())
        tell(storing, account, keys);
}

BatchKey newBatch(Storing &storing, BatchKey undoes)
{
    return storing.database
        .run(u"INSERT INTO batch (created_at, undoes) VALUES (?, ?)"_s, storing.now, undoes)
        .insertedKey();
}

void addCount(RemarkBatch &batch, State state, qsizetype count)
{
    switch (state) {
    case State::Waiting:
        batch.waiting = count;
        break;
    case State::Sent:
        batch.sent = count;
        break;
    case State::Confirmed:
        batch.confirmed = count;
        break;
    case State::Refused:
        batch.refused = count;
        break;
    case State::NotKept:
        batch.notKept = count;
        break;
    case State::Superseded:
        batch.superseded = count;
        break;
    case State::Unknown:
        batch.unknown = count;
        break;
    case State::Conflict:
        batch.conflicts = count;
        break;
    }
}

void addCounts(Database &database, RemarkBatch &batch)
{
    Statement row = database.run(
        u"SELECT state, count(*) FROM edit WHERE batch = ? AND batch <> 0 GROUP BY state"_s,
        batch.key);
    while (row.next())
        addCount(batch, row.word<State>(0), row.integer(1));
}

QString batchSql(QLatin1StringView where)
{
    return u"SELECT b.key, b.created_at, b.undoes,"
           " (SELECT u.key FROM batch u WHERE u.undoes = b.key AND u.undoes <> 0) FROM batch b "_s
        + where;
}

RemarkBatch batchFrom(const Statement &row)
{
    return {.key = row.integer(0),
            .createdAt = row.integer(1),
            .undoes = row.integer(2),
            .undoneBy = row.integer(3)};
}

/// Whether the user has written something else since, which may be what the gateway has now.
bool hasLaterOne(Database &database, const RemarkEdit &edit)
{
    return database
        .run(u"SELECT 1 FROM edit WHERE contact = ? AND key > ? AND (state <> 5 OR tries > 0)"_s,
             edit.contact, edit.key)
        .next();
}

/// How an edit of a batch is taken back.
struct TakingBack
{
    enum class Way {
        Nothing, ///< it changed nothing
        Discard, ///< the gateway does not have it
        Replace, ///< it has it, or may have it
    } way
        = Way::Nothing;
    QString base = {}; ///< what is to be replaced
};

TakingBack takingBack(const RemarkEdit &edit)
{
    using Way = TakingBack::Way;
    switch (edit.state) {
    case State::Confirmed:
        return {edit.remark == edit.earlier ? Way::Nothing : Way::Replace, edit.remark};
    case State::NotKept:
        return {edit.known == edit.earlier ? Way::Discard : Way::Replace, edit.known};
    case State::Refused:
    case State::Conflict:
        return {Way::Discard};
    case State::Superseded:
        return {};
    case State::Waiting:
        if (edit.tries == 0 && edit.earlier == edit.base)
            return {Way::Discard};
        [[fallthrough]];
    case State::Sent:
    case State::Unknown:
        // Where it has arrived after all, it is one of RemarkEdit::ours.
        return {Way::Replace, edit.base};
    }
    return {};
}

} // namespace

Result<RemarkBatch> addBatch(Storing &storing, const QList<RemarkWish> &wishes)
{
    if (wishes.isEmpty())
        return failure(Error::Kind::Invalid, u"no remark to save"_s);
    const BatchKey key = newBatch(storing, 0);
    QSet<ContactKey> seen;
    ByAccount changed;
    for (const RemarkWish &wish : wishes) {
        if (seen.contains(wish.contact))
            return failure(Error::Kind::Invalid,
                           u"two remarks for the contact with the key %1"_s.arg(wish.contact));
        seen.insert(wish.contact);
        const std::optional<ContactsTable::Row> row
            = ContactsTable::byKey(storing.database, wish.contact);
        if (!row)
            return failure(Error::Kind::Invalid, u"no contact with the key %1"_s.arg(wish.contact));
        insert(storing, *row, {wish.remark, wish.base.value_or(row->gatewayRemark), key});
        changed[row->account].append(wish.contact);
    }
    tellAll(storing, changed);
    return batch(storing.database, key);
}

Result<RemarkBatch> batch(Database &database, BatchKey key)
{
    std::optional<RemarkBatch> batch;
    {
        Statement row = database.run(batchSql("WHERE b.key = ?"_L1), key);
        if (row.next())
            batch = batchFrom(row);
    }
    if (!batch)
        return failure(Error::Kind::Invalid, u"no batch with the key %1"_s.arg(key));
    addCounts(database, *batch);
    return *batch;
}

Result<QList<RemarkEdit>> batchEdits(Database &database, BatchKey key)
{
    QList<RemarkEdit> edits;
    {
        Statement row
            = database.run(selectSql("e.batch = ? AND e.batch <> 0 ORDER BY e.key"_L1), key);
        while (row.next())
            edits.append(editFrom(row));
    }
    addOurs(database, edits);
    return edits;
}

Result<QList<RemarkBatch>> batches(Database &database, qsizetype most)
{
    QList<RemarkBatch> found;
    {
        Statement row
            = database.run(batchSql("ORDER BY b.key DESC LIMIT ?"_L1), static_cast<qint64>(most));
        while (row.next())
            found.append(batchFrom(row));
    }
    for (RemarkBatch &batch : found)
        addCounts(database, batch);
    return found;
}

Result<BatchUndo> undoBatch(Storing &storing, BatchKey key)
{
    Database &database = storing.database;
    const Result<RemarkBatch> before = batch(database, key);
    if (!before)
        return failure(before.error());
    if (before->undoneBy != 0)
        return failure(Error::Kind::Invalid, u"batch %1 was taken back"_s.arg(key));
    const Result<QList<RemarkEdit>> edits = batchEdits(database, key);
    if (!edits)
        return failure(edits.error());
    BatchUndo undo;
    const BatchKey back = newBatch(storing, key);
    ByAccount changed;
    for (const RemarkEdit &edit : *edits) {
        if (hasLaterOne(database, edit)) {
            ++undo.leftAlone;
            continue;
        }
        const TakingBack taking = takingBack(edit);
        if (taking.way == TakingBack::Way::Nothing)
            continue;
        if (taking.way == TakingBack::Way::Discard) {
            database.run(u"UPDATE edit SET state = 5 WHERE key = ?"_s, edit.key);
            ++undo.discarded;
        } else if (const auto row = ContactsTable::byKey(database, edit.contact)) {
            insert(storing, *row, {edit.earlier, taking.base, back});
        }
        changed[edit.account].append(edit.contact);
    }
    tellAll(storing, changed);
    const Result<RemarkBatch> after = batch(database, back);
    if (!after)
        return failure(after.error());
    undo.batch = *after;
    return undo;
}

Result<qsizetype> retryBatch(Storing &storing, BatchKey key, Store::Conflicts conflicts)
{
    const Result<QList<RemarkEdit>> edits = batchEdits(storing.database, key);
    if (!edits)
        return failure(edits.error());
    ByAccount changed;
    qsizetype count = 0;
    for (const RemarkEdit &edit : *edits) {
        const bool again = edit.state == State::Refused || edit.state == State::NotKept
            || edit.state == State::Unknown
            || (edit.state == State::Conflict && conflicts == Store::Conflicts::Overwrite);
        if (!again)
            continue;
        storing.database.run(u"UPDATE edit SET state = 0, sent_at = 0, words = '', base = ?"
                             " WHERE key = ?"_s,
                             edit.known, edit.key);
        changed[edit.account].append(edit.contact);
        ++count;
    }
    tellAll(storing, changed);
    return count;
}

Result<qsizetype> stopBatch(Storing &storing, BatchKey key)
{
    const Result<QList<RemarkEdit>> edits = batchEdits(storing.database, key);
    if (!edits)
        return failure(edits.error());
    ByAccount changed;
    qsizetype count = 0;
    for (const RemarkEdit &edit : *edits) {
        if (edit.state != State::Waiting)
            continue;
        storing.database.run(u"UPDATE edit SET state = 5 WHERE key = ?"_s, edit.key);
        changed[edit.account].append(edit.contact);
        ++count;
    }
    tellAll(storing, changed);
    return count;
}

} // namespace Lianxi::Outbox
