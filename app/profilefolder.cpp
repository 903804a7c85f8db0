// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilefolder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Lianxi {

ProfileFolder ProfileFolder::standard()
{
    // "lianxi" alone, not "organisation/application" twice.
    const auto place = [](QStandardPaths::StandardLocation location) {
        return QStandardPaths::writableLocation(location) + "/lianxi"_L1;
    };
    return {.database = place(QStandardPaths::GenericDataLocation) + "/lianxi.db"_L1,
            .settings = place(QStandardPaths::GenericConfigLocation) + "/settings.ini"_L1,
            .cache = place(QStandardPaths::GenericCacheLocation) + "/pictures"_L1};
}

ProfileFolder ProfileFolder::below(const QString &folder)
{
    const QString root = QDir(folder).absolutePath();
    return {.database = root + "/lianxi.db"_L1,
            .settings = root + "/settings.ini"_L1,
            .cache = root + "/pictures"_L1};
}

Result<void> ProfileFolder::create() const
{
    const auto folderOf = [](const QString &file) {
        return file.isEmpty() ? QString() : QFileInfo(file).absolutePath();
    };
    for (const QString &folder : {folderOf(database), folderOf(settings), cache}) {
        if (folder.isEmpty() || QFileInfo(folder).isDir())
            continue;
        const QFileInfo info(folder);
        if (!QDir().mkpath(info.absolutePath())
            || !QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return failure(Error::Kind::Storage, folder);
    }
    return {};
}

} // namespace Lianxi
