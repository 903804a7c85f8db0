// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbutton.h"

#include "filterparts.h"
#include "icons.h"
#include "tokens.h"

#include <QEvent>
#include <QLocale>

namespace Lianxi {

FilterButton::FilterButton(QWidget *parent)
    : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({Grid::IconSmall, Grid::IconSmall});
    setMinimumHeight(Grid::Control);
    setAutoRaise(true);
    connect(this, &QToolButton::clicked, this,
            [this] { m_menu.popup(mapToGlobal(rect().bottomLeft())); });
    connect(&m_menu, &FilterMenu::queryChosen, this, &FilterButton::choose);
    retranslate();
}

void FilterButton::setQuery(const ContactQuery &query)
{
    const ContactQuery::Gone earlier = m_query.gone;
    m_query = query;
    m_menu.setQuery(query);
    retranslate();
    if (query.gone != earlier)
        Q_EMIT goneChanged(query.gone);
}

void FilterButton::setGone(ContactQuery::Gone gone)
{
    ContactQuery changed = m_query;
    changed.gone = gone;
    choose(changed);
}

void FilterButton::setDetails(ContactQuery::Details details)
{
    ContactQuery changed = m_query;
    changed.details = details;
    choose(changed);
}

void FilterButton::choose(const ContactQuery &query)
{
    if (query != m_query)
        Q_EMIT queryChosen(query);
}

void FilterButton::openMenu()
{
    // Without an entry chosen: that would open its part, and the letters would be that one's.
    click();
}

void FilterButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void FilterButton::retranslate()
{
    const qsizetype conditions = filterParts(m_query).size();
    // A filter that hides something must be seen without opening its menu.
    setIcon(Lianxi::icon(IconName::Filter, conditions > 0 ? Tint::Accent : Tint::Muted));
    setText(conditions > 0 ? tr("Filter: %1").arg(QLocale().toString(conditions)) : tr("Filter"));
    setAccessibleName(conditions > 0 ? tr("Filter the list; %n condition(s)", nullptr,
                                          static_cast<int>(conditions))
                                     : tr("Filter the list"));
}

} // namespace Lianxi
