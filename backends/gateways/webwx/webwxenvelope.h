// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"
#include "webwxsession.h"

#include <QByteArray>
#include <QJsonObject>

namespace Lianxi::WebWxWire {

/// The reply where its BaseResponse says that all went well, else what it says; see webwxwire.h.
/// Pure; any thread.
[[nodiscard]] Result<QJsonObject> successOf(const QByteArray &json, const WebWxSession &session);

} // namespace Lianxi::WebWxWire
