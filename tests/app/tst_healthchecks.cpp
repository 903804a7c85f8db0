// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "healthchecks.h"
#include "store.h"

#include <QCoroTask>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace Lianxi;

/// What the doctor says of the disk and the database.
class TestHealthChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDiskThatIsNearlyFullIsMissing();
    void aProfileThatIsNotThereYetCanBeMade();
    void aProfileThatCannotBeMadeIsMissing();
    void theDatabaseTellsItsVersionAndSize();
};

namespace {

std::optional<Finding> named(const QString &check, const QList<Finding> &findings)
{
    const auto found = std::ranges::find(findings, check, &Finding::check);
    return found == findings.end() ? std::nullopt : std::optional(*found);
}

} // namespace

void TestHealthChecks::aDiskThatIsNearlyFullIsMissing()
{
    QCOMPARE(diskFinding(0).state, Finding::State::Missing);
    const Finding nearlyFull = diskFinding(49'999'999);
    QCOMPARE(nearlyFull.state, Finding::State::Missing);
    QVERIFY2(nearlyFull.text.contains(u"50.0 MB"_s), qPrintable(nearlyFull.text));
    QCOMPARE(diskFinding(50'000'000).state, Finding::State::Fine);
}

void TestHealthChecks::aProfileThatIsNotThereYetCanBeMade()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a/b/c"_s);
    const std::optional<Finding> profile = named(u"profile"_s, folderFindings(path));
    QVERIFY(profile);
    QCOMPARE(profile->state, Finding::State::Fine);
    QCOMPARE(profile->text, path);
    QVERIFY(!QDir(folder.filePath(u"a"_s)).exists());
    QVERIFY(named(u"disk"_s, folderFindings(path)));
}

void TestHealthChecks::aProfileThatCannotBeMadeIsMissing()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const std::optional<Finding> below
        = named(u"profile"_s, folderFindings(folder.filePath(u"file/profile"_s)));
    QVERIFY(below);
    QCOMPARE(below->state, Finding::State::Missing);
    // A file system that takes nothing, also from root.
    const std::optional<Finding> nowhere = named(u"profile"_s, folderFindings(u"/proc/1/x"_s));
    QVERIFY(nowhere);
    QCOMPARE(nowhere->state, Finding::State::Missing);
}

void TestHealthChecks::theDatabaseTellsItsVersionAndSize()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lianxi.db"_s);
    Store store;
    QVERIFY(QCoro::waitFor(store.open(path)));
    const QList<Finding> findings = databaseFindings(path);
    const std::optional<Finding> version = named(u"database-version"_s, findings);
    QVERIFY(version);
    QVERIFY(version->text.toInt() >= 3);
    const std::optional<Finding> size = named(u"database-size"_s, findings);
    QVERIFY(size);
    QVERIFY2(size->text.endsWith(u"kB"_s), qPrintable(size->text));
    QVERIFY(!size->text.startsWith(u"0"_s));
}

QTEST_GUILESS_MAIN(TestHealthChecks)
#include "tst_healthchecks.moc"
