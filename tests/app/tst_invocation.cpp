// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "invocation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Lianxi;
using Purpose = Invocation::Purpose;

class TestInvocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void argumentsDecideWhatTheProgramIsFor_data();
    void argumentsDecideWhatTheProgramIsFor();
};

void TestInvocation::argumentsDecideWhatTheProgramIsFor_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Purpose>("purpose");
    QTest::addColumn<QString>("profile"); // null: none
    QTest::addColumn<QString>("command");
    QTest::newRow("nothing") << u""_s << Purpose::Window << QString() << u""_s;
    QTest::newRow("demo") << u"--demo"_s << Purpose::Demo << QString() << u""_s;
    QTest::newRow("a profile") << u"--profile /p"_s << Purpose::Window << u"/p"_s << u""_s;
    QTest::newRow("a profile, one word")
        << u"--profile=/p"_s << Purpose::Window << u"/p"_s << u""_s;
    QTest::newRow("a command") << u"list friends"_s << Purpose::Command << QString()
                               << u"list friends"_s;
    QTest::newRow("profile before")
        << u"--profile /p sync"_s << Purpose::Command << u"/p"_s << u"sync"_s;
    QTest::newRow("profile after")
        << u"sync --members --profile /p"_s << Purpose::Command << u"/p"_s << u"sync --members"_s;
    QTest::newRow("help") << u"--help"_s << Purpose::Command << QString() << u"--help"_s;
    QTest::newRow("a text that looks like an option")
        << u"remark set A b -- --demo"_s << Purpose::Command << QString()
        << u"remark set A b -- --demo"_s;
    QTest::newRow("profile without a folder")
        << u"list --profile"_s << Purpose::Command << QString() << u"list --profile"_s;
    QTest::newRow("an empty profile is not the present folder")
        << u"--profile="_s << Purpose::Command << u""_s << u"--profile"_s;
    QTest::newRow("a demo command is not run on the user's profile")
        << u"--demo list friends"_s << Purpose::Command << QString() << u"--demo list friends"_s;
}

void TestInvocation::argumentsDecideWhatTheProgramIsFor()
{
    QFETCH(QString, typed);
    QFETCH(Purpose, purpose);
    QFETCH(QString, profile);
    QFETCH(QString, command);
    const Invocation invocation = invocationOf(typed.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(invocation.purpose, purpose);
    QCOMPARE(invocation.profile.value_or(QString()), profile);
    QCOMPARE(invocation.command.join(u' '), command);
}

QTEST_GUILESS_MAIN(TestInvocation)
#include "tst_invocation.moc"
