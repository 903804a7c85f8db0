// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changeperiod.h"

#include "commandtext.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// A moment, or the whole day that begins with it.
struct Typed
{
    QDateTime moment;
    bool isDay = false;
};

QRegularExpressionMatch match(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text);
}

std::optional<Typed> dayFrom(const QString &text, const QDate &today)
{
    QDate day;
    if (text == "today"_L1)
        day = today;
    else if (text == "yesterday"_L1)
        day = today.addDays(-1);
    else if (match(u"[0-9]{4}-[0-9]{2}-[0-9]{2}"_s, text).hasMatch())
        day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return std::nullopt;
    return Typed{day.startOfDay(), true};
}

std::optional<Typed> agoFrom(const QString &text, const QDateTime &now)
{
    const QRegularExpressionMatch found = match(u"([0-9]{1,6})([dh])"_s, text);
    if (!found.hasMatch())
        return std::nullopt;
    const int number = found.captured(1).toInt();
    // Seven days ago is at the same time of the day, also where the clocks were changed.
    return Typed{found.captured(2) == "d"_L1 ? now.addDays(-number)
                                             : now.addSecs(-3600 * qint64(number))};
}

std::optional<Typed> timeFrom(const QString &text)
{
    const QString pattern = u"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}"
                            "([.][0-9]{1,3})?)?(Z|[+-][0-9]{2}:[0-9]{2})?"_s;
    if (!match(pattern, text).hasMatch())
        return std::nullopt;
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    return Typed{moment};
}

std::expected<Typed, QString> typedFrom(const QString &text, const QDateTime &now)
{
    std::optional<Typed> typed = dayFrom(text, now.date());
    if (!typed)
        typed = agoFrom(text, now);
    if (!typed)
        typed = timeFrom(text);
    if (typed)
        return *typed;
    return std::unexpected(
        CommandText::tr("“%1” is no date. There are: 2026-11-01, 2026-11-01T14:05, 7d, 12h, "
                        "today, yesterday")
            .arg(text));
}

} // namespace

std::expected<qint64, QString> periodBegin(const QString &text, const QDateTime &now)
{
    const auto typed = typedFrom(text, now);
    if (!typed)
        return std::unexpected(typed.error());
    return typed->moment.toMSecsSinceEpoch();
}

std::expected<qint64, QString> periodEnd(const QString &text, const QDateTime &now)
{
    const auto typed = typedFrom(text, now);
    if (!typed)
        return std::unexpected(typed.error());
    const QDateTime end
        = typed->isDay ? typed->moment.date().addDays(1).startOfDay() : typed->moment;
    return end.toMSecsSinceEpoch();
}

} // namespace Lianxi
