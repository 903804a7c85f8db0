// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "iconengine.h"

#include "tokens.h"

#include <QGuiApplication>

#include <algorithm>

namespace Lianxi {

namespace {

QColor colorOf(Tint tint, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    const Tokens colors = tokens(palette);
    switch (tint) {
    case Tint::Text:
        return palette.color(QPalette::Active,
                             mode == QIcon::Selected ? QPalette::HighlightedText
                                                     : QPalette::WindowText);
    case Tint::Muted:
        return colors.muted;
    case Tint::Accent:
        return colors.accent;
    case Tint::OnAccent:
        return colors.onAccent;
    case Tint::Warning:
        return colors.warning;
    case Tint::Danger:
        return colors.danger;
    case Tint::Success:
        return colors.success;
    }
    return colors.text;
}

} // namespace

IconEngine::IconEngine(IconName name, Tint tint)
    : m_name(name)
    , m_tint(tint)
{
}

void IconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    paintIcon(painter, rect, m_name, colorOf(m_tint, mode));
}

QPixmap IconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap IconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    // `size` is in device pixels here; the icon is drawn for its logical size.
    const int side = std::min(size.width(), size.height());
    return iconPixmap(m_name, std::max(1, qRound(side / scale)), scale, colorOf(m_tint, mode));
}

QSize IconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

QList<QSize> IconEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    return {{Grid::IconSmall, Grid::IconSmall},
            {Grid::IconMedium, Grid::IconMedium},
            {Grid::IconLarge, Grid::IconLarge}};
}

QIconEngine *IconEngine::clone() const
{
    return new IconEngine(*this);
}

} // namespace Lianxi
