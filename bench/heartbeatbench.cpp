// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heartbeatbench.h"

#include "application.h"
#include "childprocess.h"
#include "demogateway.h"
#include "demoserverthread.h"
#include "heartbeat.h"
#include "paintwatch.h"
#include "profilemaker.h"
#include "userscript.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lianxi {

namespace {

constexpr double frame = 1000.0 / 60;
constexpr double traceAbove = 10;
constexpr qsizetype toldStalls = 12;
const auto secretId = u"bench"_s;

DemoOptions world()
{
    DemoSizes sizes;
    sizes.friends = 4800;
    sizes.groups = 120;
    sizes.publicAccounts = 80;
    DemoOptions options;
    options.sizes = {{u"gewechat"_s, sizes}};
    return options;
}

Account accountOf(const DemoGateway &gateway)
{
    Account account;
    account.name = u"Demo shop"_s;
    account.system = u"gewechat"_s;
    account.url = gateway.url(u"gewechat"_s);
    account.handle = gateway.handle(u"gewechat"_s);
    account.secretId = secretId;
    return account;
}

/// The program, its gateway and its user, for one complete first sync.
class FirstSync
{
public:
    explicit FirstSync(DemoServerThread &server)
        : m_server(server)
    {
    }

    /// `profile`: a folder whose contacts are there already; may be empty.
    [[nodiscard]] bool prepare(const QString &profile, std::chrono::milliseconds longestPause)
    {
        if (!profile.isEmpty()
            && !QFile::copy(ProfileFolder::below(profile).database,
                            ProfileFolder::below(m_folder.path()).database))
            return false;
        const Result<Account> made = addToProfile(m_folder.path(), accountOf(*m_server.gateway()));
        if (!made)
            return false;
        m_account = made->key;
        auto secrets = std::make_unique<MemoryCredentialStore>();
        const QString token = m_server.gateway()->token(u"gewechat"_s);
        if (!QCoro::waitFor(secrets->write(secretId, token)))
            return false;
        m_application = std::make_unique<Application>(
            Application::Parts{.folder = ProfileFolder::below(m_folder.path()),
                               .keychain = std::move(secrets),
                               .pace = PaceRange{longestPause / 2, longestPause}});
        return true;
    }

    /// Until everything is synced and the user has done everything at least once. False when it did
    /// not come to that.
    [[nodiscard]] bool run(Heartbeat &heartbeat)
    {
        MainWindow &window = m_application->window();
        UserScript user(window);
        QObject::connect(&user, &UserScript::actionStarted, &heartbeat, &Heartbeat::setAction);
        PaintWatch watch(window.centralWidget());
        m_application->start();
        const bool isPainted = watch.wait();
        heartbeat.start();
        user.start();
        const double before = monotonicMs();
        std::ignore = waitUntil([this] { return hasEnded(); });
        const double synced = monotonicMs();
        const bool isDone = waitUntil([&user] { return user.passes() > 0; });
        user.stop();
        heartbeat.stop();
        std::fprintf(stderr, "heartbeat: synced after %.1f s, %d requests\n",
                     (synced - before) / 1000,
                     static_cast<int>(m_server.gateway()->requestCount()));
        return isPainted && isDone && isComplete();
    }

    void end()
    {
        bool hasQuit = false;
        QObject::connect(m_application.get(), &Application::ended, &m_context,
                         [&hasQuit] { hasQuit = true; });
        m_application->quit();
        std::ignore = waitUntil([&hasQuit] { return hasQuit; });
        settle(20);
        m_application.reset();
    }

private:
    [[nodiscard]] bool hasEnded()
    {
        const AccountStatus status = m_application->core().book().status(m_account);
        m_hasBegun = m_hasBegun || status.step == AccountStatus::Step::Details;
        return (m_hasBegun && status.state != AccountStatus::State::Working)
            || status.state == AccountStatus::State::Failed;
    }

    [[nodiscard]] bool isComplete()
    {
        const auto stored = QCoro::waitFor(m_application->core().store().rosterStatus(m_account));
        return stored && stored->onList >= 5000 && stored->withDetails == stored->onList;
    }

    DemoServerThread &m_server;
    QTemporaryDir m_folder;
    QObject m_context;
    std::unique_ptr<Application> m_application;
    AccountKey m_account = 0;
    bool m_hasBegun = false;
};

QList<BenchRow> runHeartbeats(const BenchPlan &plan, const QString &name, const QString &profile)
{
    const QString traces = plan.stallTraces == BenchPlan::StallTraces::On ? u"trace"_s : u"quiet"_s;
    Samples wall;
    Samples cpu;
    Samples p999;
    for (int round = 0; round < std::min(plan.rounds, 3); ++round) {
        for (const QString &pause : {u"1"_s, u"20"_s}) {
            // A process of its own: no font and no picture is in memory, as at a user's start.
            const auto answer = runChildProcess(u"heartbeat"_s, {traces, pause, profile});
            if (!answer)
                return {};
            wall.add(answer->value("wall"_L1).toDouble());
            cpu.add(answer->value("cpu"_L1).toDouble());
            p999.add(answer->value("p999"_L1).toDouble());
        }
    }
    const QString baseline = u"one frame at 60 Hz"_s;
    return {{name + "-wall"_L1, wall.median(), u"ms"_s, baseline, frame},
            {name + "-cpu"_L1, cpu.median(), u"ms"_s, baseline, frame},
            {name + "-p999"_L1, p999.median(), u"ms"_s, baseline, frame}};
}

} // namespace

QList<BenchRow> benchHeartbeat(const BenchPlan &plan)
{
    return runHeartbeats(plan, u"heartbeat-5000"_s, {});
}

QList<BenchRow> benchLargeHeartbeat(const BenchPlan &plan)
{
    const QTemporaryDir folder;
    if (!makeProfile(folder.path(), {.contacts = 200'000}))
        return {};
    return runHeartbeats(plan, u"heartbeat-200k"_s, folder.path());
}

int heartbeatChild(const QStringList &arguments)
{
    static int argc = 1;
    static char name[] = "lianxi-bench";
    static char *argv[] = {name, nullptr};
    BenchApplication qt(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    DemoServerThread server(world());
    FirstSync sync(server);
    const std::chrono::milliseconds longestPause(arguments.value(1).toInt());
    if (!server.start() || !sync.prepare(arguments.value(2), longestPause))
        return 1;
    // The people are made right after start(); that is not part of it.
    server.gateway()->visit(u"gewechat"_s, [](DemoWorld &) {});

    Heartbeat heartbeat(qt, arguments.value(0) == "trace"_L1 ? traceAbove : 0);
    const double before = monotonicMs();
    const bool isDone = sync.run(heartbeat);
    std::fprintf(stderr,
                 "heartbeat: %s after %.1f s; longest wait %.1f ms, 99.9 %% %.1f ms, "
                 "longest turn %.1f ms cpu, %d turns above 16 ms\n%s",
                 isDone ? "done" : "NOT done", (monotonicMs() - before) / 1000,
                 heartbeat.longestWall(), heartbeat.wall(0.999), heartbeat.longestCpu(),
                 static_cast<int>(heartbeat.turnsAbove16()),
                 qUtf8Printable(heartbeat.worst(toldStalls)));
    answerParent({{"wall"_L1, heartbeat.longestWall()},
                  {"cpu"_L1, heartbeat.longestCpu()},
                  {"p999"_L1, heartbeat.wall(0.999)}});
    sync.end();
    return isDone ? 0 : 1;
}

} // namespace Lianxi
