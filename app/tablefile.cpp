// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablefile.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Lianxi {

TableFile::TableFile(const ProfileFolder &folder)
    : m_database(folder.database)
    , m_reading(QtFuture::makeReadyFuture(std::shared_ptr<TableImage>()))
{
    if (!m_database.isEmpty())
        m_path = QFileInfo(m_database).path() + "/contacts.table"_L1;
}

void TableFile::readSoon()
{
    if (!m_path.isEmpty() && QFile::exists(m_path))
        m_reading = QtConcurrent::run([path = m_path] { return readTableImage(path); });
    else
        m_reading = QtFuture::makeReadyFuture(std::shared_ptr<TableImage>());
}

QByteArray TableFile::databaseState() const
{
    struct stat file = {};
    if (m_database.isEmpty() || QFileInfo(m_database + "-wal"_L1).size() > 0
        || ::stat(QFile::encodeName(m_database).constData(), &file) != 0)
        return {};
    QByteArray state;
    // The time of the last change to the inode is one that nobody can set.
    for (const auto number :
         {static_cast<qint64>(file.st_dev), static_cast<qint64>(file.st_ino),
          static_cast<qint64>(file.st_size), static_cast<qint64>(file.st_mtim.tv_sec),
          static_cast<qint64>(file.st_mtim.tv_nsec), static_cast<qint64>(file.st_ctim.tv_sec),
          static_cast<qint64>(file.st_ctim.tv_nsec)})
        state += QByteArray::number(number) + ' ';
    return state;
}

void TableFile::write(TableImage image) const
{
    image.state = databaseState();
    if (image.state.isEmpty() || !writeTableImage(m_path, image))
        remove();
}

void TableFile::remove() const
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

} // namespace Lianxi
