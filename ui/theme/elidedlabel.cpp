// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elidedlabel.h"

#include "contact.h"
#include "tokens.h"
#include "tooltip.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace Lianxi {

ElidedLabel::ElidedLabel(QWidget *parent)
    : ElidedLabel({}, parent)
{
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_line = oneLine(text);
    setAccessibleName(m_line);
    updateGeometry();
    update();
}

void ElidedLabel::setRole(Role role)
{
    m_role = role;
    updateGeometry();
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elideMode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return QFontMetrics(shownFont(), this).horizontalAdvance(m_line) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics(shownFont(), this);
    // One more: the advance is rounded, and eliding compares with the exact one.
    return QSize(metrics.horizontalAdvance(m_line) + 1, metrics.height())
        .grownBy(contentsMargins());
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(shownFont(), this);
    const int shortest = metrics.horizontalAdvance(QStringView(m_line).left(2).toString() + u'…');
    return QSize(qMin(shortest, metrics.horizontalAdvance(m_line) + 1), metrics.height())
        .grownBy(contentsMargins());
}

bool ElidedLabel::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip:
        if (isElided()) {
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(m_text),
                               this);
            return true;
        }
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
        updateGeometry();
        update();
        break;
    case QEvent::PaletteChange:
    case QEvent::EnabledChange:
        update();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font = shownFont();
    painter.setFont(font);
    const QPalette::ColorRole role
        = m_role == Role::Muted ? QPalette::PlaceholderText : QPalette::WindowText;
    painter.setPen(palette().color(role));
    const QString shown
        = QFontMetrics(font, this).elidedText(m_line, m_elideMode, contentsRect().width());
    painter.drawText(contentsRect(),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), m_alignment))
                         | Qt::TextSingleLine,
                     shown);
}

QFont ElidedLabel::shownFont() const
{
    switch (m_role) {
    case Role::Name:
        return nameFont(font());
    case Role::Title:
        return titleFont(font());
    case Role::Normal:
    case Role::Muted:
        break;
    }
    return font();
}

} // namespace Lianxi
