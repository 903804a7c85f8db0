// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profilefolder.h"

#include <QLocalServer>

namespace Lianxi {

/// How a program that is started again on the same profile finds the window that is open already:
/// a local socket of this user's alone. GUI thread.
class WindowCall : public QObject
{
    Q_OBJECT

public:
    explicit WindowCall(QObject *parent = nullptr);

    /// Answers calls from now on; for the program that holds the profile's lock. A socket that a
    /// dead program has left behind is taken over.
    void listen(const ProfileFolder &folder);

    /// Asks the window to come to the front; whether there is one. Waits a moment for its answer.
    [[nodiscard]] static bool callWindow(const ProfileFolder &folder);
    /// The same, but only to know whether there is one.
    [[nodiscard]] static bool hasWindow(const ProfileFolder &folder);

Q_SIGNALS:
    /// The window is wanted.
    void called();

private:
    void answer();

    QLocalServer m_server;
};

} // namespace Lianxi
