// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "exitcode.h"
#include "outboxwatch.h"

#include <QCoroTask>

namespace Lianxi {

class CommandContext;

/// The stable name of an edit's state.
[[nodiscard]] QString editStateName(RemarkEdit::State state);
/// Why an edit is still there, in a few words on one line; empty where its state says it all.
[[nodiscard]] QString editReason(const RemarkEdit &edit);

/// Says why an edit ended without having reached the gateway, and what to do. Nothing for one that
/// did, or whose place another took.
void tellTrouble(CommandContext &context, const Account &account, const RemarkEdit &edit);

enum class AfterRefusal {
    Discard, ///< what the gateway refused or did not keep was told: it is no longer in the way
    Keep,
};
/// Follows an edit until the courier has nothing more to do about it for now, and says what became
/// of it; `name` is the contact's. What needs the user's word stays in the outbox.
[[nodiscard]] QCoro::Task<ExitCode> followRemark(CommandContext &context, OutboxWatch &watch,
                                                 Account account, RemarkEdit edit, QString name,
                                                 AfterRefusal after);

} // namespace Lianxi
