// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "completing.h"

#include "commandcontext.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// The stored accounts' names; nothing is made or said when there are none.
QCoro::Task<QStringList> accountNames(CommandContext &context)
{
    QStringList names;
    if (!QFile::exists(context.folder().database))
        co_return names;
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    for (const Account &account : accounts.value_or(QList<Account>()))
        names.append(account.name);
    co_return names;
}

} // namespace

QCoro::Task<ExitCode> completeWords(CommandContext &context, Commands commands,
                                    QStringList arguments)
{
    if (arguments.value(0) == "--"_L1)
        arguments.removeFirst();
    Completion found = completionOf(commands, arguments);
    if (found.also == Completion::Also::Accounts) {
        QStringList names;
        if (arguments.value(0) == "--profile"_L1) {
            CommandContext other(ProfileFolder::below(arguments.value(1)));
            names = co_await accountNames(other);
            co_await other.shutDown();
        } else {
            names = co_await accountNames(context);
        }
        for (const QString &name : std::as_const(names)) {
            if (name.startsWith(found.begin))
                found.words.append(name);
        }
    }
    for (const QString &word : std::as_const(found.words))
        context.out().line(word);
    if (found.also == Completion::Also::Files)
        context.out().line(u":files"_s);
    else if (found.also == Completion::Also::Folders)
        context.out().line(u":folders"_s);
    co_return ExitCode::Done;
}

} // namespace Lianxi
