// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QAbstractButton>

namespace Lianxi {

class AvatarStore;

/// A round picture; click or Space shows the large one.
class AvatarButton : public QAbstractButton
{
    Q_OBJECT

public:
    AvatarButton(AvatarStore &avatars, int side, QWidget *parent = nullptr);

    void setContact(const Contact &contact);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showLarge();
    void retranslate();

    AvatarStore &m_avatars;
    int m_side;
    QString m_name;
    QString m_id;
    QString m_url;
    QString m_largeUrl;
};

} // namespace Lianxi
