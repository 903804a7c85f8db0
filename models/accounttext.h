// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"
#include "contact.h"

namespace Lianxi {

/// What an account is doing, in the user's language: "Online", "Fetching details", "Signed out".
/// Says when a sync that failed is tried again; without figures and without the error's words:
/// these belong to the status and message bars.
[[nodiscard]] QString accountStateText(const AccountStatus &status);
/// The name of a list of contacts, in the user's language: "Friends".
[[nodiscard]] QString contactListText(ContactKind kind);

} // namespace Lianxi
