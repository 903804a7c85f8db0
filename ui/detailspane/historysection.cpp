// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historysection.h"

#include "icons.h"
#include "plainlabel.h"
#include "relativetime.h"
#include "tokens.h"
#include "tooltip.h"

#include <QEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Lianxi {

HistorySection::HistorySection(QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(this))
    , m_rows(new QVBoxLayout)
    , m_all(new QToolButton(this))
{
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(Grid::Unit);
    m_all->setAutoRaise(true);
    m_all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_all->setIcon(icon(IconName::History, Tint::Muted));
    m_all->setIconSize({Grid::IconSmall, Grid::IconSmall});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::Half);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    column->addWidget(m_all, 0, Qt::AlignLeading);
    connect(m_all, &QToolButton::clicked, this, &HistorySection::allRequested);
    retranslate();
    hide();
}

void HistorySection::setChanges(ContactKey contact, const QList<Entry> &entries)
{
    m_contact = contact;
    m_entries = entries.first(qMin(entries.size(), Length));
    fill();
}

void HistorySection::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const auto &[change, names] : std::as_const(m_entries)) {
        auto *row = new QWidget(this);
        QLabel *what = selectableLabel(row);
        what->setText(changeTextOf(change, m_contact, names));
        QLabel *when = plainLabel(row);
        when->setForegroundRole(QPalette::PlaceholderText);
        when->setText(relativeTime(change.at));
        when->setToolTip(plainToolTip(exactTime(change.at)));
        auto *lines = new QVBoxLayout(row);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(what);
        lines->addWidget(when);
        m_rows->addWidget(row);
    }
    setVisible(!m_entries.isEmpty());
}

void HistorySection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void HistorySection::retranslate()
{
    m_title->setText(tr("History"));
    m_all->setText(tr("All changes…"));
}

} // namespace Lianxi
