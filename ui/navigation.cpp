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
    m_place = place;
    Q_EMIT placeChanged(m_place);
}

void Navigation::showKind(ContactKind kind)
{
    goTo({m_place.account, kind, 0});
}

void Navigation::openGroup(ContactKey group)
{
    goTo({m_place.account, ContactKind::Group, group});
}

void Navigation::closeGroup()
{
    if (m_place.group == 0) {
        return;
    }
    const Place list{m_place.account, m_place.kind, 0};
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
    m_place = m_history.takeLast();
    Q_EMIT placeChanged(m_place);
}

void Navigation::forget(AccountKey account)
{
    m_history.removeIf([account](const Place &place) { return place.account == account; });
    if (m_place.account == account && account != 0) {
        m_place = {};
        m_history.clear();
        Q_EMIT placeChanged(m_place);
    }
}

} // namespace Lianxi
