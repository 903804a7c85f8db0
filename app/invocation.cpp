// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invocation.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

Invocation invocationOf(const QStringList &arguments)
{
    Invocation invocation;
    bool demo = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--profile"_L1 && i + 1 < arguments.size())
            invocation.profile = arguments.at(++i);
        else if (argument.startsWith("--profile="_L1))
            invocation.profile = argument.sliced(10);
        else if (argument == "--demo"_L1)
            demo = true;
        else
            invocation.command.append(argument);
    }
    if (!invocation.command.isEmpty())
        invocation.purpose = Invocation::Purpose::Command;
    else if (demo)
        invocation.purpose = Invocation::Purpose::Demo;
    return invocation;
}

} // namespace Lianxi
