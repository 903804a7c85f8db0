// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "syncreport.h"

#include "commandtext.h"
#include "shellword.h"

#include <QLocale>

namespace Lianxi {

QString syncSummary(const Account &account, const SyncOutcome &outcome, const RosterStatus &status)
{
    const QLocale locale;
    const auto number = [&locale](qsizetype value) { return locale.toString(value); };
    const bool isShort = status.expected > status.listed;
    const QString count = isShort
        ? CommandText::tr("%1 of %2 listed").arg(number(status.listed), number(status.expected))
        : CommandText::tr("%1 contacts").arg(number(status.onList));
    return CommandText::tr("%1: %2, %3 new, %4 gone, %5 without details")
        .arg(account.name, count, number(outcome.appeared), number(outcome.gone),
             number(outcome.withoutDetails));
}

QStringList syncHints(const Account &account, const SyncOutcome &outcome,
                      const RosterStatus &status)
{
    QStringList hints;
    const QLocale locale;
    const QString name = shellWord(account.name);
    if (outcome.rosterHeldBack) {
        hints.append(
            CommandText::tr("%1: the list that came has only %2 of %3 contacts. Nobody was "
                            "marked as gone; the same list once more will confirm it.")
                .arg(account.name, locale.toString(status.listed), locale.toString(status.onList)));
    } else if (status.heldBack) {
        hints.append(CommandText::tr("%1: the gateway says that its list is not complete. Nobody "
                                     "was marked as gone; the same list once more will confirm it.")
                         .arg(account.name));
    }
    if (status.heldBack || outcome.rosterHeldBack)
        hints.append(CommandText::tr("If it is right: lianxi sync %1 --confirm-list").arg(name));
    if (outcome.unmatched > 0) {
        hints.append(
            CommandText::tr("%1: after a new login %n contact(s) could not be found again; "
                            "they are marked as gone: lianxi list friends %2 --gone",
                            nullptr, int(outcome.unmatched))
                .arg(account.name, name));
    }
    if (status.incompleteGroups > 0) {
        hints.append(
            CommandText::tr("%1: members of %n group(s) are missing: lianxi list groups %2 "
                            "--missing",
                            nullptr, int(status.incompleteGroups))
                .arg(account.name, name));
    }
    return hints;
}

} // namespace Lianxi
