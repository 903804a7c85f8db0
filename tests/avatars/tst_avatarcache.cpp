// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avatarcache.h"

#include "avatardecoder.h"

#include <QDateTime>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Lianxi;
using namespace Qt::StringLiterals;

class TestAvatarCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void urlsAreToldApart();
    void aNewPictureReplacesTheOldOne();
    void whatIsRemovedIsGone();
    void onlyTheUserMayRead();
    void theNameTellsNothingOfTheUrl();
    void theLeastRecentlyUsedGoFirst();
    void readingCountsAsUse();
    void whatWasThereBeforeCounts();
    void aFolderThatCannotBeIsAnError();
    void aFileThatIsTooLargeIsNotRead();

private:
    static QFileInfoList files(const QString &folder)
    {
        return QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
    }
    /// Pretends that everything in `folder` was last used `hours` ago.
    static void age(const QString &folder, int hours);
};

void TestAvatarCache::age(const QString &folder, int hours)
{
    for (const QFileInfo &info : files(folder)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.setFileTime(info.lastModified().addSecs(-3600 * hours),
                                 QFileDevice::FileModificationTime));
    }
}

void TestAvatarCache::whatIsWrittenIsReadBack()
{
    const QTemporaryDir folder;
    QVERIFY(AvatarCache(folder.path()).write(u"http://a/1"_s, "bytes"_ba));
    QCOMPARE(AvatarCache(folder.path()).read(u"http://a/1"_s), "bytes"_ba);
}

void TestAvatarCache::urlsAreToldApart()
{
    const QTemporaryDir folder;
    AvatarCache cache(folder.path());
    QVERIFY(cache.write(u"http://a/1"_s, "one"_ba));
    QCOMPARE(cache.read(u"http://a/2"_s), QByteArray());
    QCOMPARE(cache.read(u"http://a/1?"_s), QByteArray());
}

void TestAvatarCache::aNewPictureReplacesTheOldOne()
{
    const QTemporaryDir folder;
    AvatarCache cache(folder.path());
    QVERIFY(cache.write(u"http://a/1"_s, "a long old one"_ba));
    QVERIFY(cache.write(u"http://a/1"_s, "new"_ba));
    QCOMPARE(cache.read(u"http://a/1"_s), "new"_ba);
    QCOMPARE(files(folder.path()).size(), 1);
}

void TestAvatarCache::whatIsRemovedIsGone()
{
    const QTemporaryDir folder;
    AvatarCache cache(folder.path());
    QVERIFY(cache.write(u"http://a/1"_s, "one"_ba));
    cache.remove(u"http://a/1"_s);
    QCOMPARE(cache.read(u"http://a/1"_s), QByteArray());
    cache.remove(u"http://a/1"_s);
}

void TestAvatarCache::onlyTheUserMayRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cache/avatars"_s);
    QVERIFY(AvatarCache(path).write(u"http://a/1"_s, "one"_ba));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
    QCOMPARE(files(path).size(), 1);
    QCOMPARE(files(path).first().permissions() & (others | QFile::ExeOwner), QFile::Permissions());
}

void TestAvatarCache::theNameTellsNothingOfTheUrl()
{
    const QTemporaryDir folder;
    const QString url = u"http://a/../../%2e%2e/etc/passwd?token=x"_s;
    AvatarCache cache(folder.path());
    QVERIFY(cache.write(url, "one"_ba));
    QCOMPARE(cache.read(url), "one"_ba);
    const QFileInfoList all = files(folder.path());
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().fileName().size(), 64);
}

void TestAvatarCache::theLeastRecentlyUsedGoFirst()
{
    const QTemporaryDir folder;
    AvatarCache cache(folder.path(), 1000);
    for (int i = 0; i < 10; ++i) {
        age(folder.path(), 1);
        QVERIFY(cache.write(u"http://a/%1"_s.arg(i), QByteArray(100, 'x')));
    }
    QCOMPARE(files(folder.path()).size(), 10);
    age(folder.path(), 1);
    QVERIFY(cache.write(u"http://a/10"_s, QByteArray(100, 'x')));
    // Down to nine tenths
    QCOMPARE(files(folder.path()).size(), 9);
    QVERIFY(cache.read(u"http://a/0"_s).isEmpty());
    QVERIFY(cache.read(u"http://a/1"_s).isEmpty());
    QVERIFY(!cache.read(u"http://a/2"_s).isEmpty());
    QVERIFY(!cache.read(u"http://a/10"_s).isEmpty());
}

void TestAvatarCache::readingCountsAsUse()
{
    const QTemporaryDir folder;
    AvatarCache cache(folder.path(), 300);
    for (int i = 0; i < 3; ++i) {
        age(folder.path(), 1);
        QVERIFY(cache.write(u"http://a/%1"_s.arg(i), QByteArray(100, 'x')));
    }
    age(folder.path(), 1);
    QVERIFY(!cache.read(u"http://a/0"_s).isEmpty());
    QVERIFY(cache.write(u"http://a/3"_s, QByteArray(100, 'x')));
    QVERIFY(!cache.read(u"http://a/0"_s).isEmpty());
    QVERIFY(cache.read(u"http://a/1"_s).isEmpty());
}

void TestAvatarCache::whatWasThereBeforeCounts()
{
    const QTemporaryDir folder;
    QVERIFY(AvatarCache(folder.path()).write(u"http://a/1"_s, QByteArray(1000, 'x')));
    age(folder.path(), 1);
    QVERIFY(AvatarCache(folder.path(), 1000).write(u"http://a/2"_s, QByteArray(100, 'x')));
    QCOMPARE(files(folder.path()).size(), 1);
}

void TestAvatarCache::aFolderThatCannotBeIsAnError()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    AvatarCache cache(file.fileName() + u"/avatars"_s);
    const auto written = cache.write(u"http://a/1"_s, "one"_ba);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Storage);
    QCOMPARE(cache.read(u"http://a/1"_s), QByteArray());
}

void TestAvatarCache::aFileThatIsTooLargeIsNotRead()
{
    const QTemporaryDir folder;
    AvatarCache cache(folder.path());
    QVERIFY(cache.write(u"http://a/1"_s, QByteArray(AvatarLimits::bytes + 1, 'x')));
    QCOMPARE(cache.read(u"http://a/1"_s), QByteArray());
}

QTEST_GUILESS_MAIN(TestAvatarCache)

#include "tst_avatarcache.moc"
