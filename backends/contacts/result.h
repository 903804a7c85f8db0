// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <expected>

namespace Lianxi {

/// Why something did not happen. A value; becomes a sentence in ui/errortext only.
/// The kinds and who repeats what: docs/architecture.md, "Errors".
struct Error
{
    enum class Kind {
        Cancelled, ///< we stopped it; shown to nobody
        Timeout, ///< no complete answer before the deadline
        Network, ///< no HTTP status at all
        RateLimited, ///< the gateway asks to slow down; see retryAfter
        Http, ///< a status other than success; see code
        SignedOut, ///< the key or the session is no longer accepted
        UnknownDevice, ///< the device or instance of the account is not known over there (any more)
        OtherAccount, ///< somebody else is signed in there now: words say who
        Rejected, ///< the envelope says no; see words
        BadReply, ///< not JSON, wrong shape, too large
        NotReady, ///< the gateway is still preparing; ask again after retryAfter
        UnknownOutcome, ///< a write was cut off: it may or may not have been done
        NotKept, ///< a write was accepted, but reading back shows something else
        Storage, ///< the database or a file
        Keychain, ///< the wallet
        Invalid, ///< the caller asked for something that cannot be
    };

    Kind kind = Kind::Invalid;
    /// The other side's own words, never translated; secrets are already taken out.
    QString words = {};
    /// HTTP status or the envelope's code; of Storage: see storageproblem.h. 0 when there is none.
    int code = 0;
    /// When to ask again; only for RateLimited and NotReady. 0 where the gateway names no time.
    std::chrono::milliseconds retryAfter{0};

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = std::expected<T, Error>;

/// Whether nothing works until the user signs in again, or tells the new device.
[[nodiscard]] constexpr bool needsSignIn(Error::Kind kind)
{
    return kind == Error::Kind::SignedOut || kind == Error::Kind::UnknownDevice
        || kind == Error::Kind::OtherAccount;
}

/// For `return failure(...)` from anything that answers a Result.
[[nodiscard]] inline std::unexpected<Error> failure(Error error)
{
    return std::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline std::unexpected<Error> failure(Error::Kind kind, QString words = {},
                                                    int code = 0)
{
    return std::unexpected<Error>(Error{kind, std::move(words), code, {}});
}

} // namespace Lianxi
