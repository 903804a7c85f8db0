// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkedit.h"
#include "result.h"

#include <chrono>

/// What is done about an open edit, given what is known: the table in docs/architecture.md, "A
/// remark, step by step". No edit is sent a second time before it was read whether the first time
/// did it.
namespace Lianxi::RemarkRules {

/// For how long a remark that was read is taken to be the one at the gateway.
inline constexpr std::chrono::minutes ReadingLasts{10};

enum class Step {
    Read, ///< ask the gateway what it has
    Send,
    Confirm, ///< the gateway has it
    TellNotKept, ///< it was sent, and the gateway has something else all the same
    AskUser, ///< somebody else's remark is there: nothing is sent
};

/// Who sent an edit in the state Sent; means nothing for one that waits.
enum class SentBy {
    EarlierRun, ///< it may never have left
    ThisRun, ///< to the end: sending it again would not help
};

/// What became of the call that sets a remark.
enum class Sending {
    MayBeThere, ///< accepted, or cut off: only reading tells
    CutByUs, ///< it may have left; reading tells, but not now
    NotNow, ///< it certainly was not done, but may be later
    Refused,
};

/// Whether what was read at `readAt` still holds `now`; both ms since the epoch, UTC. A time in
/// the future is one of a clock that was wrong, and says nothing.
[[nodiscard]] bool isRecent(qint64 readAt, qint64 now);

/// Read or Send.
[[nodiscard]] Step firstStep(const RemarkEdit &edit, qint64 now);
/// Anything but Read. `there` is what the gateway has.
[[nodiscard]] Step stepAfterReading(const RemarkEdit &edit, const QString &there, SentBy sentBy);

[[nodiscard]] Sending afterSending(const Result<void> &sent);
/// The gateway answers, but does not tell the remark: waiting alone may not help.
[[nodiscard]] bool isUntold(Error::Kind kind);
/// The gateway would take no other edit either.
[[nodiscard]] bool stopsAll(Error::Kind kind);

} // namespace Lianxi::RemarkRules
