// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"

#include <QHash>
#include <QString>

namespace Lianxi {

/// A telephone that scans the QR codes of a sign-in, by the script of DemoOptions. What each code
/// has come to depends only on how often it was asked for.
class DemoScan
{
public:
    enum class State { Waiting, Scanned, Confirmed, Expired };

    explicit DemoScan(const DemoOptions &options);

    void addCode(const QString &code);
    /// What the code has come to; counts the question. A code that nobody made is expired.
    [[nodiscard]] State ask(const QString &code);

private:
    struct Code
    {
        int waits = 0; ///< its predecessors' included, if they expired
        int questions = 0;
        bool isExpired = false;
    };

    int m_untilScanned;
    int m_untilConfirmed;
    int m_untilExpired;
    int m_inheritedWaits = 0;
    QHash<QString, Code> m_codes;
};

} // namespace Lianxi
