// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avatarcache.h"

#include "avatardecoder.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Lianxi {

AvatarCache::AvatarCache(QString folder, qint64 byteLimit)
    : m_folder(std::move(folder))
    , m_byteLimit(byteLimit)
{
}

QString AvatarCache::pathOf(const QString &url) const
{
    const QByteArray hash = QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256);
    return m_folder + u'/' + QString::fromLatin1(hash.toHex());
}

QByteArray AvatarCache::read(const QString &url) const
{
    QFile file(pathOf(url));
    if (!file.open(QIODevice::ReadOnly) || file.size() > AvatarLimits::bytes)
        return {};
    QByteArray bytes = file.readAll();
    // Access times are not kept on most systems, so the modification time stands for the last use.
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return bytes;
}

Result<void> AvatarCache::write(const QString &url, const QByteArray &bytes)
{
    Result<void> saved = save(pathOf(url), bytes);
    if (saved)
        makeRoom(bytes.size());
    return saved;
}

Result<void> AvatarCache::save(const QString &path, const QByteArray &bytes) const
{
    if (!QDir().mkpath(m_folder)
        || !QFile::setPermissions(m_folder,
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner)) {
        return failure(Error::Kind::Storage, u"Cannot create %1"_s.arg(m_folder));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        return failure(Error::Kind::Storage, file.errorString());
    }
    // On a full disk, commit() alone would not notice.
    if (file.write(bytes) != bytes.size() || !file.flush())
        file.cancelWriting();
    if (!file.commit())
        return failure(Error::Kind::Storage, file.errorString());
    return {};
}

void AvatarCache::remove(const QString &url)
{
    QFile::remove(pathOf(url));
}

void AvatarCache::makeRoom(qint64 added)
{
    const QMutexLocker lock(&m_mutex);
    if (m_total >= 0)
        m_total += added;
    if (m_total >= 0 && m_total <= m_byteLimit)
        return;

    // The oldest first. Files that came or went without notice are counted here, too.
    const QFileInfoList files
        = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Time | QDir::Reversed);
    m_total = 0;
    for (const QFileInfo &file : files)
        m_total += file.size();
    if (m_total <= m_byteLimit)
        return;
    // Somewhat below the limit, so that this is not done again at once.
    for (const QFileInfo &file : files) {
        if (m_total <= m_byteLimit - m_byteLimit / 10)
            break;
        if (QFile::remove(file.filePath()))
            m_total -= file.size();
    }
}

} // namespace Lianxi
