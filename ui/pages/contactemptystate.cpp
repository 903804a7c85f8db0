// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactemptystate.h"

#include <QEvent>

namespace Lianxi {

ContactEmptyState::ContactEmptyState(QWidget *parent)
    : EmptyState(parent)
{
    connect(this, &EmptyState::primaryTriggered, this, &ContactEmptyState::act);
    connect(this, &EmptyState::secondaryTriggered, this, &ContactEmptyState::act);
    retranslate();
}

void ContactEmptyState::show(EmptyReason reason, ContactKind kind, const QString &search,
                             const QString &problem)
{
    m_reason = reason;
    m_kind = kind;
    m_search = search;
    m_problem = problem;
    retranslate();
}

void ContactEmptyState::act()
{
    switch (m_reason) {
    case EmptyReason::NoHit:
        Q_EMIT clearSearchRequested();
        break;
    case EmptyReason::FilteredOut:
        Q_EMIT clearFilterRequested();
        break;
    case EmptyReason::SignedOut:
    case EmptyReason::NeedsSecret:
        Q_EMIT accountRequested();
        break;
    case EmptyReason::FirstSync:
        break;
    case EmptyReason::Failed:
    case EmptyReason::NothingYet:
        Q_EMIT refreshRequested();
        break;
    }
}

void ContactEmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    EmptyState::changeEvent(event);
}

void ContactEmptyState::describeNothing()
{
    switch (m_kind) {
    case ContactKind::Friend:
        setIcon(IconName::Friends);
        setTitle(tr("No friends listed yet"));
        setBody(tr("Refresh to ask the gateway for the list."));
        break;
    case ContactKind::Group:
        setIcon(IconName::Group);
        setTitle(tr("No groups listed"));
        setBody(tr("Only groups saved to the address book are listed. Save a group on the phone "
                   "and refresh."));
        break;
    case ContactKind::Public:
        setIcon(IconName::Public);
        setTitle(tr("No public accounts listed"));
        setBody(tr("Public accounts that this account follows appear here."));
        break;
    case ContactKind::System:
        setIcon(IconName::System);
        setTitle(tr("No system entries"));
        setBody(tr("WeChat's own entries, such as the file transfer, appear here."));
        break;
    }
    setPrimaryAction(tr("Refresh"));
}

void ContactEmptyState::retranslate()
{
    setPrimaryAction({});
    setSecondaryAction({});
    switch (m_reason) {
    case EmptyReason::NoHit:
        setIcon(IconName::Search);
        setTitle(tr("Nothing found"));
        setBody(tr("No name, remark, ID or label here contains “%1”.").arg(m_search));
        setSecondaryAction(tr("Clear search"));
        break;
    case EmptyReason::FilteredOut:
        setIcon(IconName::Filter);
        setTitle(tr("The filters hide everything"));
        setBody(tr("There are entries here, but none that fits all conditions."));
        setSecondaryAction(tr("Clear filters"));
        break;
    case EmptyReason::FirstSync:
        setIcon(IconName::Refresh);
        setTitle(tr("Reading the list for the first time"));
        setBody(tr("This can take some minutes: the gateway is asked slowly, so that WeChat does "
                   "not sign the account out. Names appear as they arrive."));
        break;
    case EmptyReason::SignedOut:
        setIcon(IconName::SignIn, Tone::Problem);
        setTitle(tr("Signed out"));
        setBody(m_problem.isEmpty() ? tr("Sign in again to read the list.") : m_problem);
        setPrimaryAction(tr("Sign in again"));
        break;
    case EmptyReason::NeedsSecret:
        setIcon(IconName::Key, Tone::Problem);
        setTitle(tr("Not signed in"));
        setBody(m_problem.isEmpty()
                    ? tr("What this account signs in with was kept for one session only. Sign in "
                         "to go on.")
                    : m_problem);
        setPrimaryAction(tr("Sign in"));
        break;
    case EmptyReason::Failed:
        setIcon(IconName::Error, Tone::Failure);
        setTitle(tr("The list could not be read"));
        setBody(m_problem);
        setPrimaryAction(tr("Try again"));
        break;
    case EmptyReason::NothingYet:
        describeNothing();
        break;
    }
}

} // namespace Lianxi
