// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturepopup.h"

#include "avatarstore.h"
#include "tokens.h"

#include <QPainter>

namespace Lianxi {

namespace {

constexpr int pictureSide = 480;

} // namespace

PicturePopup::PicturePopup(AvatarStore &avatars, const QString &smallUrl, const QString &largeUrl,
                           QWidget *parent)
    : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_avatars(avatars)
    , m_smallUrl(smallUrl)
    , m_largeUrl(largeUrl)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Large picture"));
    connect(&avatars, &AvatarStore::arrived, this, [this] { update(); });
}

void PicturePopup::showBeside(QWidget *window)
{
    const int side = qMin(pictureSide, qMin(window->width(), window->height()) - 2 * Grid::Triple);
    setFixedSize(side, side);
    move(window->mapToGlobal(window->rect().center()) - rect().center());
    show();
}

void PicturePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    QImage picture = m_avatars.picture(m_largeUrl, qRound(width() * devicePixelRatioF()));
    if (picture.isNull() && !m_smallUrl.isEmpty())
        picture = m_avatars.picture(m_smallUrl, qRound(96 * devicePixelRatioF()));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    if (!picture.isNull())
        painter.drawImage(rect(), picture);
    painter.setPen(tokens(palette()).separator);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PicturePopup::mousePressEvent(QMouseEvent *)
{
    close();
}

void PicturePopup::keyPressEvent(QKeyEvent *)
{
    close();
}

} // namespace Lianxi
