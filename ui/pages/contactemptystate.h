// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emptyreason.h"
#include "emptystate.h"

#include "contact.h"

namespace Lianxi {

/// What stands in place of an empty list of contacts: why, and what to do.
class ContactEmptyState : public EmptyState
{
    Q_OBJECT

public:
    explicit ContactEmptyState(QWidget *parent = nullptr);

    /// `search` is shown for NoHit, `problem` (a sentence) for Failed.
    void show(EmptyReason reason, ContactKind kind, const QString &search, const QString &problem);

Q_SIGNALS:
    void clearSearchRequested();
    void clearFilterRequested();
    void refreshRequested();
    void accountRequested(); ///< opens the account to sign in again

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void describeNothing();
    void act();

    EmptyReason m_reason = EmptyReason::NothingYet;
    ContactKind m_kind = ContactKind::Friend;
    QString m_search;
    QString m_problem;
};

} // namespace Lianxi
