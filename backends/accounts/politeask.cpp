// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "politeask.h"

#include "gatewayerrors.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;

namespace Lianxi {

namespace {

constexpr int Repeats = 2;

} // namespace

std::optional<std::chrono::milliseconds> pauseBeforeRepeat(const Error &error, int attempt)
{
    if (attempt >= Repeats)
        return std::nullopt;
    if (error.kind == Error::Kind::RateLimited)
        return 0ms;
    if (!mayPassByItself(error))
        return std::nullopt;
    // Jitter: many accounts that lost the same network must not come back in one moment.
    const std::chrono::milliseconds base = 1s * (1 << attempt);
    return base + std::chrono::milliseconds(QRandomGenerator::global()->bounded(int(base.count())));
}

} // namespace Lianxi
