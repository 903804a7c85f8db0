// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "gateway.h"
#include "group.h"
#include "result.h"

#include <QByteArray>
#include <QHash>

#include <optional>

/// What `open` and both dialects of `wkteam` answer; FACTS.md §2, §3. Pure functions, any thread.
///
/// All of them: one field of a wrong type or one bad row never costs the others (the row is
/// skipped, the number logged); a wrong shape of the whole is BadReply. What the envelope says
/// becomes NotReady ("初始化中"), SignedOut, UnknownDevice, RateLimited, Timeout (the gateway gave
/// up waiting) or Rejected, with its code and its words, where `secret` is taken out.
namespace Lianxi::WkTeamWire {

/// One page of the devices behind a key.
struct DevicePage
{
    QList<Device> devices;
    qsizetype rows = 0; ///< unreadable ones included
    std::optional<qint64> total = {}; ///< on all pages, if the reply tells
};

/// What is known of a group beside its members' rows.
struct GroupInfo
{
    QString ownerId;
    std::optional<int> memberCount = {};
    QHash<QString, QString> inviters; ///< who invited whom, by the member's id
};

/// The envelope alone: for calls without data.
[[nodiscard]] Result<void> doneFrom(const QByteArray &json, const QString &secret);
/// The key that a sign-in by password gives; `secret` is the password.
[[nodiscard]] Result<QString> keyFrom(const QByteArray &json, const QString &secret);
/// A refusal with code 1001 is a no.
[[nodiscard]] Result<bool> onlineFrom(const QByteArray &json, const QString &secret);
[[nodiscard]] Result<DevicePage> workstationFrom(const QByteArray &json, const QString &secret);
[[nodiscard]] Result<QList<Device>> instancesFrom(const QByteArray &json, const QString &secret);
/// Without entries while the list is not prepared.
[[nodiscard]] Result<Roster> rosterFrom(const QByteArray &json, const QString &secret);
/// 2020: the list with what its rows tell; an empty field there says nothing.
[[nodiscard]] Result<Roster> fullRosterFrom(const QByteArray &json, const QString &secret);
/// A list, or one row alone (2020).
[[nodiscard]] Result<QList<ContactDetails>> detailsFrom(const QByteArray &json,
                                                        const QString &secret);
/// Without groupId and owner, which the reply does not say. A list without a single member is
/// BadReply: no group has none, and it would wipe out the members that are known.
[[nodiscard]] Result<GroupMembers> membersFrom(const QByteArray &json, const QString &secret);
[[nodiscard]] Result<GroupInfo> groupInfoFrom(const QByteArray &json, const QString &secret);
[[nodiscard]] Result<QList<Label>> labelsFrom(const QByteArray &json, const QString &secret);

} // namespace Lianxi::WkTeamWire
