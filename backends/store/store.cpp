// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store.h"

#include "accountstable.h"
#include "contactstable.h"
#include "detailswriter.h"
#include "history.h"
#include "labelstable.h"
#include "memberstable.h"
#include "memberswriter.h"
#include "outbox.h"
#include "outboxbatches.h"
#include "plan.h"
#include "rosterlogins.h"
#include "rosterwriter.h"
#include "storefile.h"
#include "storethread.h"
#include "storing.h"

#include <QDateTime>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

Error notOpen()
{
    return {Error::Kind::Storage, u"the database is not open"_s, 0, {}};
}

/// Goes on when the job is answered. It holds nothing of the Store, which may be gone by then.
template <typename T>
QCoro::Task<Result<T>> answerOf(std::shared_ptr<StoreQuestion<T>> question)
{
    StoreAnswer<T> answer{std::move(question)};
    Result<T> result = co_await answer;
    co_return result;
}

} // namespace

class Store::Private
{
public:
    Private(Store *store, Now clock, Fault statementFault)
        : fault(std::move(statementFault))
        , q(store)
        , now(clock ? std::move(clock) : Now(&QDateTime::currentMSecsSinceEpoch))
    {
        connect(
            &thread, &StoreThread::jobDone, q, [this] { answerNext(); }, Qt::QueuedConnection);
        thread.start();
    }

    template <typename T>
    QCoro::Task<Result<T>> ask(typename StoreQuestion<T>::Work work)
    {
        auto question = std::make_shared<StoreQuestion<T>>(std::move(work));
        if (closed) {
            question->answer();
        } else {
            jobs.push_back(question);
            thread.post(question);
        }
        return answerOf<T>(std::move(question));
    }

    template <typename T>
    QCoro::Task<Result<T>> read(std::function<Result<T>(Database &)> reader)
    {
        return ask<T>([reader = std::move(reader)](Database &database, ChangeSet &) -> Result<T> {
            if (!database.isOpen())
                return failure(notOpen());
            return reading<T>(database, reader);
        });
    }

    template <typename T>
    QCoro::Task<Result<T>> write(std::function<Result<T>(Storing &)> writer,
                                 Database::Durability durability = Database::Durability::Normal)
    {
        return ask<T>([writer = std::move(writer), durability,
                       time = now()](Database &database, ChangeSet &changes) -> Result<T> {
            if (!database.isOpen())
                return failure(notOpen());
            return storing<T>({database, changes, time}, durability, writer);
        });
    }

    [[nodiscard]] qint64 time() const { return now(); }
    [[nodiscard]] bool isIdle() const { return jobs.empty(); }

    /// A writer of the outbox: on the disk when its task ends.
    template <typename T>
    QCoro::Task<Result<T>> writeOutbox(std::function<Result<T>(Storing &)> writer)
    {
        return write<T>(std::move(writer), Database::Durability::Full);
    }

    /// Tells what the oldest job changed, then goes on with who waits for it. Either may destroy
    /// the Store, so nothing of it is touched after the first.
    void answerNext()
    {
        if (jobs.empty())
            return;
        const std::shared_ptr<StoreJob> job = std::move(jobs.front());
        jobs.pop_front();
        tellOf(*job);
        job->answer();
    }

    void tellOf(StoreJob &job)
    {
        if (job.changes.isEmpty())
            return;
        const QPointer<Store> alive(q);
        const std::vector<ChangeSet> others = std::exchange(job.changes.others, {});
        Q_EMIT q->committed(job.changes);
        for (const ChangeSet &other : others) {
            if (alive)
                Q_EMIT alive->committed(other);
        }
    }

    void close()
    {
        closed = true;
        thread.stop();
        while (!jobs.empty())
            answerNext();
    }

    const Fault fault;

private:
    Store *q;
    Now now;
    StoreThread thread;
    std::deque<std::shared_ptr<StoreJob>> jobs; ///< posted and not answered yet, oldest first
    bool closed = false;
};

Store::Store(QObject *parent, Now now, Fault fault)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(now), std::move(fault)))
{
}

Store::~Store()
{
    d->close();
}

void Store::close()
{
    d->close();
}

bool Store::isIdle() const
{
    return d->isIdle();
}

QCoro::Task<Result<Store::Opened>> Store::open(QString path)
{
    return d->ask<Opened>(
        [path, fault = d->fault](Database &database, ChangeSet &) -> Result<Opened> {
            if (database.isOpen())
                return failure(Error::Kind::Invalid, u"the database is open already"_s);
            const Result<StoreFile::Opened> opened = StoreFile::open(database, path, BusyTimeout);
            if (!opened)
                return failure(opened.error());
            database.setFault(fault);
            const bool writes = opened->access == Database::Access::ReadWrite;
            return Opened{opened->asidePath,
                          writes ? Opened::Access::ReadWrite : Opened::Access::ReadOnly};
        });
}

QCoro::Task<Result<QList<Account>>> Store::accounts()
{
    return d->read<QList<Account>>([](Database &db) { return AccountsTable::all(db); });
}

QCoro::Task<Result<Account>> Store::addAccount(Account account)
{
    return d->write<Account>([account](Storing &s) { return AccountsTable::add(s, account); });
}

QCoro::Task<Result<void>> Store::updateAccount(Account account)
{
    return d->write<void>([account](Storing &s) { return AccountsTable::update(s, account); });
}

QCoro::Task<Result<void>> Store::removeAccount(AccountKey account)
{
    return d->write<void>([=](Storing &s) { return AccountsTable::remove(s, account); });
}

QCoro::Task<Result<void>> Store::saveProfile(AccountKey account, Profile profile)
{
    return d->write<void>(
        [=](Storing &s) { return AccountsTable::saveProfile(s, account, profile); });
}

QCoro::Task<Result<void>> Store::saveConnection(AccountKey account, std::optional<QString> handle,
                                                QMap<QString, QString> settings)
{
    return d->write<void>(
        [=](Storing &s) { return AccountsTable::saveConnection(s, account, handle, settings); });
}

QCoro::Task<Result<QList<Contact>>> Store::contacts(AccountKey account)
{
    return d->read<QList<Contact>>([=](Database &db) { return ContactsTable::all(db, account); });
}

QCoro::Task<Result<QList<Contact>>> Store::contactsAfter(AccountKey account, ContactKey after,
                                                         qsizetype most)
{
    return d->read<QList<Contact>>(
        [=](Database &db) { return ContactsTable::after(db, account, after, most); });
}

QCoro::Task<Result<QList<Member>>> Store::members(ContactKey group)
{
    return d->read<QList<Member>>([=](Database &db) { return MembersTable::all(db, group); });
}

QCoro::Task<Result<QList<ContactKey>>> Store::groupsOf(ContactKey contact)
{
    return d->read<QList<ContactKey>>(
        [=](Database &db) { return MembersTable::groupsOf(db, contact); });
}

QCoro::Task<Result<QList<Label>>> Store::labels(AccountKey account)
{
    return d->read<QList<Label>>([=](Database &db) { return LabelsTable::all(db, account); });
}

QCoro::Task<Result<RosterStatus>> Store::rosterStatus(AccountKey account)
{
    return d->read<RosterStatus>(
        [=](Database &db) { return AccountsTable::rosterStatus(db, account); });
}

QCoro::Task<Result<Store::RosterOutcome>> Store::saveRoster(AccountKey account, Roster roster,
                                                            RosterTrust trust)
{
    return d->write<RosterOutcome>(
        [=](Storing &s) { return RosterWriter::save(s, account, roster, trust); });
}

QCoro::Task<Result<bool>> Store::idsAreGood(AccountKey account)
{
    return d->read<bool>([=](Database &db) { return RosterLogins::idsAreGood(db, account); });
}

QCoro::Task<Result<void>> Store::saveDetails(AccountKey account, QList<ContactDetails> details,
                                             QStringList asked)
{
    return d->write<void>(
        [=](Storing &s) { return DetailsWriter::save(s, account, details, asked); });
}

QCoro::Task<Result<void>> Store::saveMembers(AccountKey account, GroupMembers members)
{
    return d->write<void>([=](Storing &s) { return MembersWriter::save(s, account, members); });
}

QCoro::Task<Result<void>> Store::saveLabels(AccountKey account, QList<Label> labels)
{
    return d->write<void>([=](Storing &s) { return LabelsTable::save(s, account, labels); });
}

QCoro::Task<Result<QList<Change>>> Store::changes(ChangeFilter filter)
{
    return d->read<QList<Change>>([=](Database &db) { return History::changes(db, filter); });
}

QCoro::Task<Result<qsizetype>> Store::changeCount(ChangeFilter filter)
{
    return d->read<qsizetype>([=](Database &db) { return History::count(db, filter); });
}

QCoro::Task<Result<QHash<ContactKey, qint64>>> Store::changeTimes(ChangeFilter filter)
{
    return d->read<QHash<ContactKey, qint64>>(
        [=](Database &db) { return History::times(db, filter); });
}

QCoro::Task<Result<SyncBeginning>> Store::beginSync(AccountKey account)
{
    return d->write<SyncBeginning>([=](Storing &s) { return History::beginSync(s, account); });
}

QCoro::Task<Result<void>> Store::endSync(SyncRunKey run, SyncEnd end)
{
    return d->write<void>([=](Storing &s) { return History::endSync(s, run, end); });
}

QCoro::Task<Result<SyncPlan>> Store::plan(AccountKey account, SyncScope scope, Freshness freshness)
{
    return d->read<SyncPlan>([=, now = d->time()](Database &db) {
        return Plan::plan(db, account, scope, {freshness, now});
    });
}

QCoro::Task<Result<void>> Store::wantMembers(AccountKey account, QString groupId)
{
    return d->write<void>([=](Storing &s) { return Plan::wantMembers(s, account, groupId); });
}

QCoro::Task<Result<QList<Missing>>> Store::missing(AccountKey account)
{
    return d->read<QList<Missing>>([=](Database &db) { return Plan::missing(db, account); });
}

QCoro::Task<Result<void>> Store::askAgain(AccountKey account)
{
    return d->write<void>([=](Storing &s) { return Plan::askAgain(s, account); });
}

QCoro::Task<Result<RemarkEdit>> Store::addEdit(ContactKey contact, QString remark)
{
    return d->writeOutbox<RemarkEdit>([=](Storing &s) { return Outbox::add(s, contact, remark); });
}

QCoro::Task<Result<QList<RemarkEdit>>> Store::edits(AccountKey account)
{
    return d->read<QList<RemarkEdit>>([=](Database &db) { return Outbox::all(db, account); });
}

QCoro::Task<Result<std::optional<RemarkEdit>>> Store::editOf(ContactKey contact)
{
    return d->read<std::optional<RemarkEdit>>(
        [=](Database &db) { return Outbox::ofContact(db, contact); });
}

QCoro::Task<Result<RemarkBatch>> Store::addEdits(QList<RemarkWish> wishes)
{
    return d->writeOutbox<RemarkBatch>([=](Storing &s) { return Outbox::addBatch(s, wishes); });
}

QCoro::Task<Result<RemarkBatch>> Store::batch(BatchKey batch)
{
    return d->read<RemarkBatch>([=](Database &db) { return Outbox::batch(db, batch); });
}

QCoro::Task<Result<QList<RemarkEdit>>> Store::batchEdits(BatchKey batch)
{
    return d->read<QList<RemarkEdit>>([=](Database &db) { return Outbox::batchEdits(db, batch); });
}

QCoro::Task<Result<QList<RemarkBatch>>> Store::batches(qsizetype most)
{
    return d->read<QList<RemarkBatch>>([=](Database &db) { return Outbox::batches(db, most); });
}

QCoro::Task<Result<BatchUndo>> Store::undoBatch(BatchKey batch)
{
    return d->writeOutbox<BatchUndo>([=](Storing &s) { return Outbox::undoBatch(s, batch); });
}

QCoro::Task<Result<qsizetype>> Store::retryBatch(BatchKey batch, Conflicts conflicts)
{
    return d->writeOutbox<qsizetype>(
        [=](Storing &s) { return Outbox::retryBatch(s, batch, conflicts); });
}

QCoro::Task<Result<qsizetype>> Store::stopBatch(BatchKey batch)
{
    return d->writeOutbox<qsizetype>([=](Storing &s) { return Outbox::stopBatch(s, batch); });
}

QCoro::Task<Result<std::optional<RemarkEdit>>> Store::openEditAfter(AccountKey account,
                                                                    EditKey after)
{
    return d->read<std::optional<RemarkEdit>>(
        [=](Database &db) { return Outbox::openAfter(db, account, after); });
}

QCoro::Task<Result<void>> Store::markSent(EditKey edit)
{
    return d->writeOutbox<void>([=](Storing &s) { return Outbox::markSent(s, edit); });
}

QCoro::Task<Result<void>> Store::closeEdit(EditKey edit, RemarkEdit::State state, QString words,
                                           QString kept, std::optional<qint64> askedAt)
{
    return d->writeOutbox<void>([=](Storing &s) {
        return Outbox::close(s, edit, state, words, {kept, askedAt.value_or(s.now)});
    });
}

QCoro::Task<Result<void>> Store::retryEdit(EditKey edit)
{
    return d->writeOutbox<void>([=](Storing &s) { return Outbox::retry(s, edit); });
}

QCoro::Task<Result<void>> Store::discardEdit(EditKey edit)
{
    return d->writeOutbox<void>([=](Storing &s) { return Outbox::discard(s, edit); });
}

} // namespace Lianxi
