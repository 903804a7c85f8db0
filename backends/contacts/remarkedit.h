// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"

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
    };

    EditKey key = 0;
    AccountKey account = 0;
    ContactKey contact = 0;
    QString contactId;
    ContactKind contactKind = ContactKind::Friend;
    QString remark; ///< the new one; empty clears
    QString earlier; ///< what the contact had when the user pressed Save
    State state = State::Waiting;
    QString words; ///< the gateway's own words for Refused, what it kept for NotKept
    qint64 createdAt = 0; ///< ms since the epoch, UTC
    qint64 sentAt = 0;

    friend bool operator==(const RemarkEdit &, const RemarkEdit &) = default;
};

/// Whether the courier still has to do something about it.
[[nodiscard]] constexpr bool isOpen(RemarkEdit::State state)
{
    return state == RemarkEdit::State::Waiting || state == RemarkEdit::State::Sent;
}

} // namespace Lianxi
