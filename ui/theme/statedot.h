// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRect>

class QPainter;
class QPalette;

namespace Lianxi {

/// The state of an account, told by shape as well as by colour.
enum class StateDot {
    Online, ///< a full disc
    Offline, ///< an empty ring
    Working, ///< a half-filled disc
    SignedOut, ///< a crossed ring
    Waiting, ///< a ring with a clock's hands
};

/// Draws a dot of at most 12 px, centred in `rect`.
void paintStateDot(QPainter *painter, const QRect &rect, StateDot state, const QPalette &palette);

} // namespace Lianxi
