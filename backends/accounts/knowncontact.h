// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "result.h"
#include "store.h"

#include <QCoroTask>

namespace Lianxi {

/// The id of a contact whose details the gateway has given before, and will again if it gives any.
/// Invalid where there is none.
[[nodiscard]] QCoro::Task<Result<QString>> knownContact(Store &store, AccountKey account);

} // namespace Lianxi
