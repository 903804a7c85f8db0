// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "helpcommand.h"

#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "manualpage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

QString helpOf(const Command &command)
{
    QString text = u"lianxi %1 – %2\n\n"_s.arg(command.name(), command.summary());
    for (const QString &line : command.synopsis())
        text += u"  lianxi "_s + line + u'\n';
    const QString more = command.help();
    return more.isEmpty() ? text : text + u'\n' + more;
}

HelpCommand::HelpCommand(const std::vector<std::unique_ptr<Command>> &commands)
{
    for (const auto &command : commands)
        m_commands.push_back(command.get());
    m_commands.push_back(this);
}

QString HelpCommand::name() const
{
    return u"help"_s;
}

QString HelpCommand::summary() const
{
    return CommandText::tr("explains a command");
}

QStringList HelpCommand::synopsis() const
{
    return {u"help [COMMAND]"_s, u"help --man"_s};
}

QString HelpCommand::help() const
{
    return CommandText::tr("  --man  prints the manual page, for man -l -\n"
                           "\n"
                           "Example:\n"
                           "  lianxi help export\n");
}

QString HelpCommand::overview() const
{
    qsizetype widest = 0;
    for (const Command *command : m_commands)
        widest = std::max(widest, command->name().size());
    QString text = CommandText::tr("Lianxi keeps the contacts of WeChat accounts behind HTTP "
                                   "gateways.")
        + u"\n\n"_s;
    text += u"  lianxi                "_s + CommandText::tr("the window") + u'\n';
    text += u"  lianxi --demo         "_s
        + CommandText::tr("the window on invented people; keeps nothing") + u'\n';
    text += u"  lianxi --version"_s + u"\n\n"_s;
    for (const Command *command : m_commands) {
        text += u"  lianxi %1  %2\n"_s.arg(command->name().leftJustified(widest),
                                           command->summary());
    }
    text += u'\n'
        + CommandText::tr(
                "--profile DIR keeps everything below DIR. --json prints one JSON document.\n"
                "Results go to standard output, progress and errors to standard error.\n"
                "More on a command: lianxi help COMMAND\n"
                "\n"
                "Exit codes:\n")
        + exitCodeTable();
    return text;
}

QCoro::Task<ExitCode> HelpCommand::run(CommandContext &context, QStringList arguments)
{
    constexpr auto man = "man"_L1;
    Arguments given({Option::plain(man)});
    if (const auto mistake = given.read(arguments, {.least = 0, .most = 1}))
        co_return context.usage(*this, *mistake);
    if (given.isSet(man)) {
        if (!given.names().isEmpty())
            co_return context.usage(*this, CommandText::tr("The manual page has all commands."));
        context.out().write(manualPage(m_commands));
        co_return ExitCode::Done;
    }
    if (given.names().isEmpty()) {
        context.out().write(overview());
        co_return ExitCode::Done;
    }
    const auto found = std::ranges::find(m_commands, given.name(0), &Command::name);
    if (found == m_commands.end()) {
        QStringList known;
        std::ranges::transform(m_commands, std::back_inserter(known), &Command::name);
        co_return context.usage(*this,
                                CommandText::tr("There is no command “%1”. There are: %2")
                                    .arg(given.name(0), known.join(", "_L1)));
    }
    context.out().write(helpOf(**found));
    co_return ExitCode::Done;
}

} // namespace Lianxi
