// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editnotice.h"

#include "edittext.h"
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
    show(RemarkState::Settled, {});
}

void EditNotice::show(RemarkState state, const std::optional<RemarkEdit> &edit)
{
    m_state = state;
    m_edit = edit;
    const bool failed = state == RemarkState::Failed;
    const bool checked = edit && edit->state == RemarkEdit::State::Sent;
    m_icon->setPixmap(
        (failed ? icon(IconName::Warning, Tint::Warning) : icon(IconName::Clock, Tint::Muted))
            .pixmap(Grid::IconSmall, Grid::IconSmall));
    m_sentence->setForegroundRole(failed ? QPalette::WindowText : QPalette::PlaceholderText);
    m_retry->setVisible(failed);
    m_discard->setVisible(failed || (state == RemarkState::Waiting && !checked));
    setVisible(state != RemarkState::Settled);
    retranslate();
}

void EditNotice::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        show(m_state, m_edit);
    QWidget::changeEvent(event);
}

QString EditNotice::sentence() const
{
    if (m_state == RemarkState::Waiting)
        return m_edit && m_edit->state == RemarkEdit::State::Sent
            ? tr("Sent. Lianxi is checking what the gateway has.")
            : tr("Waits until the gateway has confirmed it.");
    const RemarkEdit edit = m_edit.value_or(RemarkEdit());
    const QString words = severalLines(edit.words);
    // What the gateway has stands above; what was wanted is seen nowhere else.
    const QString wanted = edit.remark.isEmpty() ? tr("no remark") : quotedText(edit.remark);
    switch (edit.state) {
    case RemarkEdit::State::Conflict:
        return tr("Changed elsewhere while yours was waiting: %1.").arg(wanted);
    case RemarkEdit::State::NotKept:
        return tr("The gateway did not keep yours: %1.").arg(wanted);
    case RemarkEdit::State::Unknown:
        return tr("Yours was sent, but the gateway does not tell what became of it: %1.")
            .arg(wanted);
    case RemarkEdit::State::Refused:
        return words.isEmpty()
            ? tr("The gateway did not take yours: %1.").arg(wanted)
            : tr("The gateway did not take yours, %1: %2", "remark, the gateway's words")
                  .arg(wanted, words);
    default:
        return tr("The gateway did not take this remark.");
    }
}

void EditNotice::retranslate()
{
    const RemarkEdit::State state = m_edit ? m_edit->state : RemarkEdit::State::Refused;
    m_retry->setText(retryText(state));
    m_discard->setText(discardText(state));
    m_sentence->setText(sentence());
}

} // namespace Lianxi
