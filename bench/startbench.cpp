// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startbench.h"

#include "application.h"
#include "benchapplication.h"
#include "childprocess.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "mainwindow.h"
#include "measuring.h"
#include "paintwatch.h"
#include "profilemaker.h"
#include "rowtable.h"

#include <QMainWindow>
#include <QMenuBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr qsizetype cachedContacts = 10'000;

double startUntilPainted(const QString &child, const QStringList &arguments)
{
    const auto answer = runChildProcess(child, arguments);
    return answer ? answer->value("painted"_L1).toDouble() : 0;
}

void tellPainted(const QStringList &arguments)
{
    const double startedAt = arguments.constLast().toDouble();
    answerParent({{"painted"_L1, monotonicMs() - startedAt}});
}

/// Where the time goes; on stderr.
void tellStep(const QStringList &arguments, const char *step)
{
    std::fprintf(stderr, "start-painted: %6.1f ms %s\n",
                 monotonicMs() - arguments.constLast().toDouble(), step);
}

} // namespace

QList<BenchRow> benchStart(const BenchPlan &plan)
{
    QTemporaryDir folder;
    if (!makeProfile(folder.path(), {.contacts = cachedContacts}))
        return {};
    const Versus result = measureInTurn(
        plan.rounds, [&folder] { return startUntilPainted(u"start-window"_s, {folder.path()}); },
        [] { return startUntilPainted(u"start-empty"_s, {}); });
    return {{u"start-painted"_s, result.ours.median(), u"ms"_s,
             u"empty Qt window with menu and table"_s, result.baseline.median()}};
}

int startWindowChild(const QStringList &arguments)
{
    static int argc = 1;
    static char name[] = "lianxi-bench";
    static char *argv[] = {name, nullptr};
    tellStep(arguments, "main() begins");
    QApplication qt(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    tellStep(arguments, "QApplication is there");
    Application application({.folder = ProfileFolder::below(arguments.constFirst()),
                             .keychain = std::make_unique<MemoryCredentialStore>()});
    QObject::connect(&application, &Application::ended, &qt, &QApplication::quit,
                     Qt::QueuedConnection);
    tellStep(arguments, "the window is built");
    QObject::connect(
        new PaintWatch(application.window().centralWidget()), &PaintWatch::painted, &application,
        [&arguments] { tellStep(arguments, "the window is painted, without rows"); },
        Qt::SingleShotConnection);
    const ContactPage &page = application.window().contactPage();
    bool isDone = false;
    QObject::connect(new PaintWatch(page.table()->viewport()), &PaintWatch::painted, &application,
                     [&] {
                         if (isDone || page.model()->rowCount() == 0)
                             return;
                         isDone = true;
                         tellStep(arguments, "rows are painted");
                         tellPainted(arguments);
                         application.quit();
                     });
    application.start();
    return QApplication::exec();
}

int startEmptyChild(const QStringList &arguments)
{
    static int argc = 1;
    static char name[] = "lianxi-bench";
    static char *argv[] = {name, nullptr};
    QApplication qt(argc, argv);
    QMainWindow window;
    QMenu *menu = window.menuBar()->addMenu(u"File"_s);
    menu->addAction(u"Quit"_s);
    auto *table = new QTableView(&window);
    QStandardItemModel model(0, 6);
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1180, 740);
    QObject::connect(
        new PaintWatch(table->viewport()), &PaintWatch::painted, &qt,
        [&arguments] {
            tellPainted(arguments);
            QApplication::quit();
        },
        Qt::SingleShotConnection);
    window.show();
    return QApplication::exec();
}

} // namespace Lianxi
