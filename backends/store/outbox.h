// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkedit.h"
#include "storing.h"

#include <optional>

/// The table `edit`: what the user wants and the gateway has not confirmed. Each step asks for the
/// present state in its own statement, so that no edit takes the same step twice.
namespace Lianxi::Outbox {

[[nodiscard]] Result<QList<RemarkEdit>> all(Database &database, AccountKey account);
[[nodiscard]] Result<std::optional<RemarkEdit>> ofContact(Database &database, ContactKey contact);
/// As Store::openEditAfter().
[[nodiscard]] Result<std::optional<RemarkEdit>> openAfter(Database &database, AccountKey account,
                                                          EditKey after);

[[nodiscard]] Result<RemarkEdit> add(Storing &storing, ContactKey contact, const QString &remark);
[[nodiscard]] Result<void> markSent(Storing &storing, EditKey edit);
/// What the gateway has, and when it was asked (ms since the epoch, UTC).
struct Told
{
    QString remark;
    qint64 askedAt = 0;
};
[[nodiscard]] Result<void> close(Storing &storing, EditKey edit, RemarkEdit::State state,
                                 const QString &words, const Told &told);
[[nodiscard]] Result<void> retry(Storing &storing, EditKey edit);
[[nodiscard]] Result<void> discard(Storing &storing, EditKey edit);

/// Whether a remark that the gateway shows may be one that we sent and never saw arrive, rather
/// than somebody else's.
[[nodiscard]] bool mayBeOurs(Database &database, ContactKey contact, const QString &remark);

} // namespace Lianxi::Outbox
