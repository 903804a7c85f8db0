// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "avatarbutton.h"

#include "avatarpainter.h"
#include "avatarstore.h"
#include "picturepopup.h"
#include "tokens.h"

#include <QEvent>
#include <QPainter>

namespace Lianxi {

AvatarButton::AvatarButton(AvatarStore &avatars, int side, QWidget *parent)
    : QAbstractButton(parent)
    , m_avatars(avatars)
    , m_side(side)
{
    setCursor(Qt::PointingHandCursor);
    setFixedSize(sizeHint());
    connect(&avatars, &AvatarStore::arrived, this, [this](const QString &url) {
        if (url == m_url)
            update();
    });
    connect(this, &QAbstractButton::clicked, this, &AvatarButton::showLarge);
    retranslate();
}

void AvatarButton::setContact(const Contact &contact)
{
    m_name = displayName(contact);
    m_id = contact.id;
    // The large picture is worth a request only when somebody asks for it.
    m_url = contact.avatarUrl.isEmpty() ? contact.largeAvatarUrl : contact.avatarUrl;
    m_largeUrl = contact.largeAvatarUrl.isEmpty() ? contact.avatarUrl : contact.largeAvatarUrl;
    setEnabled(!m_largeUrl.isEmpty());
    update();
}

QSize AvatarButton::sizeHint() const
{
    // Room for the ring of the focus.
    return {m_side + Grid::Unit, m_side + Grid::Unit};
}

void AvatarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect round = rect().adjusted(Grid::Half, Grid::Half, -Grid::Half, -Grid::Half);
    const QImage picture = m_url.isEmpty()
        ? QImage()
        : m_avatars.picture(m_url, qRound(m_side * devicePixelRatioF()));
    paintAvatar(&painter, round, picture, m_name, m_id);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens(palette()).accent, 2));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void AvatarButton::showLarge()
{
    auto *popup = new PicturePopup(m_avatars, m_url, m_largeUrl, this);
    popup->showBeside(window());
}

void AvatarButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void AvatarButton::retranslate()
{
    setAccessibleName(tr("Show the large picture"));
    setToolTip(tr("Show the large picture"));
}

} // namespace Lianxi
