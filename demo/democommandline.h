// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"

#include <QStringList>

#include <variant>

namespace Lianxi {

/// What the command line of lianxi-demo-gateway says.
namespace DemoCommandLine {

/// Words for stdout, then exit 0.
struct Help
{
    QString text;
};

/// Words for stderr, then exit 2.
struct Mistake
{
    QString text;
};

[[nodiscard]] std::variant<DemoOptions, Help, Mistake> parse(const QStringList &arguments);

} // namespace DemoCommandLine

} // namespace Lianxi
