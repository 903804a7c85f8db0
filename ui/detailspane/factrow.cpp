// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "factrow.h"

#include "icons.h"
#include "plainlabel.h"
#include "tokens.h"
#include "tooltip.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace Lianxi {

using namespace std::chrono_literals;

FactRow::FactRow(Copying copying, QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(this))
    , m_value(selectableLabel(this))
    , m_copy(new QToolButton(this))
{
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setIcon(icon(IconName::Copy, Tint::Muted));
    m_copy->setIconSize({Grid::IconSmall, Grid::IconSmall});
    m_copy->setAutoRaise(true);
    m_copy->setVisible(copying == Copying::Offered);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Grid::Half);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_title, 0, 0);
    grid->addWidget(m_value, 1, 0);
    grid->addWidget(m_copy, 0, 1, 2, 1, Qt::AlignVCenter);
    connect(m_copy, &QToolButton::clicked, this, &FactRow::copy);
    retranslate();
    hide();
}

void FactRow::setTitle(const QString &title)
{
    m_title->setText(title);
    m_value->setAccessibleName(title);
    retranslate();
}

void FactRow::setValue(const QString &value)
{
    m_exact = value;
    m_value->setText(value.isEmpty() ? m_placeholder : severalLines(value));
    m_value->setForegroundRole(value.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    setVisible(!value.isEmpty() || !m_placeholder.isEmpty());
}

void FactRow::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    setValue(m_exact);
}

QString FactRow::value() const
{
    return m_exact;
}

void FactRow::setValueToolTip(const QString &text)
{
    m_value->setToolTip(plainToolTip(text));
}

void FactRow::copy()
{
    QGuiApplication::clipboard()->setText(m_exact);
    m_copy->setIcon(icon(IconName::Check, Tint::Accent));
    QTimer::singleShot(1200ms, m_copy,
                       [this] { m_copy->setIcon(icon(IconName::Copy, Tint::Muted)); });
}

void FactRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void FactRow::retranslate()
{
    m_copy->setToolTip(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy %1").arg(m_title->text()));
}

} // namespace Lianxi
