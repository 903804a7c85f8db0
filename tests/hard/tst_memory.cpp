// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardrun.h"
#include "hardworld.h"
#include "profileplace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <malloc.h>
#include <unistd.h>

using namespace Lianxi;
using namespace Qt::StringLiterals;

namespace {

constexpr int WarmSyncs = 5;
constexpr int Syncs = 20;
constexpr double Megabyte = 1e6;

DemoSizes largeWorld()
{
    DemoSizes sizes;
    sizes.friends = 10'000;
    sizes.groups = 20;
    sizes.publicAccounts = 20;
    sizes.labels = 5;
    sizes.smallestGroup = 3;
    sizes.largestGroup = 40;
    return sizes;
}

/// A size in the last part of malloc_info(): all of the allocator's arenas together.
double sizeOf(const QByteArray &report, const QByteArray &what)
{
    const qsizetype element = report.indexOf(what, report.lastIndexOf("</heap>"));
    const qsizetype begin = report.indexOf("size=\"", element) + 6;
    return report.mid(begin, report.indexOf('"', begin) - begin).toDouble();
}

/// What was allocated and not freed. The resident size says less: how much of what is free goes
/// back to the system differs by tenths from one moment to the next.
double allocatedBytes()
{
    char *text = nullptr;
    std::size_t size = 0;
    std::FILE *stream = open_memstream(&text, &size);
    malloc_info(0, stream);
    std::fclose(stream);
    const QByteArray report(text, static_cast<qsizetype>(size));
    std::free(text);
    return sizeOf(report, "system type=\"current\"") - sizeOf(report, "total type=\"rest\"")
        - sizeOf(report, "total type=\"fast\"") + sizeOf(report, "total type=\"mmap\"");
}

double residentBytes()
{
    malloc_trim(0);
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE));
}

} // namespace

/// Nothing is left behind by a sync: the demo gateway in the same process included.
class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repeatedSyncsDoNotGrow_data()
    {
        QTest::addColumn<QString>("system");
        QTest::newRow("a list of ids") << u"gewe"_s;
        QTest::newRow("a list of rows") << u"webwx"_s;
    }
    void repeatedSyncsDoNotGrow()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("The sanitizer keeps what is freed.");
#endif
        QFETCH(const QString, system);
        HardWorld world(system, largeWorld());
        QTemporaryDir folder(profilePlace());
        Store store;
        MemoryCredentialStore keychain;
        QVERIFY(await(store.open(folder.filePath(u"profile.db"_s))));
        const Account account
            = HardRun::addAccount(store, keychain, world.account(), world.secret());
        HardRun run(store, keychain);
        QVERIFY(run.open());
        double warm = 0;
        for (int i = 1; i <= Syncs; ++i) {
            QVERIFY(run.sync(account.key, SyncScope::Details));
            world.demo().forgetCalls(); // its log is no memory of ours
            if (i == WarmSyncs)
                warm = allocatedBytes();
        }
        const double last = allocatedBytes();
        qInfo("%s: %.2f MB are allocated after %d syncs of 10,000 friends, %.2f MB after %d; "
              "resident are %.0f MB",
              qPrintable(system), warm / Megabyte, WarmSyncs, last / Megabyte, Syncs,
              residentBytes() / Megabyte);
        QVERIFY(await(store.rosterStatus(account.key))->onList >= 10'000);
        QVERIFY(warm > 0);
        QVERIFY2(last <= warm * 1.02 + 0.2 * Megabyte,
                 qPrintable(u"%1 MB more"_s.arg((last - warm) / Megabyte)));
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
