// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace Lianxi {

// What the wires share: careful reading of JSON whose types move (FACTS.md §1). Pure; any thread.

/// The object that `json` holds, else BadReply. Bytes that are no UTF-8 become U+FFFD: one broken
/// nickname must not cost the list. Always UTF-8, whatever the reply's charset says.
[[nodiscard]] Result<QJsonObject> jsonObject(const QByteArray &json);
/// For a request's body: compact UTF-8; text stays as it is.
[[nodiscard]] QByteArray compactJson(const QJsonObject &object);

/// A whole number, also in a string; nothing for anything else.
[[nodiscard]] std::optional<qint64> looseInteger(const QJsonValue &value);
/// A text that is not empty; nothing for "", null, absent and every other type.
[[nodiscard]] std::optional<QString> presentText(const QJsonValue &value);
/// A text or a whole number as text, else the empty text. For ids.
[[nodiscard]] QString looseId(const QJsonValue &value);
/// Absent, null or "": what stands where an object was expected and there is none.
[[nodiscard]] bool isNothing(const QJsonValue &value);
/// The list; an empty one for null and "" (seen in place of lists), nothing for another type or
/// where the key is absent.
[[nodiscard]] std::optional<QJsonArray> looseList(const QJsonValue &value);

} // namespace Lianxi
