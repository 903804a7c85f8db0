// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "group.h"
#include "result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

/// What GeWe's calls look like on the wire; FACTS.md §5. Pure functions, any thread.
namespace Lianxi::GeWeWire {

/// One POST: the path below the account's base URL, and the JSON body.
struct Call
{
    QString path;
    QByteArray body;
    friend bool operator==(const Call &, const Call &) = default;
};

/// Ids in one details call; the gateway says no above.
inline constexpr qsizetype DetailsBatch = 20;

[[nodiscard]] Call profileCall(const QString &appId);
[[nodiscard]] Call onlineCall(const QString &appId);
[[nodiscard]] Call listCall(const QString &appId);
[[nodiscard]] Call listCacheCall(const QString &appId);
[[nodiscard]] Call detailsCall(const QString &appId, const QStringList &ids);
[[nodiscard]] Call membersCall(const QString &appId, const QString &groupId);
[[nodiscard]] Call groupCall(const QString &appId, const QString &groupId);
[[nodiscard]] Call labelsCall(const QString &appId);
/// Friends and everybody else who is not a group.
[[nodiscard]] Call setFriendRemarkCall(const QString &appId, const QString &id,
                                       const QString &remark);
[[nodiscard]] Call setGroupRemarkCall(const QString &appId, const QString &groupId,
                                      const QString &remark);

// Replies. All of them: one field of a wrong type or one bad row never costs the others (the row
// is skipped, the number logged); a wrong shape of the whole is BadReply. What the envelope says
// becomes SignedOut, RateLimited, Timeout (the gateway gave up waiting) or Rejected, with its words
// where `token` is taken out.

/// The envelope alone: for calls without data.
[[nodiscard]] Result<void> doneFrom(const QByteArray &json, const QString &token);
[[nodiscard]] Result<Profile> profileFrom(const QByteArray &json, const QString &token);
[[nodiscard]] Result<bool> onlineFrom(const QByteArray &json, const QString &token);
/// Nothing where there is no `data`: the cache is not ready.
[[nodiscard]] Result<std::optional<Roster>> rosterFrom(const QByteArray &json,
                                                       const QString &token);
[[nodiscard]] Result<QList<ContactDetails>> detailsFrom(const QByteArray &json,
                                                        const QString &token);
/// Without groupId, which the reply does not say. A list without a single member is BadReply: no
/// group has none, and it would wipe out the members that are known.
[[nodiscard]] Result<GroupMembers> membersFrom(const QByteArray &json, const QString &token);
/// The remark in a groupCall() reply.
[[nodiscard]] Result<QString> groupRemarkFrom(const QByteArray &json, const QString &token);
[[nodiscard]] Result<QList<Label>> labelsFrom(const QByteArray &json, const QString &token);

} // namespace Lianxi::GeWeWire
