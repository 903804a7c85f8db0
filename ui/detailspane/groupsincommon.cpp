// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "groupsincommon.h"

#include "icons.h"
#include "tokens.h"

#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

// More would make a page of it; the rest is a search away.
constexpr qsizetype shownGroups = 50;

QToolButton *wideButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({Grid::IconSmall, Grid::IconSmall});
    return button;
}

} // namespace

GroupsInCommon::GroupsInCommon(QWidget *parent)
    : QWidget(parent)
    , m_header(wideButton(this))
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout(m_list))
{
    m_header->setCheckable(true);
    m_rows->setContentsMargins(Grid::Double, 0, 0, 0);
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header, 0, Qt::AlignLeading);
    column->addWidget(m_list);
    connect(m_header, &QToolButton::toggled, this, &GroupsInCommon::showList);
    showList(false);
    setGroups({});
}

void GroupsInCommon::setGroups(const QList<Contact> &groups)
{
    m_groups = groups;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const Contact &group : groups.first(qMin(shownGroups, groups.size()))) {
        QToolButton *row = wideButton(m_list);
        const QString line = oneLine(displayName(group));
        row->setText(fontMetrics().elidedText(line, Qt::ElideRight, 200).replace(u'&', u"&&"_s));
        row->setAccessibleName(line);
        connect(row, &QToolButton::clicked, this,
                [this, key = group.key] { Q_EMIT groupChosen(key); });
        m_rows->addWidget(row, 0, Qt::AlignLeading);
    }
    setVisible(!groups.isEmpty());
    retranslate();
}

void GroupsInCommon::showList(bool shown)
{
    m_list->setVisible(shown);
    m_header->setIcon(icon(shown ? IconName::ChevronDown : IconName::ChevronRight, Tint::Muted));
}

void GroupsInCommon::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GroupsInCommon::retranslate()
{
    m_header->setText(tr("%n group(s) in common", nullptr, static_cast<int>(m_groups.size())));
}

} // namespace Lianxi
