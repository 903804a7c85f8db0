// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"
#include "remarkbatch.h"

#include <QString>
#include <QStringList>

namespace Lianxi {

using EditKey = qint64;

/// One remark that the user wants: a row of the outbox. Committed before anything is sent.
struct RemarkEdit
{
    enum class State {
        Waiting, ///< committed, not sent
        Sent, ///< on its way; its outcome is not known yet
        Confirmed, ///< read back and equal
        Refused, ///< the gateway said no
        NotKept, ///< accepted, but reading back shows something else
        Superseded, ///< a later edit of the same contact took its place, or the user discarded it
        Unknown, ///< sent, but the gateway does not tell what became of it: the user decides
        Conflict, ///< not sent: meanwhile somebody else wrote a remark; the user decides
    };

    EditKey key = 0;
    AccountKey account = 0;
    ContactKey contact = 0;
    QString contactId;
    ContactKind contactKind = ContactKind::Friend;
    QString remark; ///< the new one; empty clears
    QString earlier; ///< what the contact showed when the user pressed Save
    /// What the gateway had then, as far as it was known: what this edit is to replace. After *Try
    /// again*, what it had at that moment.
    QString base;
    /// When the gateway's remark was last read, ms since the epoch, UTC; 0 = never. By the wall
    /// clock, which may have been set since.
    qint64 baseReadAt = 0;
    /// The gateway's remark as it was read then.
    QString known;
    /// While it is open: what earlier edits of ours may have left there. Meeting one of these texts
    /// at the gateway is no conflict.
    QStringList ours;
    /// An earlier edit with another text was sent, and may arrive after all.
    bool mayBeOvertaken = false;
    int tries = 0; ///< how often it was sent
    State state = State::Waiting;
    /// The gateway's own words for Refused and Unknown; what it has instead for NotKept, Conflict.
    QString words;
    qint64 createdAt = 0; ///< ms since the epoch, UTC
    qint64 sentAt = 0;
    BatchKey batch = 0; ///< what it was saved with; 0: alone

    friend bool operator==(const RemarkEdit &, const RemarkEdit &) = default;
};

/// Whether the courier still has to do something about it.
[[nodiscard]] constexpr bool isOpen(RemarkEdit::State state)
{
    return state == RemarkEdit::State::Waiting || state == RemarkEdit::State::Sent;
}

} // namespace Lianxi
