// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountstatus.h"
#include "changeset.h"
#include "contact.h"
#include "freshness.h"
#include "group.h"
#include "missing.h"
#include "remarkedit.h"
#include "result.h"
#include "syncplan.h"
#include "syncrun.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Lianxi {

/// The one truth on disk: accounts, contacts, members, labels and the outbox, in one SQLite file.
///
/// Lives on the thread that made it (the GUI's); the only connection lives on a thread of its own,
/// so no call here waits. Every writer is one transaction; what it changed is told by committed()
/// before the writer's task ends. Errors are Error::Kind::Storage with SQLite's words, or Invalid
/// where the caller asks for the impossible (a name that is taken, an unknown key).
/// A call made after close() or before open() answers Storage. Times: ms since the epoch, UTC.
class Store : public QObject
{
    Q_OBJECT

public:
    /// The time for what is stored, ms since the epoch, UTC; called on the Store's thread.
    using Now = std::function<qint64()>;

    /// Asked on the database's thread before each statement after open() is executed: the error
    /// that it fails with instead. Only for tests.
    using Fault = std::function<std::optional<Error>(const QString &sql)>;

    /// `now` empty: the system's time.
    explicit Store(QObject *parent = nullptr, Now now = {}, Fault fault = {});
    /// Waits for the job that is running and drops later ones. Whoever still waits is answered
    /// here, with Error::Kind::Storage where the job was dropped.
    ~Store() override;

    struct Opened
    {
        /// Where a broken or newer database was moved; empty when there was nothing to move.
        QString setAsidePath;
        enum class Access {
            ReadWrite,
            /// The disk or its permissions allow nothing else: what is stored can be read, and
            /// writers answer Storage with StorageProblem::ReadOnly.
            ReadOnly,
        } access
            = Access::ReadWrite;
    };
    /// Opens or creates the database; mode 0600 before SQLite sees it, WAL, numbered schema steps.
    /// `path` empty: a database in memory that leaves nothing behind (demo).
    [[nodiscard]] QCoro::Task<Result<Opened>> open(QString path);
    /// Closes the database; as the destructor, but the Store goes on answering Storage.
    void close();
    /// Whether everybody who asked is answered.
    [[nodiscard]] bool isIdle() const;

    // Accounts
    [[nodiscard]] QCoro::Task<Result<QList<Account>>> accounts();
    /// Answers the account with its key. Invalid when the name is taken.
    [[nodiscard]] QCoro::Task<Result<Account>> addAccount(Account account);
    [[nodiscard]] QCoro::Task<Result<void>> updateAccount(Account account);
    /// The account and everything that belongs to it.
    [[nodiscard]] QCoro::Task<Result<void>> removeAccount(AccountKey account);
    [[nodiscard]] QCoro::Task<Result<void>> saveProfile(AccountKey account, Profile profile);
    /// Another handle, if it is set, and settings in addition to the account's.
    [[nodiscard]] QCoro::Task<Result<void>> saveConnection(AccountKey account,
                                                           std::optional<QString> handle,
                                                           QMap<QString, QString> settings);

    // Reading
    [[nodiscard]] QCoro::Task<Result<QList<Contact>>> contacts(AccountKey account);
    /// The next ones in the order of their keys, `most` at most: for a list that is taken over
    /// piece by piece. `after` 0: from the first on.
    [[nodiscard]] QCoro::Task<Result<QList<Contact>>>
    contactsAfter(AccountKey account, ContactKey after, qsizetype most);
    [[nodiscard]] QCoro::Task<Result<QList<Member>>> members(ContactKey group);
    /// Groups of the account in which the contact is a known member.
    [[nodiscard]] QCoro::Task<Result<QList<ContactKey>>> groupsOf(ContactKey contact);
    [[nodiscard]] QCoro::Task<Result<QList<Label>>> labels(AccountKey account);
    [[nodiscard]] QCoro::Task<Result<RosterStatus>> rosterStatus(AccountKey account);

    // Facts from the gateway
    struct RosterOutcome
    {
        qsizetype appeared = 0; ///< new, or back again
        qsizetype gone = 0;
        /// Where a login gives contacts other ids: found again under a new one, and gone because
        /// they could not be found again.
        qsizetype matched = 0;
        qsizetype unmatched = 0;
        /// Nothing was marked gone: the list shrank by more than a third and by more than 20, or is
        /// empty while the stored one is not. New entries were stored all the same, unless they
        /// may be stored ones that another login gave another id.
        bool heldBack = false;
        /// The same, because the list has fewer than the gateway says, or no list of a kind, and
        /// lacks somebody.
        bool isShort = false;
        qsizetype leftOut = 0; ///< new entries that were not stored, see heldBack
    };
    enum class RosterTrust {
        Checked, ///< hold back what shrinks too much, unless the roster before said exactly the
                 ///< same
        Confirmed, ///< the user said that it is right
    };
    /// Stores a complete roster: new ids appear, missing ones are marked gone, returned ones keep
    /// what is known of them. An empty one is never trusted unless Confirmed. One that has fewer
    /// than the gateway says removes nobody either, until a second one says the same: some gateways
    /// count otherwise (FACTS.md §4). What its rows say
    /// is stored as by saveDetails(); rows that tell everything count as details.
    ///
    /// Roster::Ids::OneLogin: stored contacts that are on it under another id are found again by
    /// alias, else by nickname, picture and region, where there is no doubt; they get that id and
    /// keep everything else.
    [[nodiscard]] QCoro::Task<Result<RosterOutcome>>
    saveRoster(AccountKey account, Roster roster, RosterTrust trust = RosterTrust::Checked);
    /// Stores what one details reply said. `asked` are the ids of the call: those without an answer
    /// are remembered as asked, so that the next run does not ask for them at once again.
    [[nodiscard]] QCoro::Task<Result<void>>
    saveDetails(AccountKey account, QList<ContactDetails> details, QStringList asked);
    /// Whether the stored ids are good with the account's present secret: contacts whose ids a
    /// login changes need a roster after it.
    [[nodiscard]] QCoro::Task<Result<bool>> idsAreGood(AccountKey account);
    /// Replaces the group's members by a complete list. Invalid for an unknown group. A group
    /// without a title gets one made of their names.
    [[nodiscard]] QCoro::Task<Result<void>> saveMembers(AccountKey account, GroupMembers members);
    [[nodiscard]] QCoro::Task<Result<void>> saveLabels(AccountKey account, QList<Label> labels);

    // The history
    /// Newest first.
    [[nodiscard]] QCoro::Task<Result<QList<Change>>> changes(ChangeFilter filter);
    [[nodiscard]] QCoro::Task<Result<qsizetype>> changeCount(ChangeFilter filter);
    /// When each contact that one of these changes is about last changed, also as a member of a
    /// group; ms since the epoch, UTC.
    [[nodiscard]] QCoro::Task<Result<QHash<ContactKey, qint64>>> changeTimes(ChangeFilter filter);
    /// A sync begins: what is found from now on belongs to it. One that was never ended counts as
    /// cut short. Invalid for an unknown account.
    [[nodiscard]] QCoro::Task<Result<SyncBeginning>> beginSync(AccountKey account);
    [[nodiscard]] QCoro::Task<Result<void>> endSync(SyncRunKey run, SyncEnd end);

    // The plan: what an account still needs, derived from what is stored
    /// What a sync of this scope has to do, within a sync that has begun.
    ///
    /// The list: always, but where the sync before was cut short, and the list came with that one
    /// (or one that it went on with), is not older than `freshness`, was not held back, and has
    /// good ids. Labels: with the list, or where it was stored and they were not.
    ///
    /// Details that were asked for without an answer count as fresh ones. Members: of groups that
    /// the user opened, or of all, as far as they are not fresh; and of groups that have no name
    /// until their members make one. Times in the future are those of a clock that was wrong: what
    /// bears one is not fresh.
    [[nodiscard]] QCoro::Task<Result<SyncPlan>> plan(AccountKey account, SyncScope scope,
                                                     Freshness freshness);
    /// The user opened the group: its members are wanted by the next sync, and kept fresh from then
    /// on. Invalid for what is no group of the account.
    [[nodiscard]] QCoro::Task<Result<void>> wantMembers(AccountKey account, QString groupId);
    /// What is on the list and was not received: details, then members of groups that the user
    /// opened or that say that they have more; in the order of the list.
    [[nodiscard]] QCoro::Task<Result<QList<Missing>>> missing(AccountKey account);
    /// Forgets that what is missing was asked for, so that the next sync asks at once.
    [[nodiscard]] QCoro::Task<Result<void>> askAgain(AccountKey account);

    // The outbox
    /// As addEdit() for many, of one or several accounts: all or none. Invalid when a contact is
    /// unknown or wished for twice, or when there is no wish.
    [[nodiscard]] QCoro::Task<Result<RemarkBatch>> addEdits(QList<RemarkWish> wishes);
    /// How far a batch is. Invalid: no such batch.
    [[nodiscard]] QCoro::Task<Result<RemarkBatch>> batch(BatchKey batch);
    /// All edits of a batch, also Confirmed and Superseded ones, in the order of the wishes.
    [[nodiscard]] QCoro::Task<Result<QList<RemarkEdit>>> batchEdits(BatchKey batch);
    /// The latest batches, newest first.
    [[nodiscard]] QCoro::Task<Result<QList<RemarkBatch>>> batches(qsizetype most);
    /// Takes a batch back, in one transaction that makes another batch: what was confirmed, or may
    /// have arrived, is to be replaced by what was there before; what was never sent is discarded;
    /// where the user has written something else since, nothing is done. Where the gateway turns
    /// out to have somebody else's remark, the edit becomes a Conflict. Invalid when it was taken
    /// back already.
    [[nodiscard]] QCoro::Task<Result<BatchUndo>> undoBatch(BatchKey batch);
    /// retryEdit() for all edits of the batch that are Refused, NotKept or Unknown, and `conflicts`
    /// those that met somebody else's remark. Answers how many.
    enum class Conflicts { Leave, Overwrite };
    [[nodiscard]] QCoro::Task<Result<qsizetype>> retryBatch(BatchKey batch,
                                                            Conflicts conflicts = Conflicts::Leave);
    /// discardEdit() for all that are Waiting. Answers how many.
    [[nodiscard]] QCoro::Task<Result<qsizetype>> stopBatch(BatchKey batch);
    /// The oldest Waiting or Sent edit of the account with a key above `after`, if any.
    [[nodiscard]] QCoro::Task<Result<std::optional<RemarkEdit>>> openEditAfter(AccountKey account,
                                                                               EditKey after);
    /// Commits the wish (synchronous FULL) and answers it; open edits of the same contact become
    /// Superseded. The contact shows the new remark as Waiting from now on.
    [[nodiscard]] QCoro::Task<Result<RemarkEdit>> addEdit(ContactKey contact, QString remark);
    /// All but Confirmed and Superseded edits, oldest first; `account` 0 = of all accounts.
    [[nodiscard]] QCoro::Task<Result<QList<RemarkEdit>>> edits(AccountKey account);
    /// The latest edit of a contact that still matters (as in edits()), if any.
    [[nodiscard]] QCoro::Task<Result<std::optional<RemarkEdit>>> editOf(ContactKey contact);
    /// Waiting → Sent (synchronous FULL), before the first byte leaves. Invalid when it is not
    /// waiting any more.
    [[nodiscard]] QCoro::Task<Result<void>> markSent(EditKey edit);
    /// Sent → Confirmed, Refused, NotKept, Unknown, Conflict or back to Waiting; Waiting →
    /// Confirmed (it was there already) or Conflict. Confirmed stores the edit's remark, NotKept
    /// and Conflict store `kept`, as the contact's, read at `askedAt` (ms since the epoch, UTC),
    /// when the gateway was asked for it; empty: now.
    [[nodiscard]] QCoro::Task<Result<void>> closeEdit(EditKey edit, RemarkEdit::State state,
                                                      QString words, QString kept = {},
                                                      std::optional<qint64> askedAt = {});
    /// Refused, NotKept, Unknown or Conflict → Waiting, to replace what the gateway has now.
    [[nodiscard]] QCoro::Task<Result<void>> retryEdit(EditKey edit);
    /// Any of edits() but Sent → Superseded; the contact shows the gateway's remark again.
    [[nodiscard]] QCoro::Task<Result<void>> discardEdit(EditKey edit);

Q_SIGNALS:
    /// On the Store's thread (the GUI's), once for each transaction that changed something; where
    /// it did so in several accounts, once for each.
    void committed(const Lianxi::ChangeSet &changes);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
