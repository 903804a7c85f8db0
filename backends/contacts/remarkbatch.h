// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QString>

#include <optional>

namespace Lianxi {

using BatchKey = qint64;

/// One remark of many that are saved together.
struct RemarkWish
{
    ContactKey contact = 0;
    QString remark; ///< empty clears
    /// What the wish is to replace at the gateway, where that is not what is known now: with
    /// anything else there it becomes a Conflict and nothing is sent.
    std::optional<QString> base = {};

    friend bool operator==(const RemarkWish &, const RemarkWish &) = default;
};

/// Edits that were saved together, and how far they are. Counted from the outbox each time, so it
/// is right after a crash as well.
struct RemarkBatch
{
    BatchKey key = 0;
    qint64 createdAt = 0; ///< ms since the epoch, UTC
    BatchKey undoes = 0; ///< the batch that this one takes back; 0: none
    BatchKey undoneBy = 0; ///< the batch that takes this one back; 0: none

    // How many of its edits are in which state; see RemarkEdit::State.
    qsizetype waiting = 0;
    qsizetype sent = 0;
    qsizetype confirmed = 0;
    qsizetype refused = 0;
    qsizetype notKept = 0;
    qsizetype superseded = 0;
    qsizetype unknown = 0;
    qsizetype conflicts = 0;

    /// The courier still has to do something about them.
    [[nodiscard]] qsizetype open() const { return waiting + sent; }
    /// They wait for the user.
    [[nodiscard]] qsizetype undecided() const { return refused + notKept + unknown + conflicts; }
    [[nodiscard]] qsizetype total() const { return open() + confirmed + undecided() + superseded; }

    friend bool operator==(const RemarkBatch &, const RemarkBatch &) = default;
};

/// What taking back a batch came to.
struct BatchUndo
{
    RemarkBatch batch; ///< of what is written back; may be empty
    qsizetype discarded = 0; ///< never got there, so there is nothing to write
    qsizetype leftAlone = 0; ///< the user wrote something else since

    friend bool operator==(const BatchUndo &, const BatchUndo &) = default;
};

} // namespace Lianxi
