// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QJsonValue>

namespace Lianxi::GeWeWire {

/// The `data` of a successful reply (Undefined where there is none), else what the envelope says;
/// see gewewire.h. Pure; any thread.
[[nodiscard]] Result<QJsonValue> dataOf(const QByteArray &json, const QString &token);

} // namespace Lianxi::GeWeWire
