// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "await.h"
#include "gateway.h"

#include <functional>
#include <optional>

namespace Lianxi {

/// One step of everything that goes on here; waits for it, but only some milliseconds.
void oneTurn();
/// Whether it is so within five seconds. Looks more often than QTRY_VERIFY: what the demo gateway
/// does on its thread is no event here.
[[nodiscard]] bool soon(const std::function<bool()> &isSo);

/// The list, asked for until the gateway is ready; at most a hundred times.
[[nodiscard]] QCoro::Task<Result<Roster>> rosterWhenReady(Gateway *gateway);
/// Details of any number of ids, batch by batch.
[[nodiscard]] QCoro::Task<Result<QList<ContactDetails>>> allDetails(Gateway *gateway,
                                                                    QStringList ids);
[[nodiscard]] QString wordFor(Error::Kind kind);
/// "BadReply 0: words".
[[nodiscard]] QString wordsFor(const Error &error);

/// Why there is no value; nothing where there is one.
template <typename T>
[[nodiscard]] std::optional<Error::Kind> kindOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}
/// For the message of a test that fails.
template <typename T>
[[nodiscard]] QByteArray said(const Result<T> &result)
{
    return result ? QByteArray("success") : wordsFor(result.error()).toUtf8();
}

} // namespace Lianxi
