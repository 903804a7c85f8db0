// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupbench.h"

#include "application.h"
#include "childprocess.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "groupsizes.h"
#include "mainwindow.h"
#include "measuring.h"
#include "memberpage.h"
#include "navigation.h"
#include "paintwatch.h"
#include "profilemaker.h"
#include "rowtable.h"
#include "store.h"

#include <QApplication>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr ProfileSizes sizes{.contacts = 200'000, .accounts = 20, .members = 1'000'000};
constexpr qsizetype groupsPerRun = 10;

QList<Contact> groupsIn(Store &store)
{
    QList<Contact> groups;
    const Result<QList<Account>> accounts = QCoro::waitFor(store.accounts());
    for (const Account &account : accounts.value_or(QList<Account>())) {
        const Result<QList<Contact>> contacts = QCoro::waitFor(store.contacts(account.key));
        for (const Contact &contact : contacts.value_or(QList<Contact>())) {
            if (contact.kind == ContactKind::Group)
                groups.append(contact);
        }
    }
    return groups;
}

struct Opening
{
    double wall = 0; ///< ms; 0 when its members did not come
    double cpu = 0; ///< ms, of the GUI thread
};

Opening openGroup(MainWindow &window, PaintWatch &watch, ContactKey group)
{
    const QAbstractItemModel *members = window.memberPage().table()->model();
    window.navigation().closeGroup();
    settle(150);
    const double before = monotonicMs();
    const double cpuBefore = threadCpuMs();
    window.navigation().openGroup(group);
    // The page shows another group, or none, until they are there.
    const bool isShown = watch.waitUntilShown([&window, members, group] {
        return window.navigation().place().group == group && members->rowCount() == largestGroup;
    });
    return {isShown ? monotonicMs() - before : 0, threadCpuMs() - cpuBefore};
}

/// Until all groups are listed.
bool prepare(Application &application, qsizetype groups)
{
    MainWindow &window = application.window();
    window.navigation().goTo({.account = 0, .kind = ContactKind::Group});
    const ContactListModel *list = window.contactPage().model();
    const bool isLoaded = waitUntil([list, groups] { return list->rowCount() == groups; });
    settle(3000); // ranks; syncs that find nobody
    return isLoaded;
}

void end(Application &application)
{
    bool hasEnded = false;
    QObject::connect(&application, &Application::ended, &application,
                     [&hasEnded] { hasEnded = true; });
    application.quit();
    std::ignore = waitUntil([&hasEnded] { return hasEnded; });
}

} // namespace

QList<BenchRow> benchOpenGroup(const BenchPlan &plan)
{
    const QTemporaryDir folder;
    if (!makeProfile(folder.path(), sizes))
        return {};
    Samples all;
    Samples first;
    Samples worst;
    Samples cpu;
    for (int round = 0; round < plan.rounds; ++round) {
        const auto answer = runChildProcess(u"open-group"_s,
                                            {folder.path(), QString::number(round * groupsPerRun)});
        if (!answer)
            return {};
        Samples run;
        for (const QJsonValue &one : answer->value("opened"_L1).toArray()) {
            const double wall = one[0].toDouble();
            (run.isEmpty() ? first : all).add(wall);
            run.add(wall);
            cpu.add(one[1].toDouble());
        }
        worst.add(run.largest());
    }
    return {{u"open-group"_s, all.median(), u"ms"_s},
            {u"open-group-first"_s, first.median(), u"ms"_s},
            {u"open-group-worst"_s, worst.median(), u"ms"_s},
            {u"open-group-cpu"_s, cpu.median(), u"ms"_s}};
}

int openGroupChild(const QStringList &arguments)
{
    static int argc = 1;
    static char name[] = "lianxi-bench";
    static char *argv[] = {name, nullptr};
    const QApplication qt(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    Application application({.folder = ProfileFolder::below(arguments.constFirst()),
                             .keychain = std::make_unique<MemoryCredentialStore>()});
    application.start();
    MainWindow &window = application.window();
    PaintWatch start(window.centralWidget());
    std::ignore = start.wait();
    QList<Contact> groups = groupsIn(application.core().store());
    const bool isPrepared = prepare(application, groups.size());
    groups.removeIf([](const Contact &group) { return group.memberCount != largestGroup; });
    QJsonArray opened;
    bool isFine = true;
    PaintWatch watch(window.memberPage().table()->viewport());
    const qsizetype from = arguments.value(1).toLongLong();
    for (qsizetype i = from; isPrepared && i < qMin(from + groupsPerRun, groups.size()); ++i) {
        const Opening one = openGroup(window, watch, groups.at(i).key);
        opened.append(QJsonArray{one.wall, one.cpu});
        isFine = isFine && one.wall > 0;
    }
    end(application);
    answerParent({{"opened"_L1, opened}});
    return opened.isEmpty() || !isFine ? 1 : 0;
}

} // namespace Lianxi
