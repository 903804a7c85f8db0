// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"

#include <QList>
#include <QObject>
#include <QString>

namespace Lianxi {

/// Where the user is: one list of one account (or of all), the members of one of its groups, or a
/// page about all accounts.
struct Place
{
    enum class Page {
        Contacts, ///< a list, or a group's members
        Changes, ///< the history
        WaitingEdits, ///< the outbox
    };

    AccountKey account = 0; ///< 0 = all accounts
    ContactKind kind = ContactKind::Friend;
    ContactKey group = 0; ///< its members are shown; 0 = the list itself
    Page page = Page::Contacts;
    ContactKey historyOf = 0; ///< Page::Changes: only this contact's; 0 = of the account
    QString filter = {}; ///< id of the saved filter whose list this is; empty: the list itself

    friend bool operator==(const Place &, const Place &) = default;
};

/// Remembers the way through the window, so that Back leads where the user came from.
class Navigation : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const Place &place() const { return m_place; }
    [[nodiscard]] bool canGoBack() const { return !m_history.isEmpty(); }

    void goTo(const Place &place);
    /// Another view of the same page: Back leads to where the user was before it.
    void changeView(const Place &place);
    /// A list of the account in which the user is, or was before a page about all of them; leaves
    /// an open group.
    void showKind(ContactKind kind);
    void openGroup(ContactKey group);
    /// From members up to their list; does nothing elsewhere.
    void closeGroup();
    void goBack();
    /// The account is gone: nothing leads there any more.
    void forget(AccountKey account);
    /// The saved filter is gone: its list becomes the one that it was made of.
    void forgetFilter(const QString &filter);

Q_SIGNALS:
    void placeChanged(const Lianxi::Place &place);

private:
    void moveTo(const Place &place);

    Place m_place;
    AccountKey m_lastAccount = 0; ///< of the last list or group
    QList<Place> m_history;
};

} // namespace Lianxi
