// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <optional>

namespace Lianxi {

/// What the program was started for.
struct Invocation
{
    enum class Purpose { Window, Demo, Command };

    Purpose purpose = Purpose::Window;
    std::optional<QString> profile = {}; ///< --profile DIR
    /// Purpose::Command: the command and its arguments, without --profile.
    QStringList command = {};
};

/// Takes `arguments` (without the program's name) apart. No arguments, or only --profile: the
/// window; everything else that is not --demo is for the command line, which also explains
/// mistakes.
[[nodiscard]] Invocation invocationOf(const QStringList &arguments);

} // namespace Lianxi
