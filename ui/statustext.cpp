// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statustext.h"

#include "relativetime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A class for tr() only: these functions belong to no widget.
class StatusText
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::StatusText)
};

QString stepText(const AccountStatus &status)
{
    const QString received = QLocale().toString(status.received);
    const QString expected = QLocale().toString(status.expected);
    const bool counted = status.expected > 0;
    switch (status.step) {
    case AccountStatus::Step::None:
        return StatusText::tr("working");
    case AccountStatus::Step::Checking:
        return StatusText::tr("asking whether it is online");
    case AccountStatus::Step::Roster:
        return StatusText::tr("reading the list");
    case AccountStatus::Step::PreparingRoster:
        return status.received > 0
            ? StatusText::tr("the gateway is preparing the list… try %1").arg(received)
            : StatusText::tr("the gateway is preparing the list…");
    case AccountStatus::Step::Details:
        return counted ? StatusText::tr("details %1 of %2").arg(received, expected)
                       : StatusText::tr("reading details");
    case AccountStatus::Step::Labels:
        return StatusText::tr("reading labels");
    case AccountStatus::Step::Members:
        return counted ? StatusText::tr("members of groups, %1 of %2").arg(received, expected)
                       : StatusText::tr("reading members");
    case AccountStatus::Step::Remarks:
        return StatusText::tr("sending remarks");
    }
    return {};
}

QString retryingText(const AccountStatus &status, const QString &accountName)
{
    if (status.retryAt == 0 || status.state != AccountStatus::State::Failed)
        return {};
    const QString time = clockTime(status.retryAt);
    switch (status.problem.value_or(Error()).kind) {
    case Error::Kind::RateLimited:
        return StatusText::tr("%1 asked to slow down until %2").arg(accountName, time);
    case Error::Kind::Timeout:
    case Error::Kind::Network:
        return StatusText::tr("No answer from %1 · tries again at %2").arg(accountName, time);
    default:
        return StatusText::tr("%1 could not be updated · tries again at %2").arg(accountName, time);
    }
}

} // namespace

QString remainingText(std::chrono::milliseconds remaining)
{
    if (remaining <= 0ms)
        return {};
    if (remaining < 1min)
        return StatusText::tr("less than a minute");
    const auto minutes = std::chrono::round<std::chrono::minutes>(remaining).count();
    if (minutes < 90)
        return StatusText::tr("about %n min", nullptr, static_cast<int>(minutes));
    return StatusText::tr("about %n hour(s)", nullptr, static_cast<int>((minutes + 30) / 60));
}

QString progressText(const AccountStatus &status, const QString &accountName)
{
    if (status.state == AccountStatus::State::Failed)
        return retryingText(status, accountName);
    QString what;
    if (status.state == AccountStatus::State::Working)
        what = stepText(status);
    else if (status.state == AccountStatus::State::Paused)
        what = status.expected > 0 ? StatusText::tr("paused at %1").arg(stepText(status))
                                   : StatusText::tr("paused");
    if (what.isEmpty())
        return {};
    const QString line = StatusText::tr("%1: %2", "account: what it does").arg(accountName, what);
    const bool working = status.state == AccountStatus::State::Working;
    // The gateway asked for a pause in the middle of it.
    if (working && status.retryAt != 0)
        return StatusText::tr("%1 · asked to slow down until %2")
            .arg(line, clockTime(status.retryAt));
    const QString left = working ? remainingText(status.remaining) : QString();
    return left.isEmpty() ? line : u"%1 · %2"_s.arg(line, left);
}

MissingText missingText(const RosterStatus &status)
{
    const QLocale locale;
    QStringList lines;
    QString first;
    if (const qsizetype without = status.onList - status.withDetails; without > 0) {
        first
            = StatusText::tr("%Ln contact(s) without details", nullptr, static_cast<int>(without));
        lines.append(StatusText::tr("Details received: %1 of %2.")
                         .arg(locale.toString(status.withDetails), locale.toString(status.onList)));
    }
    if (status.listed < status.expected) {
        const QString listed = locale.toString(status.listed);
        const QString expected = locale.toString(status.expected);
        lines.prepend(StatusText::tr("Contacts listed: %1; the gateway says that there are %2.")
                          .arg(listed, expected));
        if (first.isEmpty())
            first = StatusText::tr("%1 of %2 contacts listed").arg(listed, expected);
    }
    if (status.incompleteGroups > 0) {
        const int groups = static_cast<int>(status.incompleteGroups);
        lines.append(StatusText::tr("%Ln group(s) of which not all members were received.", nullptr,
                                    groups));
        if (first.isEmpty())
            first = StatusText::tr("%Ln group(s) without all members", nullptr, groups);
    }
    return {first, lines.join(u'\n')};
}

QString updatedText(qint64 completeAt, qint64 now)
{
    if (completeAt == 0)
        return {};
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(completeAt);
    const qint64 days = then.date().daysTo(QDateTime::fromMSecsSinceEpoch(now).date());
    const QString time = QLocale().toString(then.time(), QLocale::ShortFormat);
    if (days == 0)
        return StatusText::tr("updated %1").arg(time);
    if (days == 1)
        return StatusText::tr("updated yesterday %1").arg(time);
    return StatusText::tr("updated %1").arg(QLocale().toString(then.date(), QLocale::ShortFormat));
}

} // namespace Lianxi
