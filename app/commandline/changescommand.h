// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

namespace Lianxi {

/// lianxi changes [NAME...]
class ChangesCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QStringList synopsis() const override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QCoro::Task<ExitCode> run(CommandContext &context,
                                            QStringList arguments) override;
};

} // namespace Lianxi
