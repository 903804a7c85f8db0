// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Lianxi {

class AvatarStore;

/// The large picture, in the middle of the window; any click or key closes it. The small picture
/// stands in until the large one has come. Deletes itself.
class PicturePopup : public QWidget
{
    Q_OBJECT

public:
    PicturePopup(AvatarStore &avatars, const QString &smallUrl, const QString &largeUrl,
                 QWidget *parent);

    void showBeside(QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    AvatarStore &m_avatars;
    QString m_smallUrl;
    QString m_largeUrl;
};

} // namespace Lianxi
