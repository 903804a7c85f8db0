// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactfilter.h"

namespace Lianxi {

qint64 changedSince(const ContactFilter &filter, const QDateTime &now)
{
    QDate day = filter.changedFrom;
    if (filter.changedDays > 0)
        day = std::max(day, now.date().addDays(1 - filter.changedDays));
    return day.isValid() ? day.startOfDay().toMSecsSinceEpoch() : 0;
}

} // namespace Lianxi
