// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkrules.h"

namespace Lianxi::RemarkRules {

bool isRecent(qint64 readAt, qint64 now)
{
    const qint64 lasts = std::chrono::milliseconds(ReadingLasts).count();
    return readAt > 0 && readAt <= now && now - readAt < lasts;
}

Step firstStep(const RemarkEdit &edit, qint64 now)
{
    if (edit.state == RemarkEdit::State::Sent || edit.tries > 0)
        return Step::Read;
    // A sync may have read something else since, and what is there already need not be sent.
    const bool isThere = edit.known == edit.remark && !edit.mayBeOvertaken;
    if (edit.known != edit.base || isThere || !isRecent(edit.baseReadAt, now))
        return Step::Read;
    return Step::Send;
}

Step stepAfterReading(const RemarkEdit &edit, const QString &there, SentBy sentBy)
{
    const bool wasSent = edit.state == RemarkEdit::State::Sent;
    if (there == edit.remark) {
        // An earlier text of ours may still arrive: this one has to come after it.
        const bool hasToFollow = !wasSent && edit.tries == 0 && edit.mayBeOvertaken;
        return hasToFollow ? Step::Send : Step::Confirm;
    }
    if (wasSent && sentBy == SentBy::ThisRun)
        return Step::TellNotKept;
    if (there == edit.base || edit.ours.contains(there))
        return Step::Send;
    return Step::AskUser;
}

Sending afterSending(const Result<void> &sent)
{
    if (sent)
        return Sending::MayBeThere;
    switch (sent.error().kind) {
    case Error::Kind::UnknownOutcome:
        return Sending::MayBeThere;
    case Error::Kind::Cancelled:
        return Sending::CutByUs;
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::RateLimited:
    case Error::Kind::NotReady:
    case Error::Kind::SignedOut:
    case Error::Kind::UnknownDevice:
    case Error::Kind::OtherAccount:
        return Sending::NotNow;
    default:
        return Sending::Refused;
    }
}

bool isUntold(Error::Kind kind)
{
    return kind == Error::Kind::Rejected || kind == Error::Kind::BadReply
        || kind == Error::Kind::Http || kind == Error::Kind::Invalid;
}

bool stopsAll(Error::Kind kind)
{
    return needsSignIn(kind) || kind == Error::Kind::RateLimited;
}

} // namespace Lianxi::RemarkRules
