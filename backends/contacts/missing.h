// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

namespace Lianxi {

/// Something that an account's list names, and that is not stored, or only in part.
struct Missing
{
    enum class What {
        Details, ///< the contact has none; received 0 of 1
        Members, ///< of a group: received of expected; expected 0 = not told
    };

    ContactKey contact = 0;
    QString id;
    QString name; ///< to show
    ContactKind kind = ContactKind::Friend;
    What what = What::Details;
    qsizetype received = 0;
    qsizetype expected = 0;
    /// When it was last asked for; ms since the epoch, UTC; 0 = not yet.
    qint64 askedAt = 0;

    friend bool operator==(const Missing &, const Missing &) = default;
};

} // namespace Lianxi
