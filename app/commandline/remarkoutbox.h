// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

namespace Lianxi {

/// What "lianxi remark" does about edits that are in the outbox already.
namespace RemarkOutbox {

enum class Form { Table, Json };
/// Lists them: of the named accounts, or of all.
[[nodiscard]] QCoro::Task<ExitCode> list(CommandContext &context, QStringList accounts, Form form);

enum class Secret { Stored, OnStandardInput };
/// Sends the edit of a contact again, in place of what the gateway has now.
[[nodiscard]] QCoro::Task<ExitCode> retry(CommandContext &context, QString account, QString id,
                                          Secret secret);
/// Gives it up: the contact keeps the gateway's remark.
[[nodiscard]] QCoro::Task<ExitCode> discard(CommandContext &context, QString account, QString id);

} // namespace RemarkOutbox

} // namespace Lianxi
