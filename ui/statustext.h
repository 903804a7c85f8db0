// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"

#include <QString>

namespace Lianxi {

/// What an account does right now, with figures: "Shop A: details 1,240 of 3,412 · about 3 min".
/// "No answer from Shop A · tries again at 14:05". Empty when it does nothing worth a word.
[[nodiscard]] QString progressText(const AccountStatus &status, const QString &accountName);
/// "about 3 min", "less than a minute"; empty when unknown.
[[nodiscard]] QString remainingText(std::chrono::milliseconds remaining);
/// What is known to be missing; empty when nothing is.
struct MissingText
{
    QString text; ///< the most important thing: "12 contacts without details"
    QString exact; ///< all of it, received of expected; one line each
};
[[nodiscard]] MissingText missingText(const RosterStatus &status);
/// When the list was last complete: "updated 14:05", "updated yesterday 14:05".
[[nodiscard]] QString updatedText(qint64 completeAt, qint64 now);

} // namespace Lianxi
