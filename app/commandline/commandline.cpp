// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "accountcommand.h"
#include "arguments.h"
#include "changescommand.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "completing.h"
#include "doctorcommand.h"
#include "exportcommand.h"
#include "helpcommand.h"
#include "languages.h"
#include "listcommand.h"
#include "remarkcommand.h"
#include "synccommand.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<AccountCommand>());
    commands.push_back(std::make_unique<SyncCommand>());
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<ChangesCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<RemarkCommand>());
    commands.push_back(std::make_unique<DoctorCommand>());
    // Last: it explains the others.
    commands.push_back(std::make_unique<HelpCommand>(commands));
    return commands;
}

bool asksForHelp(const QStringList &arguments)
{
    const auto end = std::ranges::find(arguments, u"--"_s);
    return std::any_of(arguments.begin(), end, [](const QString &argument) {
        return argument == "--help"_L1 || argument == "-h"_L1;
    });
}

QString unknownCommand(const QString &typed, const QStringList &known)
{
    if (typed == "--demo"_L1)
        return CommandText::tr("--demo opens the window, on a profile that is thrown away. It "
                               "takes no command.");
    if (typed == "--profile"_L1)
        return CommandText::tr("--profile needs a folder: lianxi --profile DIR COMMAND");
    if (typed.startsWith(u'-'))
        return CommandText::tr("“%1” is not known here. Options stand after the command.")
            .arg(typed);
    const QString near = nearestWord(typed, known);
    return near.isEmpty()
        ? CommandText::tr("There is no command “%1”. All commands: lianxi help").arg(typed)
        : CommandText::tr("There is no command “%1”. Did you mean “%2”?").arg(typed, near);
}

/// Finds the command and runs it.
class CommandLine
{
public:
    explicit CommandLine(const ProfileFolder &folder)
        : m_context(folder)
    {
    }

    /// Runs, then ends the event loop.
    QCoro::Task<void> run(QStringList arguments)
    {
        ExitCode code = co_await dispatch(arguments);
        // As shells have it; whoever was done all the same was done.
        if (m_context.isStopped() && code != ExitCode::Done)
            code = ExitCode::Stopped;
        co_await m_context.shutDown();
        if (!m_context.out().flush()) {
            m_context.say(CommandText::tr("The output could not be written."));
            code = ExitCode::Failed;
        }
        QCoreApplication::exit(int(code));
    }

private:
    [[nodiscard]] Command *find(const QString &name) const
    {
        const auto found = std::ranges::find(m_commands, name, &Command::name);
        return found == m_commands.end() ? nullptr : found->get();
    }

    QCoro::Task<ExitCode> dispatch(QStringList arguments)
    {
        QString name = arguments.isEmpty() ? u"help"_s : arguments.takeFirst();
        if (name == "--version"_L1 || name == "-v"_L1) {
            m_context.out().line(u"lianxi "_s + QStringLiteral(LIANXI_VERSION));
            co_return ExitCode::Done;
        }
        if (name == "--help"_L1 || name == "-h"_L1)
            name = u"help"_s;
        // For the shells; see packaging/completions/.
        if (name == "complete"_L1) {
            const ExitCode code = co_await completeWords(m_context, m_commands, arguments);
            co_return code;
        }
        Command *const command = find(name);
        if (!command) {
            QStringList known;
            std::ranges::transform(m_commands, std::back_inserter(known), &Command::name);
            m_context.say(unknownCommand(name, known));
            co_return ExitCode::Usage;
        }
        if (asksForHelp(arguments)) {
            m_context.out().write(helpOf(*command));
            co_return ExitCode::Done;
        }
        const ExitCode code = co_await command->run(m_context, arguments);
        co_return code;
    }

    CommandContext m_context;
    const std::vector<std::unique_ptr<Command>> m_commands = makeCommands();
};

} // namespace

int runCommandLine(const QStringList &arguments, const ProfileFolder &folder)
{
    Languages languages;
    languages.use({});
    CommandLine line(folder);
    // Within the event loop, so that ending it has an effect.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&line, arguments] { line.run(arguments); },
        Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace Lianxi
