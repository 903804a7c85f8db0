// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"
#include "services.h"

#include <QObject>

namespace Lianxi {

class ContactPage;
class Navigation;
class BatchFlow;
class RemarkFlow;
class WaitingEditsPage;
struct Message;
struct Place;

/// What follows when something about contacts or remarks needs attention: the actions of the
/// message bar, the decisions on the page of waiting edits, and what was not received.
class AttentionCommands : public QObject
{
    Q_OBJECT

public:
    struct Pages
    {
        ContactPage &contacts;
        WaitingEditsPage &edits;
    };
    /// Everything outlives the commands.
    AttentionCommands(const Services &services, Navigation &navigation, Pages pages,
                      RemarkFlow &remarks, BatchFlow &batches, QObject *parent = nullptr);

    /// What a message asks of contacts and remarks; false when it asks something else.
    bool act(const Message &message);
    /// The list of the contacts that have no details; account 0: of all accounts. Where something
    /// is missing that cannot be listed, it is asked for at once.
    void showMissing(AccountKey account);

private:
    void showGone(AccountKey account);
    void showEdits(ContactKey contact);
    /// For what is missing in the account, 0: in all of them.
    void askAgain(AccountKey account);

    Services m_services;
    Navigation &m_navigation;
    Pages m_pages;
    RemarkFlow &m_remarks;
    BatchFlow &m_batches;
};

} // namespace Lianxi
