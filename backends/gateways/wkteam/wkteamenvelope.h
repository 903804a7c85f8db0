// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QJsonValue>

namespace Lianxi::WkTeamWire {

/// The `data` of a successful reply (Undefined where there is none), else what the envelope says;
/// see wkteamwire.h. Pure; any thread.
[[nodiscard]] Result<QJsonValue> dataOf(const QByteArray &json, const QString &secret);

} // namespace Lianxi::WkTeamWire
