// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exitcode.h"

#include <QCoroTask>
#include <QStringList>

namespace Lianxi {

class CommandContext;

/// One command of the command line: what it is called, how it is explained, what it does.
class Command
{
public:
    virtual ~Command() = default;

    [[nodiscard]] virtual QString name() const = 0;
    /// What it is for, in a few words.
    [[nodiscard]] virtual QString summary() const = 0;
    /// How it is called: one text for each way, without "lianxi".
    [[nodiscard]] virtual QStringList synopsis() const = 0;
    /// Everything else worth knowing, with an example.
    [[nodiscard]] virtual QString help() const = 0;

    /// `arguments` are the command's own, without its name. `context` outlives the task.
    [[nodiscard]] virtual QCoro::Task<ExitCode> run(CommandContext &context, QStringList arguments)
        = 0;
};

/// What "help NAME" prints.
[[nodiscard]] QString helpOf(const Command &command);

} // namespace Lianxi
