// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QFile>

namespace Lianxi {

/// The file of an export: written beside its target, which it replaces only when it is complete and
/// on disk. Where it is not committed, it vanishes and the target stays as it was.
///
/// Not QSaveFile: that one can report success for a truncated file on a full disk, and makes files
/// that only the user can read. A new target gets the mode of the user's umask, an old one keeps
/// its own. "-" is standard output; a device or a pipe is written to directly, for it cannot be
/// replaced. A symbolic link stays: what it points at is replaced.
/// Errors are Error::Kind::Storage with the system's words, without the path.
class ExportFile
{
public:
    explicit ExportFile(const QString &target);
    ~ExportFile();
    Q_DISABLE_COPY_MOVE(ExportFile)

    [[nodiscard]] Result<void> open();
    /// Where to write; open after open().
    [[nodiscard]] QIODevice &device() { return m_file; }
    /// Has the system begin to put on disk what was written so far, so that commit() waits less.
    void startWriting();
    /// Flushes, syncs, checks the size, and puts the file in the target's place.
    [[nodiscard]] Result<void> commit();

private:
    [[nodiscard]] Result<void> openDirectly(int descriptor, QFileDevice::FileHandleFlag owner);
    [[nodiscard]] Result<void> openBeside(std::optional<mode_t> oldMode);
    [[nodiscard]] Result<void> syncAndCheck();

    QByteArray m_target; ///< native path
    QByteArray m_temporary; ///< empty when written directly
    QFile m_file;
};

} // namespace Lianxi
