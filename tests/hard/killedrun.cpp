// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "killedrun.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::milliseconds;

namespace Lianxi {

namespace {

constexpr milliseconds Patience = 60s; // a machine may be busy

} // namespace

KilledRun::KilledRun(const QString &profile, const QString &secret,
                     const QList<OrderedRemark> &remarks)
    : m_start(std::chrono::steady_clock::now())
{
    QByteArray orders = "secret " + secret.toUtf8() + '\n';
    for (const OrderedRemark &one : remarks)
        orders += "edit " + one.id.toUtf8() + ' ' + one.remark.toUtf8() + '\n';
    start(profile, orders);
}

KilledRun::KilledRun(const QString &profile, const QString &secret, const Batch &batch)
    : m_start(std::chrono::steady_clock::now())
{
    QByteArray orders = "secret " + secret.toUtf8() + "\nquiet\n";
    for (const OrderedRemark &one : batch.remarks)
        orders += "batch " + one.id.toUtf8() + ' ' + one.remark.toUtf8() + '\n';
    start(profile, orders);
}

void KilledRun::start(const QString &profile, const QByteArray &orders)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(LIANXI_KILL_WORKER), {profile});
    if (!m_process.waitForStarted(int(Patience.count())))
        qFatal("no worker");
    m_process.write(orders + "go\n");
    m_process.waitForBytesWritten(int(Patience.count()));
}

KilledRun::~KilledRun()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(int(Patience.count()));
}

microseconds KilledRun::age() const
{
    return duration_cast<microseconds>(std::chrono::steady_clock::now() - m_start);
}

void KilledRun::listen(milliseconds time)
{
    if (!m_process.canReadLine())
        m_process.waitForReadyRead(int(time.count()));
    while (m_process.canReadLine()) {
        const QStringList words = QString::fromUtf8(m_process.readLine()).trimmed().split(u' ');
        const QString &what = words.constFirst();
        if (what == "opened"_L1) {
            m_sayings.isOpen = true;
            m_openedAfter = age();
        } else if (what == "have"_L1) {
            m_sayings.contacts = words.value(1).toInt();
            m_sayings.withDetails = words.value(2).toInt();
            m_sayings.withMembers = words.value(3).toInt();
        } else if (what == "saved"_L1) {
            m_sayings.saved.insert(words.value(1).toLongLong(), words.value(2));
        } else if (what == "batched"_L1) {
            m_sayings.batch = words.value(1).toLongLong();
        } else if (what == "settled"_L1) {
            m_sayings.settled.insert(words.value(1).toLongLong(), words.value(2).toInt());
        } else if (what == "synced"_L1) {
            m_sayings.isSynced = true;
        } else if (what == "done"_L1) {
            m_sayings.isDone = true;
            m_doneAfter = age();
        } else {
            m_sayings.failures.append(words.join(u' '));
        }
    }
}

Sayings KilledRun::killAfter(microseconds time, Since since)
{
    const auto end = [&] { return since == Since::Start ? time : m_openedAfter + time; };
    while (!m_sayings.isDone && m_process.state() == QProcess::Running) {
        if (since == Since::Opened && !m_sayings.isOpen) {
            listen(Patience);
            continue;
        }
        const microseconds left = end() - age();
        if (left < 2ms) {
            std::this_thread::sleep_for(left);
            break;
        }
        listen(duration_cast<milliseconds>(left) - 1ms);
    }
    const bool wasRunning = m_process.state() == QProcess::Running;
    m_process.kill();
    m_process.waitForFinished(int(Patience.count()));
    listen(0ms);
    const bool wasKilled
        = m_process.exitStatus() == QProcess::CrashExit && m_process.exitCode() == 9;
    if (!wasRunning || !wasKilled)
        m_sayings.failures.append(u"ended by itself, with %1"_s.arg(m_process.exitCode()));
    return m_sayings;
}

std::optional<Sayings> KilledRun::runToTheEnd()
{
    while (!m_sayings.isDone && m_sayings.failures.isEmpty()
           && m_process.state() == QProcess::Running && age() < Patience)
        listen(100ms);
    m_process.closeWriteChannel();
    m_process.waitForFinished(int(Patience.count()));
    if (!m_sayings.isDone || m_process.exitStatus() != QProcess::NormalExit
        || m_process.exitCode() != 0)
        return std::nullopt;
    return m_sayings;
}

} // namespace Lianxi
