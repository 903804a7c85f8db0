// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change.h"
#include "demoworld.h"

#include <QMap>
#include <QRandomGenerator>
#include <QSet>
#include <QStringList>

namespace Lianxi {

/// What can be seen of a demo world at one moment, and how two of these differ.
class WorldView
{
public:
    explicit WorldView(const DemoWorld &world);

    /// What a history has to tell of the way from here to `later`, one line for each change,
    /// sorted. `everListed` are the ids that were on an earlier list; `owned` the groups whose
    /// owners the gateway tells.
    [[nodiscard]] QStringList changesTo(const WorldView &later, const QSet<QString> &everListed,
                                        const QSet<QString> &owned) const;
    [[nodiscard]] QSet<QString> listed() const;

private:
    struct Person
    {
        QString name;
        QString alias;
        QString remark;
    };
    struct Group
    {
        QString title;
        QString owner;
        QMap<QString, QString> members; ///< names in the group, by id
    };

    QMap<QString, Person> m_people; ///< who is listed
    QMap<QString, Group> m_groups;
};

/// The same line for a change that was stored.
[[nodiscard]] QString historyLine(const Change &change);

/// Lets life go on in a demo world: each person and each group changes in one respect at most.
void liveOn(DemoWorld &world, QRandomGenerator &random, int changes);

} // namespace Lianxi
