// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "group.h"

#include <QJsonObject>

namespace Lianxi::WkTeamWire {

// Single rows of the replies; see wkteamwire.h. Without an id: unreadable.

/// What a details reply says of one contact.
[[nodiscard]] ContactDetails detailsOf(const QJsonObject &row);
/// The same for a row of the 2020 list, which has no remark and no labels (FACTS.md §3): should a
/// gateway send empty ones, they say nothing.
[[nodiscard]] ContactDetails listRowOf(const QJsonObject &row);
[[nodiscard]] Member memberOf(const QJsonObject &row);
/// Who invited a member; the dialects spell it differently.
[[nodiscard]] QString inviterOf(const QJsonObject &row);

} // namespace Lianxi::WkTeamWire
