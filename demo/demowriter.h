// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demofault.h"
#include "demosystem.h"

#include <optional>

class QTcpSocket;

namespace Lianxi {

/// Puts replies on the wire byte by byte, because half a reply is not something that a server
/// library sends. Never blocks; everything that is delayed ends with the socket.
namespace DemoWriter {

/// Sends \a reply after its delay, spoilt by \a fault in so far as that is a matter of bytes and
/// time.
void send(QTcpSocket *socket, const DemoReply &reply, const std::optional<DemoFault> &fault);

} // namespace DemoWriter

} // namespace Lianxi
