// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "application.h"
#include "commandline.h"
#include "invocation.h"
#include "keychaincredentialstore.h"
#include "mainwindow.h"
#include "terminationsignal.h"
#include "windowcall.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using namespace Lianxi;

namespace {

ProfileFolder profileOf(const Invocation &invocation)
{
    if (invocation.profile)
        return ProfileFolder::below(*invocation.profile);
    return ProfileFolder::standard();
}

int runWindow(int argc, char *argv[], const Invocation &invocation)
{
    QApplication qt(argc, argv);
    // The last window is closed before the work has ended.
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setApplicationDisplayName(u"Lianxi"_s);
    QApplication::setDesktopFileName(u"org.lianxi.Lianxi"_s);

    const bool demo = invocation.purpose == Invocation::Purpose::Demo;
    Application::Parts parts;
    if (demo) {
        parts.folder = ProfileFolder::inMemory();
        parts.keychain = std::make_unique<MemoryCredentialStore>();
    } else {
        parts.folder = profileOf(invocation);
        parts.keychain = std::make_unique<KeychainCredentialStore>();
    }
    // A second start on the same profile is a wish to see the window that there is.
    if (!demo && WindowCall::callWindow(parts.folder))
        return 0;
    Application application(std::move(parts));
    QObject::connect(&application, &Application::ended, &qt, &QApplication::quit,
                     Qt::QueuedConnection);
    TerminationSignal termination;
    QObject::connect(&termination, &TerminationSignal::received, &application, &Application::quit);
    if (demo)
        application.startDemo();
    else
        application.start();
    return QApplication::exec();
}

int runCommand(int argc, char *argv[], const Invocation &invocation)
{
    QCoreApplication qt(argc, argv);
    return runCommandLine(invocation.command, profileOf(invocation));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"lianxi"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LIANXI_VERSION));
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const Invocation invocation = invocationOf(arguments);
    if (invocation.purpose == Invocation::Purpose::Command)
        return runCommand(argc, argv, invocation);
    return runWindow(argc, argv, invocation);
}
