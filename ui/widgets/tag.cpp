// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tag.h"

#include "tokens.h"

#include <QFontMetrics>
#include <QPainter>

namespace Lianxi {

namespace {

constexpr int sideMargin = 6;
constexpr int tagRadius = 4;

} // namespace

QFont tagFont(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

QSize tagSize(const QFont &font, const QString &word)
{
    const QFontMetrics metrics(tagFont(font));
    return {metrics.horizontalAdvance(word) + 2 * sideMargin, metrics.height() + 2};
}

void paintTag(QPainter *painter, const QRect &rect, const QString &word, const QPalette &palette)
{
    const Tokens colors = tokens(palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(palette.color(QPalette::Base), colors.muted, 0.14));
    painter->drawRoundedRect(rect, tagRadius, tagRadius);
    painter->setFont(tagFont(painter->font()));
    painter->setPen(colors.muted);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, word);
    painter->restore();
}

Tag::Tag(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Tag::setWord(const QString &word)
{
    m_word = word;
    setAccessibleName(word);
    setVisible(!word.isEmpty());
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    return tagSize(font(), m_word);
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    paintTag(&painter, rect(), m_word, palette());
}

} // namespace Lianxi
