// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contactstable.h"
#include "remarkedit.h"
#include "storing.h"

#include <optional>

/// Rows of the table `edit`, for what is done with single ones (outbox.h) and with batches.
namespace Lianxi::Outbox {

/// Reads whole edits; `where` may name the edit `e` and its contact `c`, and sort.
[[nodiscard]] QString selectSql(QLatin1StringView where);
/// What a row of selectSql() holds; RemarkEdit::ours is not told by the row alone.
[[nodiscard]] RemarkEdit editFrom(const Statement &row);
/// Adds to open edits what earlier ones of the same contact may have left at the gateway: all that
/// were sent since one was confirmed, and that one.
void addOurs(Database &database, QList<RemarkEdit> &edits);
void addOurs(Database &database, RemarkEdit &edit);
[[nodiscard]] std::optional<RemarkEdit> byKey(Database &database, EditKey key);

/// A new edit that takes the place of any of the contact that still matters.
struct NewEdit
{
    QString remark;
    QString base;
    BatchKey batch = 0;
};
EditKey insert(Storing &storing, const ContactsTable::Row &contact, const NewEdit &edit);

/// Tells of contacts as they are shown from now on, because of the outbox.
void tell(Storing &storing, AccountKey account, const QList<ContactKey> &contacts);

} // namespace Lianxi::Outbox
