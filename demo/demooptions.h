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
    /// wkteam's API of 2020 lists all contacts in one call; its successor lists ids, and shares its
    /// wire with open.
    enum class WkTeamDialect { Year2020, Successor };

    quint16 port = 0; ///< 0 = any free one
    quint64 seed = 20231120;

    /// The size of each system's world, by its key. A system without an entry has nobody in it but
    /// its owner and the system's own contacts.
    QMap<QString, DemoSizes> sizes = defaultSizes();
    /// The key of every system that has one. Empty: each has its own, made from the seed.
    QString token;
    WkTeamDialect wkTeamDialect = WkTeamDialect::Year2020;

    /// Until the list of contacts is answered, or prepared where preparing it is a call of its own.
    int listDelay = 0;
    int cacheDelay = -1; ///< from the request for the list until its cache is ready; -1 = listDelay
    int cacheLifetime = 10 * 60 * 1000;
    int pollsUntilScanned = 2; ///< questions for the QR code's state that are answered "waiting"
    int pollsUntilConfirmed = 1; ///< and then "scanned"
    /// Questions after which a QR code that nobody has scanned is expired; -1 = never. The waiting
    /// goes on with the next code, so that a small number here makes one renewal, not endless ones.
    int pollsUntilExpired = -1;
    int longPoll = 400; ///< how long webwx keeps a question waiting for the telephone
    qsizetype longestRemark = 0; ///< longer ones are kept in part, silently; 0 = no limit

    QList<QPair<QString, DemoFault>> faults;

    [[nodiscard]] static QMap<QString, DemoSizes> defaultSizes()
    {
        using S = DemoSizes;
        return {
            {QStringLiteral("open"),
             S{.friends = 320,
               .groups = 22,
               .publicAccounts = 30,
               .labels = 9,
               .largestGroup = 160}},
            {QStringLiteral("wkteam"),
             S{.friends = 180,
               .groups = 14,
               .publicAccounts = 20,
               .labels = 7,
               .largestGroup = 120}},
            {QStringLiteral("webwx"),
             S{.friends = 150,
               .groups = 12,
               .publicAccounts = 16,
               .labels = 0,
               .largestGroup = 100}},
            {QStringLiteral("gewechat"), DemoSizes()},
            {QStringLiteral("gewe"),
             S{.friends = 240,
               .groups = 18,
               .publicAccounts = 24,
               .labels = 8,
               .largestGroup = 200}},
        };
    }

    [[nodiscard]] DemoSizes sizesOf(const QString &system) const
    {
        const DemoSizes nobody{.friends = 0, .groups = 0, .publicAccounts = 0, .labels = 0};
        return sizes.value(system, nobody);
    }
};

} // namespace Lianxi
