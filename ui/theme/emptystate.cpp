// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emptystate.h"

#include "primarybutton.h"
#include "tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Lianxi {

namespace {

constexpr int iconSide = 64;
constexpr int bodyWidth = 400;

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    label->setMaximumWidth(bodyWidth);
    return label;
}

/// As wide as there is room, up to the label's maximum; the rest is on both sides.
QHBoxLayout *centred(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget, 100);
    row->addStretch(1);
    row->setSpacing(0);
    return row;
}

QColor colorOf(EmptyState::Tone tone, const Tokens &colors)
{
    switch (tone) {
    case EmptyState::Tone::Calm:
        return mixed(colors.separator, colors.muted, 0.65);
    case EmptyState::Tone::Problem:
        return colors.warning;
    case EmptyState::Tone::Failure:
        return colors.danger;
    }
    return colors.muted;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(plainLabel(this))
    , m_body(plainLabel(this))
    , m_primary(new PrimaryButton(this))
    , m_secondary(new QPushButton(this))
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Grid::Unit);
    buttons->addStretch();
    buttons->addWidget(m_secondary);
    buttons->addWidget(m_primary);
    buttons->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Triple);
    column->setSpacing(0);
    // A little above the middle: the optical centre.
    column->addStretch(4);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(Grid::Double);
    column->addLayout(centred(m_title));
    column->addSpacing(Grid::Unit);
    column->addLayout(centred(m_body));
    column->addSpacing(Grid::Triple);
    column->addLayout(buttons);
    column->addStretch(5);

    m_icon->setFixedSize(iconSide, iconSide);
    m_primary->hide();
    m_secondary->hide();
    connect(m_primary, &QPushButton::clicked, this, &EmptyState::primaryTriggered);
    connect(m_secondary, &QPushButton::clicked, this, &EmptyState::secondaryTriggered);
    restyle();
}

void EmptyState::setIcon(IconName name, Tone tone)
{
    m_iconName = name;
    m_tone = tone;
    restyle();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void EmptyState::setBody(const QString &body)
{
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty());
    setAccessibleDescription(body);
}

void EmptyState::setPrimaryAction(const QString &text)
{
    m_primary->setText(text);
    m_primary->setVisible(!text.isEmpty());
}

void EmptyState::setSecondaryAction(const QString &text)
{
    m_secondary->setText(text);
    m_secondary->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void EmptyState::restyle()
{
    const Tokens colors = tokens(palette());
    m_icon->setPixmap(
        iconPixmap(m_iconName, iconSide, devicePixelRatioF(), colorOf(m_tone, colors)));
    m_title->setFont(titleFont(font()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, colors.muted);
    m_body->setPalette(muted);
}

} // namespace Lianxi
