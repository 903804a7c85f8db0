// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "result.h"

#include <optional>

namespace Lianxi {

/// What an account's conductor is doing, as values for the sidebar and the status bar.
struct AccountStatus
{
    enum class State {
        Idle, ///< nothing to do; the last sync ended well, or there was none yet
        Working,
        Paused, ///< by the user
        NeedsSecret, ///< no key for this session (session-only, or the keychain has none)
        SignedOut, ///< the gateway no longer accepts the key or the device is offline
        Failed, ///< the last sync ended with `problem`; the stored list stays
    };
    enum class Step { None, Checking, Roster, PreparingRoster, Details, Labels, Members, Remarks };

    AccountKey account = 0;
    State state = State::Idle;
    Step step = Step::None;
    /// Progress of the step: received of expected; expected 0 = not known. PreparingRoster: how
    /// often the gateway was asked.
    qsizetype received = 0;
    qsizetype expected = 0;
    /// Time left as estimated from the pace; 0 = not known.
    std::chrono::milliseconds remaining{0};
    /// The hint of the gateway; unset = not asked yet.
    std::optional<bool> online = {};
    /// Why the last sync stopped; for Failed and SignedOut.
    std::optional<Error> problem = {};
    /// A roster was held back because it shrank too much: how many are on the new one.
    std::optional<qsizetype> heldBackRoster = {};
    /// Contacts that the last roster marked as gone because a new login gave all of them other ids,
    /// and they could not be found again.
    qsizetype unmatched = 0;
    /// When a sync that failed for a reason which may pass is tried again by itself, ms since the
    /// epoch, UTC; 0 = it is not.
    qint64 retryAt = 0;

    friend bool operator==(const AccountStatus &, const AccountStatus &) = default;
};

/// Figures of an account's stored list.
struct RosterStatus
{
    qint64 completeAt
        = 0; ///< when a complete roster was last stored; ms since the epoch, 0 = never
    qsizetype onList = 0; ///< contacts that are not gone, all kinds
    qsizetype withDetails = 0; ///< of these, how many have details
    /// How many the last list had, and how many the gateway said it has; 0 = not told.
    qsizetype listed = 0;
    qsizetype expected = 0;
    /// Groups on the list of whose members fewer are stored than the gateway says there are.
    qsizetype incompleteGroups = 0;

    friend bool operator==(const RosterStatus &, const RosterStatus &) = default;
};

} // namespace Lianxi
