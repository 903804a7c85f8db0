// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"
#include "remarkedit.h"

#include <QString>

#include <optional>

namespace Lianxi {

/// Whether an edit goes nowhere until the user says what is to become of it: it can be tried again.
[[nodiscard]] constexpr bool needsDecision(RemarkEdit::State state)
{
    return state == RemarkEdit::State::Refused || state == RemarkEdit::State::NotKept
        || state == RemarkEdit::State::Unknown || state == RemarkEdit::State::Conflict;
}
/// Whether an edit can be taken back: not while nobody knows what the gateway made of it.
[[nodiscard]] constexpr bool canDiscard(RemarkEdit::State state)
{
    return state == RemarkEdit::State::Waiting || needsDecision(state);
}

/// What became of an edit so far, in the user's language.
struct EditWords
{
    QString title; ///< one or two words: "Refused"
    QString reason; ///< why, or what for: the gateway's own words, "For the network"
};
/// `account` is what the edit's account does; `hindrance` why the edit was not sent at the last
/// attempt, if there was one.
[[nodiscard]] EditWords editWords(const RemarkEdit &edit, const AccountStatus &account,
                                  const std::optional<Error> &hindrance);

/// The two decisions by the names that fit: "Try again" and "Discard", or "Overwrite" and "Keep
/// theirs" where somebody else wrote a remark meanwhile.
[[nodiscard]] QString retryText(RemarkEdit::State state);
[[nodiscard]] QString discardText(RemarkEdit::State state);

/// A text from the wire on one line, in quotation marks of the user's language, cut where it would
/// fill the screen; empty for an empty one.
[[nodiscard]] QString quotedText(const QString &text);

} // namespace Lianxi
