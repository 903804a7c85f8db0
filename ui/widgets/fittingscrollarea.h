// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QScrollArea>

namespace Lianxi {

/// A scroll area that wants to be as high as its content, and only scrolls where the screen is too
/// small for that. For dialogs whose content comes and goes.
class FittingScrollArea : public QScrollArea
{
    Q_OBJECT

public:
    /// `content` then belongs to the scroll area.
    explicit FittingScrollArea(QWidget *content, QWidget *parent = nullptr);

    /// At the present width.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The content wants another height.
    void fitChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void tell();

    int m_toldHeight = 0;
};

} // namespace Lianxi
