// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbutton.h"

#include "icons.h"
#include "tokens.h"

#include <QActionGroup>
#include <QEvent>

namespace Lianxi {

FilterButton::FilterButton(QWidget *parent)
    : QToolButton(parent)
    , m_group(new QActionGroup(this))
    , m_include(m_group->addAction(QString()))
    , m_exclude(m_group->addAction(QString()))
    , m_only(m_group->addAction(QString()))
    , m_noDetails(new QAction(this))
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({Grid::IconSmall, Grid::IconSmall});
    setMinimumHeight(Grid::Control);
    setAutoRaise(true);
    m_menu.addActions(m_group->actions());
    for (QAction *action : m_group->actions())
        action->setCheckable(true);
    m_include->setChecked(true);
    m_menu.addSeparator();
    m_menu.addAction(m_noDetails);
    m_noDetails->setCheckable(true);
    connect(this, &QToolButton::clicked, this,
            [this] { m_menu.popup(mapToGlobal(rect().bottomLeft())); });
    connect(m_include, &QAction::triggered, this, [this] { setGone(ContactQuery::Gone::Include); });
    connect(m_exclude, &QAction::triggered, this, [this] { setGone(ContactQuery::Gone::Exclude); });
    connect(m_only, &QAction::triggered, this, [this] { setGone(ContactQuery::Gone::Only); });
    connect(m_noDetails, &QAction::triggered, this, [this](bool only) {
        setDetails(only ? ContactQuery::Details::Missing : ContactQuery::Details::Any);
    });
    retranslate();
}

void FilterButton::setGone(ContactQuery::Gone gone)
{
    if (gone == m_gone)
        return;
    m_gone = gone;
    m_include->setChecked(gone == ContactQuery::Gone::Include);
    m_exclude->setChecked(gone == ContactQuery::Gone::Exclude);
    m_only->setChecked(gone == ContactQuery::Gone::Only);
    retranslate();
    Q_EMIT goneChanged(gone);
}

void FilterButton::setDetails(ContactQuery::Details details)
{
    if (details == m_details)
        return;
    m_details = details;
    m_noDetails->setChecked(details == ContactQuery::Details::Missing);
    retranslate();
    Q_EMIT detailsChanged(details);
}

void FilterButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void FilterButton::retranslate()
{
    m_include->setText(tr("Show all contacts"));
    m_exclude->setText(tr("Hide contacts that are gone"));
    m_only->setText(tr("Only contacts that are gone"));
    m_noDetails->setText(tr("Only contacts without details"));
    const bool onlyMissing = m_details == ContactQuery::Details::Missing;
    const bool filters = onlyMissing || m_gone != ContactQuery::Gone::Include;
    // A filter that hides something must be seen without opening its menu.
    setIcon(Lianxi::icon(IconName::Filter, filters ? Tint::Accent : Tint::Muted));
    setText(onlyMissing                                 ? tr("Without details")
                : m_gone == ContactQuery::Gone::Only    ? tr("Only gone")
                : m_gone == ContactQuery::Gone::Exclude ? tr("Without gone")
                                                        : tr("Filter"));
    setAccessibleName(tr("Filter the list"));
}

} // namespace Lianxi
