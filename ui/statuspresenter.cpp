// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statuspresenter.h"

#include "accountbook.h"
#include "contactpage.h"
#include "errortext.h"
#include "messagebar.h"
#include "navigation.h"
#include "statusbarview.h"
#include "statustext.h"
#include "store.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A sync commits some times a second; nobody reads figures faster than this.
constexpr auto refreshPause = 100ms;
constexpr auto rosterPause = 1s;

/// Which account's work is told when several are shown.
int interest(AccountStatus::State state)
{
    switch (state) {
    case AccountStatus::State::Working:
        return 3;
    case AccountStatus::State::Paused:
        return 2;
    case AccountStatus::State::SignedOut:
    case AccountStatus::State::NeedsSecret:
    case AccountStatus::State::Failed:
        return 1;
    case AccountStatus::State::Idle:
        break;
    }
    return 0;
}

/// The gateway has not answered yet in this attempt.
bool isTryingAgain(const AccountStatus &status)
{
    return status.state == AccountStatus::State::Working
        && (status.step == AccountStatus::Step::None
            || status.step == AccountStatus::Step::Checking);
}

} // namespace

StatusPresenter::StatusPresenter(const Services &services, const Navigation &navigation,
                                 Views views, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_views(views)
{
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(refreshPause);
    connect(&m_refreshTimer, &QTimer::timeout, this, &StatusPresenter::refresh);
    m_rosterTimer.setSingleShot(true);
    m_rosterTimer.setInterval(rosterPause);
    connect(&m_rosterTimer, &QTimer::timeout, this, [this] {
        for (const AccountKey account : std::exchange(m_stale, {}))
            readRosterStatus(account);
    });
    connect(&services.book, &AccountBook::statusChanged, this, [this] {
        if (!m_refreshTimer.isActive())
            m_refreshTimer.start();
    });
    connect(&services.store, &Store::committed, this, [this](const ChangeSet &changes) {
        m_stale.insert(changes.account);
        if (!m_rosterTimer.isActive())
            m_rosterTimer.start();
    });
}

QList<AccountKey> StatusPresenter::shownAccounts() const
{
    if (const AccountKey account = m_navigation.place().account; account != 0)
        return {account};
    QList<AccountKey> keys;
    for (const Account &account : m_services.book.accounts())
        keys.append(account.key);
    return keys;
}

void StatusPresenter::refresh()
{
    for (const AccountKey account : shownAccounts()) {
        if (!m_rosters.contains(account))
            readRosterStatus(account);
    }
    showProgress();
    showProblems();
    showUpdated();
}

void StatusPresenter::readRosterStatus(AccountKey account)
{
    QCoro::connect(m_services.store.rosterStatus(account), this,
                   [this, account](const Result<RosterStatus> &status) {
                       if (!status || m_rosters.value(account) == *status)
                           return;
                       m_rosters.insert(account, *status);
                       showUpdated();
                   });
}

void StatusPresenter::showProgress()
{
    AccountStatus shown;
    for (const AccountKey key : shownAccounts()) {
        AccountStatus status = m_services.book.status(key);
        status.account = key;
        if (shown.account == 0 || interest(status.state) > interest(shown.state))
            shown = status;
    }
    const std::optional<Account> account = m_services.book.account(shown.account);
    const QString name = account ? account->name : QString();
    StatusBarView::Progress progress{.text = progressText(shown, name)};
    if (shown.state == AccountStatus::State::Working)
        progress.running = StatusBarView::Running::Working;
    else if (shown.state == AccountStatus::State::Paused)
        progress.running = StatusBarView::Running::Paused;
    if (shown.expected > 0)
        progress.share = double(shown.received) / double(shown.expected);
    m_views.statusBar.setProgress(progress);
    m_views.page.setState(shown.state,
                          shown.problem && account ? accountErrorText(*shown.problem, *account)
                                                   : QString());
    m_busy = progress.running == StatusBarView::Running::Nothing ? 0 : shown.account;
    Q_EMIT busyChanged(m_busy, shown.state);
}

void StatusPresenter::showProblems()
{
    QList<Message> messages;
    for (const Account &account : m_services.book.accounts()) {
        const AccountStatus status = m_services.book.status(account.key);
        if (const auto message = messageFor(account, status)) {
            messages.append(*message);
            if (status.retryAt != 0)
                m_passing.insert(account.key, *message);
            else
                m_passing.remove(account.key);
        } else if (isTryingAgain(status) && m_passing.contains(account.key)) {
            // Nobody knows yet whether it has passed: a message that goes and comes with every
            // attempt, and that cannot be closed for good, would be worse than one that stays.
            messages.append(m_passing.value(account.key));
        } else {
            m_passing.remove(account.key);
        }
    }
    m_views.messages.setProblems(messages);
}

void StatusPresenter::showUpdated()
{
    // Of several accounts the list is as old as the oldest.
    RosterStatus sum;
    bool first = true;
    for (const AccountKey key : shownAccounts()) {
        const RosterStatus one = m_rosters.value(key);
        sum.completeAt = first ? one.completeAt : qMin(sum.completeAt, one.completeAt);
        sum.onList += one.onList;
        sum.withDetails += one.withDetails;
        // Of all accounts only those count that tell both.
        if (one.expected > 0) {
            sum.listed += one.listed;
            sum.expected += one.expected;
        }
        sum.incompleteGroups += one.incompleteGroups;
        first = false;
    }
    showMissing(sum);
    if (sum.completeAt == 0) {
        m_views.statusBar.setUpdated({}, {});
        return;
    }
    const QString text = updatedText(sum.completeAt, QDateTime::currentMSecsSinceEpoch());
    m_views.statusBar.setUpdated(
        text,
        tr("The list was last complete on %1.")
            .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(sum.completeAt),
                                    QLocale::LongFormat)));
}

void StatusPresenter::showMissing(const RosterStatus &sum)
{
    // Said once nothing runs that would still change it.
    const MissingText missing = m_busy == 0 ? missingText(sum) : MissingText();
    m_views.statusBar.setMissing(missing.text, missing.exact);
}

} // namespace Lianxi
