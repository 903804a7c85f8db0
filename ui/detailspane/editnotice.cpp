// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editnotice.h"

#include "icons.h"
#include "plainlabel.h"
#include "tokens.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Lianxi {

EditNotice::EditNotice(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(plainLabel(this))
    , m_retry(new QPushButton(this))
    , m_discard(new QPushButton(this))
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Grid::Unit);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_discard);
    buttons->addStretch();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Grid::Half);
    grid->setVerticalSpacing(Grid::Unit);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_sentence, 0, 1);
    grid->addLayout(buttons, 1, 0, 1, 2);
    connect(m_retry, &QPushButton::clicked, this, &EditNotice::retryRequested);
    connect(m_discard, &QPushButton::clicked, this, &EditNotice::discardRequested);
    show(State::None);
}

void EditNotice::show(State state, const QString &words)
{
    m_state = state;
    m_words = words;
    const bool failed = state == State::Failed;
    m_icon->setPixmap(
        (failed ? icon(IconName::Warning, Tint::Warning) : icon(IconName::Clock, Tint::Muted))
            .pixmap(Grid::IconSmall, Grid::IconSmall));
    m_sentence->setForegroundRole(failed ? QPalette::WindowText : QPalette::PlaceholderText);
    m_retry->setVisible(failed);
    m_discard->setVisible(state != State::None);
    setVisible(state != State::None);
    retranslate();
}

void EditNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        show(m_state, m_words);
    QWidget::changeEvent(event);
}

void EditNotice::retranslate()
{
    m_retry->setText(tr("Try again"));
    m_discard->setText(tr("Discard"));
    if (m_state == State::Waiting)
        m_sentence->setText(tr("Waits until the gateway has confirmed it."));
    else if (m_words.isEmpty())
        m_sentence->setText(tr("The gateway did not take this remark."));
    else
        m_sentence->setText(
            tr("The gateway did not take this remark: %1").arg(severalLines(m_words)));
}

} // namespace Lianxi
