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
        if (argument == "--"_L1) {
            // A text, even one that looks like an option.
            invocation.command.append(arguments.sliced(i));
            break;
        }
        if (argument == "--profile"_L1 && i + 1 < arguments.size())
            invocation.profile = arguments.at(++i);
        else if (argument.startsWith("--profile="_L1))
            invocation.profile = argument.sliced(10);
        else if (argument == "--demo"_L1)
            demo = true;
        else
            invocation.command.append(argument);
    }
    // Not the present folder by mistake, and no command on the user's profile that was meant for
    // the demo: the command line says what is wrong.
    if (invocation.profile && invocation.profile->isEmpty())
        invocation.command.prepend(u"--profile"_s);
    else if (demo && !invocation.command.isEmpty())
        invocation.command.prepend(u"--demo"_s);
    if (!invocation.command.isEmpty())
        invocation.purpose = Invocation::Purpose::Command;
    else if (demo)
        invocation.purpose = Invocation::Purpose::Demo;
    return invocation;
}

} // namespace Lianxi
