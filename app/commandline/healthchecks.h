// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace Lianxi {

/// One thing that "lianxi doctor" looked at.
struct Finding
{
    enum class State {
        Fine,
        Note, ///< works, or is not needed here
        Missing,
    };

    QString check; ///< stable name
    State state = State::Fine;
    QString text;
};

[[nodiscard]] Finding versionFinding();
[[nodiscard]] Finding languageFinding();
[[nodiscard]] Finding tlsFinding();
/// Whether something can be stored in a folder that need not be there yet: its mode, the file
/// system, and how much of that is free.
[[nodiscard]] QList<Finding> folderFindings(const QString &path);
/// Whether so many free bytes are enough.
[[nodiscard]] Finding diskFinding(qint64 free);
/// Opens the file for reading only: a broken one is left as it is.
[[nodiscard]] QList<Finding> databaseFindings(const QString &path);
/// Asks fontconfig where it is installed; needs no display.
[[nodiscard]] QList<Finding> fontFindings();

} // namespace Lianxi
