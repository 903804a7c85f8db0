// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

namespace Lianxi {

/// lianxi account add|sign-in|devices|list|show|remove
class AccountCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QStringList synopsis() const override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QCoro::Task<ExitCode> run(CommandContext &context,
                                            QStringList arguments) override;

private:
    [[nodiscard]] QCoro::Task<ExitCode> add(CommandContext &context, QStringList arguments);
    [[nodiscard]] QCoro::Task<ExitCode> signIn(CommandContext &context, QStringList arguments);
    [[nodiscard]] QCoro::Task<ExitCode> devices(CommandContext &context, QStringList arguments);
    [[nodiscard]] QCoro::Task<ExitCode> list(CommandContext &context, QStringList arguments);
    [[nodiscard]] QCoro::Task<ExitCode> show(CommandContext &context, QStringList arguments);
    [[nodiscard]] QCoro::Task<ExitCode> remove(CommandContext &context, QStringList arguments);
};

} // namespace Lianxi
