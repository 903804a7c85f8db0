// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkbatch.h"
#include "remarkedit.h"
#include "store.h"
#include "storing.h"

#include <optional>

/// Edits that are saved, counted and taken back together: the tables `batch` and `edit`. See Store.
namespace Lianxi::Outbox {

[[nodiscard]] Result<RemarkBatch> addBatch(Storing &storing, const QList<RemarkWish> &wishes);
[[nodiscard]] Result<RemarkBatch> batch(Database &database, BatchKey key);
[[nodiscard]] Result<QList<RemarkEdit>> batchEdits(Database &database, BatchKey key);
[[nodiscard]] Result<QList<RemarkBatch>> batches(Database &database, qsizetype most);
[[nodiscard]] Result<BatchUndo> undoBatch(Storing &storing, BatchKey key);
[[nodiscard]] Result<qsizetype> retryBatch(Storing &storing, BatchKey key,
                                           Store::Conflicts conflicts);
[[nodiscard]] Result<qsizetype> stopBatch(Storing &storing, BatchKey key);

} // namespace Lianxi::Outbox
