// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relativetime.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lianxi {

QString relativeTime(qint64 moment, const QDateTime &now)
{
    if (moment == 0)
        return {};
    constexpr qint64 minute = 60'000;
    constexpr qint64 hour = 60 * minute;
    const qint64 age = now.toMSecsSinceEpoch() - moment;
    const QDate day = now.addMSecs(-age).date();
    const qint64 days = day.daysTo(now.date());
    // A clock that was set back makes moments in the future: these are shown as what they are.
    if (age < -minute)
        return QLocale().toString(day, QLocale::ShortFormat);
    if (age < minute)
        return QCoreApplication::translate("Lianxi::Fields", "just now");
    if (age < hour)
        return QCoreApplication::translate("Lianxi::Fields", "%n min ago", nullptr,
                                           int(age / minute));
    if (days == 0)
        return QCoreApplication::translate("Lianxi::Fields", "%n h ago", nullptr, int(age / hour));
    if (days == 1)
        return QCoreApplication::translate("Lianxi::Fields", "yesterday");
    if (days < 7)
        return QCoreApplication::translate("Lianxi::Fields", "%n days ago", nullptr, int(days));
    return QLocale().toString(day, QLocale::ShortFormat);
}

QString clockTime(qint64 moment, const QDateTime &now)
{
    const QDateTime then = now.addMSecs(moment - now.toMSecsSinceEpoch());
    return then.date() == now.date() ? QLocale().toString(then.time(), QLocale::ShortFormat)
                                     : QLocale().toString(then, QLocale::ShortFormat);
}

QString exactTime(qint64 moment)
{
    if (moment == 0)
        return {};
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(moment), QLocale::ShortFormat);
}

} // namespace Lianxi
