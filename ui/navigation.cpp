// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "navigation.h"

namespace Lianxi {

namespace {

// Enough for a way back; more would only be a list that nobody walks.
constexpr qsizetype HistoryLength = 50;

} // namespace

void Navigation::goTo(const Place &place)
{
    if (place == m_place) {
        return;
    }
    m_history.append(m_place);
    if (m_history.size() > HistoryLength) {
        m_history.removeFirst();
    }
    moveTo(place);
}

void Navigation::moveTo(const Place &place)
{
    m_place = place;
    if (place.page == Place::Page::Contacts)
        m_lastAccount = place.account;
    Q_EMIT placeChanged(m_place);
}

void Navigation::changeView(const Place &place)
{
    if (place != m_place)
        moveTo(place);
}

void Navigation::showKind(ContactKind kind)
{
    const bool onList = m_place.page == Place::Page::Contacts;
    goTo({onList ? m_place.account : m_lastAccount, kind, 0});
}

void Navigation::openGroup(ContactKey group)
{
    // A filter of people leads to no group.
    const bool fromGroups = m_place.kind == ContactKind::Group;
    goTo({.account = m_place.account,
          .kind = ContactKind::Group,
          .group = group,
          .filter = fromGroups ? m_place.filter : QString()});
}

void Navigation::closeGroup()
{
    if (m_place.group == 0) {
        return;
    }
    const Place list{.account = m_place.account, .kind = m_place.kind, .filter = m_place.filter};
    if (!m_history.isEmpty() && m_history.last() == list) {
        goBack();
    } else {
        goTo(list);
    }
}

void Navigation::goBack()
{
    if (m_history.isEmpty()) {
        return;
    }
    moveTo(m_history.takeLast());
}

void Navigation::forget(AccountKey account)
{
    m_history.removeIf([account](const Place &place) { return place.account == account; });
    if (m_lastAccount == account)
        m_lastAccount = 0;
    if (m_place.account == account && account != 0) {
        m_history.clear();
        moveTo({});
    }
}

void Navigation::forgetFilter(const QString &filter)
{
    m_history.removeIf([&filter](const Place &place) { return place.filter == filter; });
    if (m_place.filter == filter) {
        Place list = m_place;
        list.filter.clear();
        moveTo(list);
    }
}

} // namespace Lianxi
