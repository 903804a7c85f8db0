// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagestack.h"

#include "changespage.h"
#include "contactpage.h"
#include "memberpage.h"
#include "navigation.h"
#include "rowtable.h"
#include "waitingeditspage.h"
#include "welcomepage.h"

namespace Lianxi {

PageStack::PageStack(const Services &services, QWidget *parent)
    : QStackedWidget(parent)
    , m_contacts(new ContactPage(services.contacts, services.avatars, services.settings, this))
    , m_members(new MemberPage(services.avatars, services.settings, this))
    , m_changes(new ChangesPage(services, this))
    , m_edits(new WaitingEditsPage(services, this))
    , m_welcome(new WelcomePage(this))
    , m_blank(new QWidget(this))
{
    for (QWidget *page : {m_blank, static_cast<QWidget *>(m_contacts),
                          static_cast<QWidget *>(m_members), static_cast<QWidget *>(m_changes),
                          static_cast<QWidget *>(m_edits), static_cast<QWidget *>(m_welcome)})
        addWidget(page);
}

QWidget *PageStack::pageOf(const Place &place) const
{
    switch (place.page) {
    case Place::Page::Changes:
        return m_changes;
    case Place::Page::WaitingEdits:
        return m_edits;
    case Place::Page::Contacts:
        break;
    }
    return place.group != 0 ? static_cast<QWidget *>(m_members) : m_contacts;
}

PageStack::Turned PageStack::turnTo(const Place &place)
{
    return turnTo(pageOf(place));
}

PageStack::Turned PageStack::turnToWelcome()
{
    return turnTo(m_welcome);
}

PageStack::Turned PageStack::turnToBlank()
{
    return turnTo(m_blank);
}

PageStack::Turned PageStack::turnTo(QWidget *page)
{
    if (page == currentWidget())
        return Turned::No;
    setCurrentWidget(page);
    giveKeys();
    return Turned::Yes;
}

void PageStack::giveKeys()
{
    const QWidget *page = currentWidget();
    if (page == m_members)
        m_members->table()->setFocus(Qt::OtherFocusReason);
    else if (page == m_contacts)
        m_contacts->takeFocus();
    else if (page == m_changes)
        m_changes->takeFocus();
    else if (page == m_edits)
        m_edits->activate();
    else if (page == m_welcome)
        m_welcome->setFocus(Qt::OtherFocusReason);
}

} // namespace Lianxi
