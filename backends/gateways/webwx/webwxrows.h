// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "group.h"
#include "result.h"
#include "webwxsession.h"
#include "webwxwire.h"

#include <QJsonObject>
#include <QJsonValue>

namespace Lianxi::WebWxWire {

/// The rows of a list, see webwxwire.h. One that is something else is BadReply: it must not pass
/// as an empty one, whose contacts would be marked gone.
[[nodiscard]] Result<Rows> rowsIn(const QJsonValue &value, const WebWxSession &session);

/// The members that came with a group's row; each once.
[[nodiscard]] GroupMembers membersOf(const QJsonObject &group, const WebWxSession &session);

} // namespace Lianxi::WebWxWire
