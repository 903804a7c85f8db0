// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace Lianxi {

/// How long we wait for `open` and `wkteam`. The one table; tests shorten it.
struct WkTeamTimeouts
{
    using milliseconds = std::chrono::milliseconds;

    /// Answered from the gateway's memory.
    milliseconds signIn{30'000};
    milliseconds devices{30'000};
    milliseconds online{15'000};
    milliseconds labels{30'000};
    /// FACTS.md §2, §3: slow, 10 s to 3 min.
    milliseconds prepareList{180'000};
    milliseconds list{60'000};
    /// 2020: whole rows, as many as there are contacts.
    milliseconds allContacts{120'000};
    /// 20 contacts, asked for at WeChat's servers.
    milliseconds details{45'000};
    /// 500 members with pictures.
    milliseconds members{60'000};
    milliseconds groupInfo{30'000};
    /// One contact, read back after a write.
    milliseconds remark{30'000};
    /// A write that ends in doubt costs a read: rather wait.
    milliseconds setRemark{45'000};

    // Not deadlines, but how long to leave a gateway alone.

    /// The list may be asked for as soon as it is prepared; only the pace has to stay.
    milliseconds afterPreparing{1'000};
    /// FACTS.md §3: wait 5 s and ask again.
    milliseconds stillEmpty{5'000};
    /// FACTS.md §2: at most once a minute.
    milliseconds onlineAgain{60'000};
    /// FACTS.md §1: at least 1 s between two calls of one endpoint.
    milliseconds betweenPages{1'000};
    /// An instance that was found signed in is not looked up again for so long.
    milliseconds instanceKnown{60'000};
    /// A list that came with finding out the dialect serves the next roster() for so long.
    milliseconds keptList{300'000};
};

} // namespace Lianxi
