// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Lianxi {

/// What is in a profile's database file that nobody has open, read past the store: from a copy, so
/// that the next run finds everything as the last one left it.
struct ProfileFile
{
    struct Edit
    {
        qint64 contact = 0;
        QString remark;
        int state = 0;
    };

    [[nodiscard]] static ProfileFile read(const QString &path);

    QStringList problems; ///< of SQLite's own checks
    int version = 0;
    int contacts = 0;
    int withDetails = 0;
    int withMembers = 0;
    QMap<qint64, Edit> edits; ///< all that were ever made, by key
};

} // namespace Lianxi
