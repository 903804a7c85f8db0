// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demofault.h"
#include "demosystem.h"

#include <optional>

namespace Lianxi {

/// Faults that are a matter of a reply's content.
namespace DemoSpoiler {

/// The reply that takes the place of the call, which is then not carried out; nothing when it is.
[[nodiscard]] std::optional<DemoReply> instead(const DemoFault &fault);

/// What is left of a good reply; \a payload names the members of its envelope that matter.
[[nodiscard]] DemoReply spoilt(DemoReply reply, const DemoFault &fault, const QStringList &payload);

} // namespace DemoSpoiler

} // namespace Lianxi
