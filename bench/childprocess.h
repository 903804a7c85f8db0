// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace Lianxi {

/// Runs `lianxi-bench --child NAME ARGUMENTS STARTED-AT`, the last being monotonicMs() when it was
/// started, and answers the JSON object on the last line of its stdout; nothing when it failed.
/// Its stderr goes to ours.
[[nodiscard]] std::optional<QJsonObject> runChildProcess(const QString &name,
                                                         const QStringList &arguments);
/// How a child answers.
void answerParent(const QJsonObject &answer);

} // namespace Lianxi
