// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <expected>

namespace Lianxi {

/// When a period that was typed begins: ms since the epoch, UTC, this moment included. A day
/// ("2026-11-01", "today", "yesterday") begins at its midnight; a time ("2026-11-01T14:05", or
/// "7d" and "12h" before `now`) is that moment. Local time unless the text names an offset. The
/// error is a sentence.
[[nodiscard]] std::expected<qint64, QString> periodBegin(const QString &text, const QDateTime &now);
/// When it ends, this moment not included: after a day, and at a time.
[[nodiscard]] std::expected<qint64, QString> periodEnd(const QString &text, const QDateTime &now);

} // namespace Lianxi
