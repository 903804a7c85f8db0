// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyproxy.h"
#include "hardground.h"
#include "storedlines.h"

#include <QTest>

#include <algorithm>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

using Fault = FaultyProxy::Fault;
using Kind = Error::Kind;
using Situation = HardGround::Situation;
using EditState = RemarkEdit::State;

const QList<std::pair<QString, Fault>> &faults()
{
    static const QList<std::pair<QString, Fault>> list{
        {u"reset before it is passed on"_s, Fault::Reset},
        {u"cut before the reply"_s, Fault::CutBeforeReply},
        {u"cut in the reply"_s, Fault::CutInReply},
        {u"502"_s, Fault::BadGateway},
        {u"reset after the reply"_s, Fault::CloseAfterReply},
    };
    return list;
}

/// What may be said of such a fault, if anything.
bool isTrue(const Error &error)
{
    return error.kind == Kind::Network || error.kind == Kind::Timeout
        || error.kind == Kind::UnknownOutcome || (error.kind == Kind::Http && error.code == 502);
}

} // namespace

/// Every request of a sync and of a remark edit goes wrong once, in five ways. Either the program
/// asks again by itself, or the user is told why not; a remark is never written twice.
///
/// LIANXI_NETWORK_STRIDE=N lets only each N-th go wrong, for slow builds.
class TestNetworkSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_stride = std::max(1, qEnvironmentVariableIntValue("LIANXI_NETWORK_STRIDE"));
    }

    void everyRequestGoesWrongOnce_data() { addSystems(); }
    void everyRequestGoesWrongOnce()
    {
        QFETCH(const QString, system);
        QElapsedTimer time;
        time.start();
        FaultyProxy proxy;
        HardGround ground(system, Situation::FirstSync,
                          [&proxy](quint16 gateway) { return proxy.standBefore(gateway); });
        QVERIFY(ground.runUndisturbed());

        QStringList complaints;
        int failures = 0;
        for (const auto &[name, fault] : faults()) {
            for (int number = 1;; number += m_stride) {
                const QString complaint = failOnce(ground, proxy, number, fault);
                if (!proxy.hasFailed())
                    break;
                ++failures;
                if (complaint.isEmpty())
                    continue;
                complaints.append(u"%1 of request %2: %3\n  %4"_s.arg(
                    name, QString::number(number), QString::fromUtf8(proxy.failed()), complaint));
                if (complaints.size() >= 8)
                    break;
            }
        }
        m_failures += failures;
        qInfo("%d requests went wrong, one each run, %lld ms", failures, time.elapsed());
        QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
        QVERIFY(failures > 20 / m_stride);
    }

    void cleanupTestCase()
    {
        qInfo("every network step fails once: %d runs, %lld systems, %lld ways; asked again by "
              "ourselves %d, told %d, remarks to try again %d",
              m_failures, qlonglong(conformanceRows().size()), qlonglong(faults().size()), m_silent,
              m_told, m_notArrived);
    }

private:
    QString failOnce(HardGround &ground, FaultyProxy &proxy, int number, Fault fault)
    {
        const std::unique_ptr<Store> store = ground.begin();
        auto run = std::make_unique<HardRun>(*store, ground.keychain());
        proxy.arm(number, fault);
        const HardGround::Seen seen = ground.live(*run, [&] { return ground.contactIn(*store); });
        if (!proxy.hasFailed())
            return {};
        QString complaint = complaintAbout(seen, *run, ground, *store);
        if (!complaint.isEmpty())
            return complaint;

        const bool startsAgain = number % 2 == 0;
        if (startsAgain) {
            run.reset();
            run = std::make_unique<HardRun>(*store, ground.keychain());
        }
        complaint = ground.goOn(*run, *store, seen);
        if (!complaint.isEmpty())
            return complaint;
        const QStringList lines = storedLines(*store, ground.account());
        return lines == ground.expectedLater()
            ? QString()
            : u"after the next run:\n    "_s + difference(ground.expectedLater(), lines);
    }

    QString complaintAbout(const HardGround::Seen &seen, const HardRun &run, HardGround &ground,
                           Store &store)
    {
        for (const Error &error : run.told()) {
            if (!isTrue(error))
                return u"the user was told something else: "_s + wordsFor(error);
        }
        (run.told().isEmpty() ? m_silent : m_told) += 1;
        const qsizetype written = ground.world().timesWritten(HardGround::newRemark());
        if (written > 1)
            return u"the remark was written %1 times"_s.arg(written);
        if (!seen.isOpen)
            return u"the accounts do not open"_s;
        if (!seen.isSynced)
            return run.told().isEmpty() ? u"the sync failed without a word"_s : QString();
        if (!seen.saved)
            return u"the remark was not saved"_s;
        if (!seen.settled)
            return u"the edit is never settled"_s;
        return complaintAboutEdit(*seen.settled, written, ground, store);
    }

    QString complaintAboutEdit(const RemarkEdit &edit, qsizetype written, HardGround &ground,
                               Store &store)
    {
        const bool isThere = ground.world().remarkOverThere(ground.world().someFriend())
            == HardGround::newRemark();
        if (edit.state == EditState::Confirmed) {
            const QStringList lines = storedLines(store, ground.account());
            if (!isThere || written != 1)
                return u"confirmed, but it is not there"_s;
            return lines == ground.expected()
                ? QString()
                : u"all was said to be well, but:\n    "_s + difference(ground.expected(), lines);
        }
        ++m_notArrived;
        if (edit.state != EditState::NotKept && edit.state != EditState::Unknown)
            return u"the edit ended in state %1"_s.arg(int(edit.state));
        return isThere ? u"it is there, but the user is told that it is not"_s : QString();
    }

    int m_stride = 1;
    int m_failures = 0;
    int m_silent = 0;
    int m_told = 0;
    int m_notArrived = 0;
};

QTEST_GUILESS_MAIN(TestNetworkSteps)
#include "tst_networksteps.moc"
