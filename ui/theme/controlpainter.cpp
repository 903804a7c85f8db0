// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "controlpainter.h"

#include "tokens.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace Lianxi::Controls {

namespace {

class Saved
{
public:
    explicit Saved(QPainter *painter)
        : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter->restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter *m_painter;
};

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state & flag;
}

bool isHovered(const QStyleOption &option)
{
    return has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
}

/// A surface with a border of `width` px that lies wholly inside `rect`.
void paintRounded(QPainter *painter, const QRect &rect, const QBrush &fill, const QColor &border,
                  double width, double radius)
{
    const double half = width / 2;
    painter->setPen(width > 0 ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius - half,
                             radius - half);
}

void paintPrimary(QPainter *painter, const QStyleOptionButton &option, const Tokens &colors)
{
    if (!has(option, QStyle::State_Enabled)) {
        paintRounded(painter, option.rect, colors.pressed, {}, 0, Grid::Radius);
        return;
    }
    QColor fill = colors.accent;
    if (has(option, QStyle::State_Sunken))
        fill = mixed(fill, Qt::black, 0.16);
    else if (isHovered(option))
        fill = mixed(fill, colors.dark ? Qt::white : Qt::black, 0.08);
    paintRounded(painter, option.rect, fill, {}, 0, Grid::Radius);
    if (has(option, QStyle::State_HasFocus))
        paintRounded(painter, option.rect.adjusted(2, 2, -2, -2), Qt::NoBrush, colors.onAccent, 1.5,
                     Grid::Radius - 2);
}

} // namespace

void paintButton(QPainter *painter, const QStyleOptionButton &option, Importance importance)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    if (importance == Importance::Primary) {
        paintPrimary(painter, option, colors);
        return;
    }
    if (option.features & QStyleOptionButton::Flat) {
        paintToolButton(painter, option);
        return;
    }
    QColor fill = option.palette.color(QPalette::Button);
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        fill = mixed(fill, colors.text, 0.10);
    else if (isHovered(option))
        fill = mixed(fill, colors.text, 0.05);
    const bool focused = has(option, QStyle::State_HasFocus);
    const QColor border = !has(option, QStyle::State_Enabled) ? colors.separator
        : focused                                             ? colors.accent
                                                              : colors.outline;
    paintRounded(painter, option.rect, fill, border, focused ? 2 : 1, Grid::Radius);
}

void paintToolButton(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    QColor fill = Qt::transparent;
    if (has(option, QStyle::State_Sunken))
        fill = mixed(option.palette.color(QPalette::Window), colors.text, 0.14);
    else if (has(option, QStyle::State_On))
        fill = colors.selection;
    else if (isHovered(option))
        fill = mixed(option.palette.color(QPalette::Window), colors.text, 0.08);
    const bool focused = has(option, QStyle::State_HasFocus);
    paintRounded(painter, option.rect, fill, colors.accent, focused ? 1.5 : 0, Grid::Radius);
}

void paintField(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool focused = has(option, QStyle::State_HasFocus) && enabled;
    const QColor border = !enabled             ? colors.separator
        : focused                              ? colors.accent
        : has(option, QStyle::State_MouseOver) ? mixed(colors.outline, colors.text, 0.25)
                                               : colors.outline;
    paintRounded(painter, option.rect, option.palette.brush(QPalette::Base), border,
                 focused ? 2 : 1, Grid::Radius);
}

void paintFocus(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    paintRounded(painter, option.rect, Qt::NoBrush, tokens(option.palette).accent, 1.5, 4);
}

void paintCheckBox(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool partly = has(option, QStyle::State_NoChange);
    const QRect box = option.rect;
    if (!partly && !has(option, QStyle::State_On)) {
        paintRounded(painter, box, option.palette.brush(QPalette::Base),
                     isHovered(option) ? colors.muted : colors.outline, 1.25, 4);
        return;
    }
    paintRounded(painter, box, enabled ? colors.accent : colors.outline, {}, 0, 4);
    painter->setPen(
        QPen(colors.onAccent, box.width() / 9.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->translate(box.topLeft());
    painter->scale(box.width() / 16.0, box.height() / 16.0);
    QPainterPath stroke;
    if (partly) {
        stroke.moveTo(4.5, 8);
        stroke.lineTo(11.5, 8);
    } else {
        stroke.moveTo(4.2, 8.4);
        stroke.lineTo(6.9, 11);
        stroke.lineTo(11.8, 5.4);
    }
    painter->drawPath(stroke);
}

void paintRadioButton(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    const double radius = option.rect.width() / 2.0;
    if (!has(option, QStyle::State_On)) {
        paintRounded(painter, option.rect, option.palette.brush(QPalette::Base),
                     isHovered(option) ? colors.muted : colors.outline, 1.25, radius);
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    paintRounded(painter, option.rect, enabled ? colors.accent : colors.outline, {}, 0, radius);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.onAccent);
    painter->drawEllipse(QRectF(option.rect).center(), radius * 0.38, radius * 0.38);
}

void paintChevron(QPainter *painter, const QStyleOption &option, double degrees)
{
    const Saved saved(painter);
    const double side = std::min({option.rect.width(), option.rect.height(), 16});
    painter->setPen(QPen(has(option, QStyle::State_Enabled)
                             ? tokens(option.palette).muted
                             : option.palette.color(QPalette::Disabled, QPalette::WindowText),
                         1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(QRectF(option.rect).center());
    painter->rotate(degrees);
    const double reach = side * 0.25;
    painter->drawPolyline(QPolygonF{{-reach, -reach / 2}, {0, reach / 2}, {reach, -reach / 2}});
}

void paintScrollBar(QPainter *painter, const QStyleOptionSlider &option, const QRect &handle)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    painter->fillRect(option.rect, option.palette.brush(QPalette::Base));
    if (option.minimum >= option.maximum)
        return;
    const bool active = isHovered(option) || has(option, QStyle::State_Sunken);
    const int inset = active ? 2 : 3;
    const QRect bar = option.orientation == Qt::Horizontal ? handle.adjusted(2, inset, -2, -inset)
                                                           : handle.adjusted(inset, 2, -inset, -2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(option.palette.color(QPalette::Base), colors.text,
                            has(option, QStyle::State_Sunken) ? 0.5
                                : active                      ? 0.38
                                                              : 0.24));
    const double radius = std::min(bar.width(), bar.height()) / 2.0;
    painter->drawRoundedRect(bar, radius, radius);
}

void paintHeaderSection(QPainter *painter, const QStyleOptionHeader &option)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    painter->setRenderHint(QPainter::Antialiasing, false);
    const QColor ground = option.palette.color(QPalette::Base);
    painter->fillRect(option.rect, isHovered(option) ? colors.hover : ground);
    const QRect rect = option.rect;
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colors.separator);
    const bool last = option.position == QStyleOptionHeader::End
        || option.position == QStyleOptionHeader::OnlyOneSection;
    if (option.orientation == Qt::Horizontal && !last) {
        const int x = option.direction == Qt::RightToLeft ? rect.left() : rect.right();
        painter->fillRect(QRect(x, rect.top() + 8, 1, rect.height() - 16), colors.separator);
    }
}

void paintProgressGroove(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    const QRect line(option.rect.x(), option.rect.center().y() - 1, option.rect.width(), 4);
    paintRounded(painter, line, colors.separator, {}, 0, 2);
}

void paintProgress(QPainter *painter, const QStyleOptionProgressBar &option)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    QRect line(option.rect.x(), option.rect.center().y() - 1, option.rect.width(), 4);
    const qint64 range = qint64(option.maximum) - option.minimum;
    QColor color = colors.accent;
    if (range <= 0) {
        color.setAlphaF(0.45F); // nobody knows how far; the words beside it say what runs
    } else {
        const qint64 done = std::clamp<qint64>(qint64(option.progress) - option.minimum, 0, range);
        if (done == 0)
            return;
        const int width = std::max(4, static_cast<int>(line.width() * done / range));
        if ((option.direction == Qt::RightToLeft) != option.invertedAppearance)
            line.setLeft(line.right() - width + 1);
        else
            line.setWidth(width);
    }
    paintRounded(painter, line, color, {}, 0, 2);
}

void paintTab(QPainter *painter, const QStyleOptionTab &option)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    if (has(option, QStyle::State_Selected)) {
        QRect line = option.rect.adjusted(Grid::Unit, 0, -Grid::Unit, 0);
        line.setTop(line.bottom() - 2);
        paintRounded(painter, line, colors.accent, {}, 0, 1.5);
    } else if (isHovered(option)) {
        paintRounded(painter, option.rect.adjusted(2, 2, -2, -4),
                     mixed(option.palette.color(QPalette::Window), colors.text, 0.06), {}, 0,
                     Grid::Radius);
    }
}

void paintMenuSelection(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    paintRounded(painter, option.rect.adjusted(4, 0, -4, 0),
                 option.palette.brush(QPalette::Highlight), {}, 0, 4);
}

void paintFrame(QPainter *painter, const QStyleOption &option)
{
    const Saved saved(painter);
    const Tokens colors = tokens(option.palette);
    const bool focused = has(option, QStyle::State_HasFocus);
    paintRounded(painter, option.rect, Qt::NoBrush, focused ? colors.accent : colors.outline, 1, 4);
}

} // namespace Lianxi::Controls
