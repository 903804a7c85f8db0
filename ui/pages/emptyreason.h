// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"

namespace Lianxi {

/// Why a list of contacts shows nothing.
enum class EmptyReason {
    NoHit, ///< the search finds nothing
    FilteredOut, ///< the filter hides all there is
    FirstSync, ///< the first list is on its way
    SignedOut,
    NeedsSecret,
    Failed, ///< the list could not be read yet
    NothingYet, ///< nobody asked for the list, or it is empty
};

/// Values that decide what an empty list says.
struct EmptyFacts
{
    bool searching = false;
    bool filtered = false; ///< a filter hides rows that are there
    AccountStatus::State state = AccountStatus::State::Idle;
};

[[nodiscard]] constexpr EmptyReason emptyReason(const EmptyFacts &facts)
{
    if (facts.searching)
        return EmptyReason::NoHit;
    if (facts.filtered)
        return EmptyReason::FilteredOut;
    switch (facts.state) {
    case AccountStatus::State::Working:
        return EmptyReason::FirstSync;
    case AccountStatus::State::SignedOut:
        return EmptyReason::SignedOut;
    case AccountStatus::State::NeedsSecret:
        return EmptyReason::NeedsSecret;
    case AccountStatus::State::Failed:
        return EmptyReason::Failed;
    case AccountStatus::State::Idle:
    case AccountStatus::State::Paused:
        break;
    }
    return EmptyReason::NothingYet;
}

} // namespace Lianxi
