// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportfile.h"

#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

std::unexpected<Error> systemFailure(int code)
{
    return failure(Error::Kind::Storage,
                   QString::fromStdString(std::system_category().message(code)), code);
}

/// The file that a path means in the end, so that a symbolic link is kept.
QByteArray resolved(const QString &target)
{
    const QFileInfo info(target);
    const QString canonical = info.isSymLink() ? info.canonicalFilePath() : QString();
    return QFile::encodeName(canonical.isEmpty() ? target : canonical);
}

QByteArray directoryOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return slash < 0 ? "./"_ba : path.first(slash + 1);
}

/// Makes the new name last through a power cut. The file is complete either way, so no error.
void syncDirectory(const QByteArray &path)
{
    const int directory = ::open(path.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0)
        return;
    ::fsync(directory);
    ::close(directory);
}

} // namespace

ExportFile::ExportFile(const QString &target)
    : m_target(target == "-"_L1 ? "-"_ba : resolved(target))
{
}

ExportFile::~ExportFile()
{
    m_file.close();
    if (!m_temporary.isEmpty())
        ::unlink(m_temporary.constData());
}

Result<void> ExportFile::open()
{
    if (m_target == "-")
        return openDirectly(STDOUT_FILENO, QFileDevice::DontCloseHandle);
    if (m_target.isEmpty())
        return systemFailure(ENOENT);
    struct stat old = {};
    if (::stat(m_target.constData(), &old) != 0)
        return errno == ENOENT ? openBeside(std::nullopt) : systemFailure(errno);
    if (S_ISDIR(old.st_mode))
        return systemFailure(EISDIR);
    // Replacing needs no right to the file itself, yet a file that is read-only is meant to stay.
    if (::access(m_target.constData(), W_OK) != 0)
        return systemFailure(errno);
    if (S_ISREG(old.st_mode))
        return openBeside(old.st_mode & 0777);
    const int descriptor = ::open(m_target.constData(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return systemFailure(errno);
    return openDirectly(descriptor, QFileDevice::AutoCloseHandle);
}

Result<void> ExportFile::openDirectly(int descriptor, QFileDevice::FileHandleFlag owner)
{
    if (!m_file.open(descriptor, QIODevice::WriteOnly, owner))
        return failure(Error::Kind::Storage, m_file.errorString());
    return {};
}

Result<void> ExportFile::openBeside(std::optional<mode_t> oldMode)
{
    constexpr int attempts = 16;
    // Without an old file the system applies the umask; with one, nobody may read more of the new
    // file than of the old one, not even for a moment.
    const mode_t mode = oldMode ? 0600 : 0666;
    int descriptor = -1;
    QByteArray name;
    for (int i = 0; i < attempts && descriptor < 0; ++i) {
        name = directoryOf(m_target) + ".lianxi-export-"
            + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
        descriptor = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (descriptor < 0 && errno != EEXIST)
            break;
    }
    if (descriptor < 0)
        return systemFailure(errno);
    m_temporary = name;
    if (oldMode && ::fchmod(descriptor, *oldMode) != 0) {
        const int code = errno;
        ::close(descriptor);
        return systemFailure(code);
    }
    return openDirectly(descriptor, QFileDevice::AutoCloseHandle);
}

void ExportFile::startWriting()
{
    // A hint only: what goes wrong is found by commit().
    if (!m_temporary.isEmpty())
        ::sync_file_range(m_file.handle(), 0, 0, SYNC_FILE_RANGE_WRITE);
}

Result<void> ExportFile::syncAndCheck()
{
    if (!m_file.flush() || m_file.error() != QFileDevice::NoError)
        return failure(Error::Kind::Storage, m_file.errorString());
    if (m_temporary.isEmpty())
        return {};
    if (::fsync(m_file.handle()) != 0)
        return systemFailure(errno);
    struct stat written = {};
    if (::fstat(m_file.handle(), &written) != 0)
        return systemFailure(errno);
    if (written.st_size != m_file.pos())
        return systemFailure(ENOSPC);
    return {};
}

Result<void> ExportFile::commit()
{
    if (const Result<void> synced = syncAndCheck(); !synced)
        return synced;
    m_file.close();
    if (m_file.error() != QFileDevice::NoError)
        return failure(Error::Kind::Storage, m_file.errorString());
    if (m_temporary.isEmpty())
        return {};
    if (std::rename(m_temporary.constData(), m_target.constData()) != 0)
        return systemFailure(errno);
    m_temporary.clear();
    syncDirectory(directoryOf(m_target));
    return {};
}

} // namespace Lianxi
