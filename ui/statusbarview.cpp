// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusbarview.h"

#include "elidedlabel.h"
#include "icons.h"
#include "tokens.h"
#include "tooltip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace Lianxi {

namespace {

constexpr int barHeight = 32;
constexpr int lineHeight = 2;

} // namespace

StatusBarView::StatusBarView(QWidget *parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(this))
    , m_pause(new QToolButton(this))
    , m_stop(new QToolButton(this))
    , m_missing(new QToolButton(this))
    , m_counts(new ElidedLabel(this))
    , m_updated(new ElidedLabel(this))
{
    setFixedHeight(qMax(barHeight, fontMetrics().height() + Grid::Unit));
    for (QToolButton *button : {m_pause, m_stop}) {
        button->setAutoRaise(true);
        button->setIconSize({Grid::IconSmall, Grid::IconSmall});
        button->setFixedSize(barHeight - 8, barHeight - 8);
    }
    m_stop->setIcon(icon(IconName::Stop));
    for (ElidedLabel *label : {m_text, m_counts, m_updated})
        label->setRole(ElidedLabel::Role::Muted);
    m_missing->setAutoRaise(true);
    m_missing->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_missing->setIcon(icon(IconName::Warning, Tint::Muted));
    m_missing->setIconSize({Grid::IconSmall, Grid::IconSmall});
    m_missing->setFixedHeight(barHeight - 8);
    m_missing->hide();
    m_text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, lineHeight, 12, 0);
    row->setSpacing(Grid::Half);
    row->addWidget(m_text);
    row->addWidget(m_pause);
    row->addWidget(m_stop);
    row->addStretch(1);
    row->addWidget(m_missing);
    row->addSpacing(Grid::Half);
    row->addWidget(m_counts);
    row->addSpacing(Grid::Double);
    row->addWidget(m_updated);
    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (m_progress.running == Running::Paused)
            Q_EMIT resumeRequested();
        else
            Q_EMIT pauseRequested();
    });
    connect(m_missing, &QToolButton::clicked, this, &StatusBarView::missingRequested);
    connect(m_stop, &QToolButton::clicked, this, &StatusBarView::stopRequested);
    retranslate();
}

void StatusBarView::setProgress(const Progress &progress)
{
    m_progress = progress;
    m_text->setText(progress.text);
    m_pause->setVisible(progress.running != Running::Nothing);
    m_stop->setVisible(progress.running != Running::Nothing);
    retranslate();
    update(0, 0, width(), lineHeight + 1);
}

void StatusBarView::setCounts(const QString &text)
{
    m_counts->setText(text);
}

QString StatusBarView::counts() const
{
    return m_counts->text();
}

void StatusBarView::setMissing(const QString &text, const QString &exact)
{
    m_missing->setText(text);
    m_missing->setToolTip(plainToolTip(exact));
    m_missing->setVisible(!text.isEmpty());
}

QString StatusBarView::missing() const
{
    return m_missing->text();
}

QString StatusBarView::updated() const
{
    return m_updated->text();
}

void StatusBarView::setUpdated(const QString &text, const QString &exact)
{
    m_updated->setText(text);
    m_updated->setToolTip(plainToolTip(exact));
    m_updated->setVisible(!text.isEmpty());
}

void StatusBarView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens colors = tokens(palette());
    painter.fillRect(0, 0, width(), 1, colors.separator);
    if (m_progress.running == Running::Nothing || !m_progress.share)
        return;
    const int done = qRound(width() * qBound(0.0, *m_progress.share, 1.0));
    const QColor color = m_progress.running == Running::Paused ? colors.outline : colors.accent;
    painter.fillRect(layoutDirection() == Qt::RightToLeft ? width() - done : 0, 0, done, lineHeight,
                     color);
}

void StatusBarView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatusBarView::retranslate()
{
    const bool paused = m_progress.running == Running::Paused;
    m_pause->setIcon(icon(paused ? IconName::Play : IconName::Pause));
    m_pause->setToolTip(paused ? tr("Resume") : tr("Pause"));
    m_pause->setAccessibleName(m_pause->toolTip());
    m_stop->setToolTip(tr("Stop"));
    m_stop->setAccessibleName(m_stop->toolTip());
    m_updated->setAccessibleDescription(tr("When the list was last complete"));
}

} // namespace Lianxi
