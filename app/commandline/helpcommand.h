// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

#include <memory>
#include <vector>

namespace Lianxi {

/// lianxi help [COMMAND]
class HelpCommand final : public Command
{
public:
    /// Explains `commands` and itself.
    explicit HelpCommand(const std::vector<std::unique_ptr<Command>> &commands);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QStringList synopsis() const override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QCoro::Task<ExitCode> run(CommandContext &context,
                                            QStringList arguments) override;

private:
    [[nodiscard]] QString overview() const;

    std::vector<const Command *> m_commands;
};

} // namespace Lianxi
