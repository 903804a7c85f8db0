// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pacer.h"

namespace Lianxi {

/// Whether a system can do something, and if not, why.
enum class Support {
    Yes,
    No, ///< the system has no call for it
    WouldRename, ///< the call of that name renames the group for everybody (FACTS.md §3)
};

/// What a system can do; decides what the interface offers, and what a sync asks for. May depend on
/// what is known of an account: a gateway can speak one of two dialects.
struct Capabilities
{
    qsizetype detailsBatch = 20; ///< ids in one contacts() call at most
    PaceRange pace = {};
    Support profile = Support::Yes; ///< says who is signed in
    Support onlineHint = Support::Yes;
    Support friendRemarks = Support::Yes;
    Support groupRemarks = Support::Yes;
    Support labels = Support::Yes;
    Support devices = Support::No; ///< lists the devices behind a key
    /// Pictures are had through Gateway::picture() alone. Their URLs end in a fragment that names
    /// the account by its wxid ("…#1880000000"), which is never sent.
    Support sessionPictures = Support::No;

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

} // namespace Lianxi
