// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounttext.h"

#include "relativetime.h"

#include <QCoreApplication>

namespace Lianxi {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Lianxi::Accounts", text);
}

QString stepText(AccountStatus::Step step)
{
    switch (step) {
    case AccountStatus::Step::Checking:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Checking the sign-in"));
    case AccountStatus::Step::Roster:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Fetching the contact list"));
    case AccountStatus::Step::PreparingRoster:
        return translated(
            QT_TRANSLATE_NOOP("Lianxi::Accounts", "The gateway is preparing the contact list"));
    case AccountStatus::Step::Details:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Fetching details"));
    case AccountStatus::Step::Labels:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Fetching labels"));
    case AccountStatus::Step::Members:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Fetching group members"));
    case AccountStatus::Step::Remarks:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Saving remarks"));
    case AccountStatus::Step::None:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Working"));
}

QString idleText(std::optional<bool> online)
{
    if (!online)
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Ready"));
    return *online ? translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Online"))
                   : translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Offline"));
}

QString failedText(const AccountStatus &status)
{
    const bool slow = status.problem && status.problem->kind == Error::Kind::RateLimited;
    if (status.retryAt == 0)
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "The last update failed"));
    return (slow ? translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Asked to slow down until %1"))
                 : translated(QT_TRANSLATE_NOOP("Lianxi::Accounts",
                                                "The last update failed; tries again at %1")))
        .arg(clockTime(status.retryAt));
}

} // namespace

QString accountStateText(const AccountStatus &status)
{
    switch (status.state) {
    case AccountStatus::State::Idle:
        return idleText(status.online);
    case AccountStatus::State::Working:
        return stepText(status.step);
    case AccountStatus::State::Paused:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Paused"));
    case AccountStatus::State::NeedsSecret:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Waiting for the key"));
    case AccountStatus::State::SignedOut:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Signed out"));
    case AccountStatus::State::Failed:
        return failedText(status);
    }
    return {};
}

QString contactListText(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Friend:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Friends"));
    case ContactKind::Group:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Groups"));
    case ContactKind::Public:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "Public accounts"));
    case ContactKind::System:
        return translated(QT_TRANSLATE_NOOP("Lianxi::Accounts", "System"));
    }
    return {};
}

} // namespace Lianxi
