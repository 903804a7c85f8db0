// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demooptions.h"
#include "gatewaysystem.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace Lianxi {

/// What the suite has to know of one kind of gateway, or of one of its dialects; everything else it
/// asks the registry and the demo gateway for. A new system needs only its rows.
struct ConformanceRow
{
    /// What replies tell of a person, wherever the world has it. Nicknames are told by all.
    enum class Tells { Remark, Alias, Signature, Sex, Region, Labels, Picture };

    QString name; ///< "wkteam 2020"
    QString system; ///< its key in the registry
    QString title; ///< how the README calls it
    /// Settings of the account that a first sync would have learnt; for the README's table.
    QMap<QString, QString> learnt = {};
    /// How the demo gateway has to be for it.
    std::function<void(DemoOptions &)> prepare = {};

    // The ends of its calls' paths.
    QString listPath;
    QString friendRemarkPath;
    QString groupRemarkPath = {}; ///< also where it must never be called
    /// Whether its list may be "初始化中" (FACTS.md §3).
    bool prepares = false;
    /// Whether WeCom's contacts are on its list.
    bool listsWeCom = true;
    /// So many make a list, or a page of it, that is read in the pool (ReplyPool::SmallReply).
    qsizetype friendsOfALargeList = 4500;

    QList<Tells> tells;
    /// The same gateway with deadlines of some milliseconds; missing where they are fixed.
    std::function<std::unique_ptr<Gateway>(const Account &, const QString &secret)> makeImpatient
        = {};
    /// A sign-in that asks again after some milliseconds; missing: the registry's own.
    std::function<std::unique_ptr<SignIn>(const Account &, const SignInRequest &)> makeQuickSignIn
        = {};

    [[nodiscard]] bool doesTell(Tells what) const { return tells.contains(what); }
};

/// The rows of all systems of the registry, in its order.
[[nodiscard]] const QList<ConformanceRow> &conformanceRows();
[[nodiscard]] const ConformanceRow &conformanceRow(const QString &name);

/// Adds the column "system", and a row for every row of the table.
void addSystems();

} // namespace Lianxi
