// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "await.h"
#include "profilelock.h"
#include "windowcall.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestProfileLock : public QObject
{
    Q_OBJECT

    QTemporaryDir m_root;
    ProfileFolder m_folder;

private Q_SLOTS:
    void init()
    {
        m_folder = ProfileFolder::below(
            m_root.filePath(QString::fromLatin1(QTest::currentTestFunction())));
        QVERIFY(m_folder.create());
    }

    void onlyOneHasIt()
    {
        ProfileLock first(m_folder);
        ProfileLock second(m_folder);
        QVERIFY(first.take().value());
        QVERIFY(first.take().value());
        QVERIFY(!second.take().value());
    }

    void otherProfilesAreOtherLocks()
    {
        const ProfileFolder other = ProfileFolder::below(m_root.filePath(u"other"_s));
        QVERIFY(other.create());
        ProfileLock first(m_folder);
        ProfileLock second(other);
        QVERIFY(first.take().value());
        QVERIFY(second.take().value());
    }

    void aProfileInMemoryIsAlwaysFree()
    {
        ProfileLock first(ProfileFolder::inMemory());
        ProfileLock second(ProfileFolder::inMemory());
        QVERIFY(first.take().value());
        QVERIFY(second.take().value());
    }

    void whoWaitsGetsItWhenTheOtherIsDone()
    {
        auto first = std::make_unique<ProfileLock>(m_folder);
        ProfileLock second(m_folder);
        QVERIFY(first->take().value());
        const Watched waiting(second.taken());
        QVERIFY(!waiting.hasEnded());
        first.reset();
        QTRY_VERIFY(waiting.hasEnded());
        QVERIFY(waiting.result());
    }

    void waitingCanBeStopped()
    {
        ProfileLock first(m_folder);
        ProfileLock second(m_folder);
        QVERIFY(first.take().value());
        const Watched waiting(second.taken());
        second.stop();
        QTRY_VERIFY(waiting.hasEnded());
        QCOMPARE(waiting->error().kind, Error::Kind::Cancelled);
    }

    void aFolderThatIsNotThereIsSaid()
    {
        ProfileLock lock(ProfileFolder::below(u"/nowhere/at/all"_s));
        QCOMPARE(lock.take().error().kind, Error::Kind::Storage);
    }

    void aSecondStartCallsTheWindow()
    {
        QVERIFY(!WindowCall::callWindow(m_folder));
        WindowCall window;
        window.listen(m_folder);
        const QSignalSpy called(&window, &WindowCall::called);
        QVERIFY(WindowCall::callWindow(m_folder));
        QTRY_COMPARE(called.size(), 1);
    }

    void lookingForAWindowDoesNotRaiseIt()
    {
        WindowCall window;
        window.listen(m_folder);
        const QSignalSpy called(&window, &WindowCall::called);
        QVERIFY(WindowCall::hasWindow(m_folder));
        QVERIFY(WindowCall::callWindow(m_folder));
        QTRY_COMPARE(called.size(), 1);
    }

    void aDeadWindowsSocketIsTakenOver()
    {
        WindowCall first;
        first.listen(m_folder);
        WindowCall second;
        second.listen(m_folder);
        const QSignalSpy called(&second, &WindowCall::called);
        QVERIFY(WindowCall::callWindow(m_folder));
        QTRY_COMPARE(called.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestProfileLock)
#include "tst_profilelock.moc"
