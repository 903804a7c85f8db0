// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Lianxi {

/// What a command answers to the shell; part of the documented command line.
enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
    Partly = 3, ///< done in part: see the sentences on stderr
    SignedOut = 4, ///< no key, or one that the gateway no longer accepts
    Stopped = 130, ///< by Ctrl+C or the system: what was done is stored and said
};

} // namespace Lianxi
