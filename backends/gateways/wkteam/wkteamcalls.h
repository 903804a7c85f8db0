// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpclient.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>

/// What the calls of `open` and `wkteam` look like on the wire; FACTS.md §2, §3. The two are one
/// product under different names. Pure functions, any thread.
namespace Lianxi::WkTeamWire {

enum class BodyFormat { Form, Json };

/// How one product or dialect spells what all of them have.
struct Spelling
{
    QString prefix; ///< before the path of every call about a device
    QString device; ///< the parameter with the account's handle
    QString contact; ///< … with one or more contacts' ids
    QString group; ///< … with a group's id
    QString login; ///< path of the sign-in to the platform
    QString user; ///< … and its parameter with the user's name
    /// Path of the call that sets a group's remark; empty where there is none. In the 2020 dialect
    /// the call of that name renames the group for everybody (FACTS.md §3).
    QString groupRemark;
    QString groupInfo; ///< path of the call that tells a group's owner; empty where there is none
};

[[nodiscard]] const Spelling &openSpelling();
/// WkTeam, the successor of the 2020 dialect.
[[nodiscard]] const Spelling &successorSpelling();
[[nodiscard]] const Spelling &spelling2020();

struct Parameter
{
    QString name;
    QString value;
    friend bool operator==(const Parameter &, const Parameter &) = default;
};

/// One call, without the account's handle: an instance may get another one on the way.
struct Call
{
    enum class About {
        Device, ///< the handle goes with it
        Platform,
    };

    QByteArray method = "POST";
    QString path; ///< below the account's base URL
    QList<Parameter> parameters = {};
    About about = About::Device;
    friend bool operator==(const Call &, const Call &) = default;
};

/// Who calls, and how.
struct Caller
{
    QUrl base;
    QString key; ///< empty: goes without
    QString deviceParameter;
    QString handle;
    BodyFormat format = BodyFormat::Json;
};

/// The request without deadline and effect.
[[nodiscard]] HttpRequest requestFor(const Caller &caller, const Call &call);

/// Ids in one details call; more get an account logged out.
inline constexpr qsizetype DetailsBatch = 20;
/// Devices in one page of workstationCall().
inline constexpr int WorkstationPage = 100;

[[nodiscard]] Call loginCall(const Spelling &spelling, const QString &user,
                             const QString &password);
/// open: the devices behind the key; pages count from 1.
[[nodiscard]] Call workstationCall(int page);
/// wkteam, successor: the instances that are signed in now.
[[nodiscard]] Call instancesCall();
[[nodiscard]] Call onlineCall(const Spelling &spelling);
/// 2020: the whole list with rows.
[[nodiscard]] Call allContactsCall();
[[nodiscard]] Call prepareListCall(const Spelling &spelling);
[[nodiscard]] Call listCall(const Spelling &spelling);
[[nodiscard]] Call detailsCall(const Spelling &spelling, const QStringList &ids);
[[nodiscard]] Call membersCall(const Spelling &spelling, const QString &groupId);
/// Nothing where there is no such call.
[[nodiscard]] std::optional<Call> groupInfoCall(const Spelling &spelling, const QString &groupId);
[[nodiscard]] Call labelsCall(const Spelling &spelling);
/// Friends and everybody else who is not a group.
[[nodiscard]] Call setFriendRemarkCall(const Spelling &spelling, const QString &id,
                                       const QString &remark);
/// Nothing where there is no such call.
[[nodiscard]] std::optional<Call> setGroupRemarkCall(const Spelling &spelling,
                                                     const QString &groupId, const QString &remark);

} // namespace Lianxi::WkTeamWire
