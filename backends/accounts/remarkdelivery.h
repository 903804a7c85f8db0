// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway.h"
#include "pacer.h"
#include "remarkrules.h"
#include "store.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace Lianxi {

/// Talks to the gateway about one remark edit after the other, and writes down in the outbox what
/// came of it. RemarkRules decide.
class RemarkDelivery : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives the delivery. `now`: the time by the wall clock, ms since the epoch, UTC.
    struct Parts
    {
        Gateway &gateway;
        Pacer &pacer;
        Store &store;
        Store::Now now;
    };
    enum class Next {
        GoOn, ///< closed, or not ours any more
        ComeBackLater,
        Stop, ///< the gateway would take no other edit either
    };
    struct Outcome
    {
        Next next = Next::GoOn;
        std::optional<Error> problem = {}; ///< why it stops
    };

    explicit RemarkDelivery(Parts parts, QObject *parent = nullptr);

    /// Brings an open edit as far as it gets now. One at a time.
    [[nodiscard]] QCoro::Task<Outcome> deliver(RemarkEdit edit);
    /// Sends nothing more. What is on its way stays Sent.
    void stop() { m_stopped = true; }
    /// Whether a remark is on its way, which must not be cut off without need.
    [[nodiscard]] bool isTalking() const { return m_talking; }

Q_SIGNALS:
    /// A remark was sent, whatever came of it: what was asked before may answer with an older one.
    void wrote(const QString &contactId);
    void talked();
    /// See AccountSession::editSettled.
    void settled(const Lianxi::RemarkEdit &edit, const std::optional<Lianxi::Error> &problem);

private:
    [[nodiscard]] QCoro::Task<Outcome> send(RemarkEdit edit);
    /// A turn at the account's pace, whoever stops the sync meanwhile; false: we are stopped.
    [[nodiscard]] QCoro::Task<bool> turn();
    struct Reading
    {
        QString remark;
        /// ms since the epoch, UTC: it may have become another while the answer was under way.
        qint64 askedAt = 0;
    };
    [[nodiscard]] QCoro::Task<Result<Reading>> read(RemarkEdit edit);
    /// The edit as it is stored now: a new login may have changed its contact's id, and a sync may
    /// have read its remark. Invalid when it is not the contact's edit any more.
    [[nodiscard]] QCoro::Task<Result<RemarkEdit>> current(RemarkEdit edit) const;
    [[nodiscard]] QCoro::Task<Outcome> take(RemarkEdit edit, QString there);
    /// What follows when nobody can tell what the gateway has.
    [[nodiscard]] QCoro::Task<Outcome> unread(RemarkEdit edit, Error error);
    /// Back to Waiting: it certainly was not done.
    [[nodiscard]] QCoro::Task<Outcome> postpone(RemarkEdit edit, Error error);
    [[nodiscard]] QCoro::Task<Outcome> close(RemarkEdit edit, RemarkEdit::State state,
                                             QString words, Reading kept);
    /// What follows a step that the store did not take.
    [[nodiscard]] Outcome notStored(RemarkEdit edit, const Error &error);
    [[nodiscard]] Outcome notNow(const RemarkEdit &edit, Error error);
    void forget(EditKey edit);

    const Parts m_parts;
    bool m_talking = false;
    bool m_stopped = false;
    /// Sent to the end by us; all others that are Sent may never have left.
    QSet<EditKey> m_sent;
    /// What was read last. The store does not have it where the edit was replaced meanwhile.
    QHash<ContactKey, QString> m_there;
    QHash<EditKey, int> m_unreadable; ///< how often reading it back was refused
};

} // namespace Lianxi
