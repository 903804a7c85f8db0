// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demofault.h"
#include "demoworld.h"

#include <QList>
#include <QMap>
#include <QPair>
#include <QString>

namespace Lianxi {

/// How the demo gateway is to be. Times are in ms.
struct DemoOptions
{
    quint16 port = 0; ///< 0 = any free one
    quint64 seed = 20231120;

    /// The size of each system's world, by its key. A system without an entry has none.
    QMap<QString, DemoSizes> sizes = defaultSizes();
    /// Empty: each system has a token of its own, made from the seed.
    QString token;

    int listDelay = 0; ///< until the list of contacts is answered
    int cacheDelay = -1; ///< from the request for the list until its cache is ready; -1 = listDelay
    int cacheLifetime = 10 * 60 * 1000;
    int pollsUntilScanned = 2; ///< questions for the QR code's state that are answered "waiting"
    int pollsUntilConfirmed = 1; ///< and then "scanned"
    qsizetype longestRemark = 0; ///< longer ones are kept in part, silently; 0 = no limit

    QList<QPair<QString, DemoFault>> faults;

    [[nodiscard]] static QMap<QString, DemoSizes> defaultSizes()
    {
        DemoSizes small;
        small.friends = 240;
        small.groups = 18;
        small.publicAccounts = 24;
        small.labels = 8;
        small.largestGroup = 200;
        return {{QStringLiteral("gewechat"), DemoSizes()}, {QStringLiteral("gewe"), small}};
    }
};

} // namespace Lianxi
