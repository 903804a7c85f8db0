// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Lianxi {

/// One word that marks what kind somebody is of, on a quiet ground: in a list's row …
void paintTag(QPainter *painter, const QRect &rect, const QString &word, const QPalette &palette);
/// How much room paintTag() wants, in the font that is set while it paints.
[[nodiscard]] QSize tagSize(const QFont &font, const QString &word);
/// The font of tags beside text in `font`.
[[nodiscard]] QFont tagFont(QFont font);

/// … and on its own.
class Tag : public QWidget
{
    Q_OBJECT

public:
    explicit Tag(QWidget *parent = nullptr);

    void setWord(const QString &word);
    [[nodiscard]] QString word() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
};

} // namespace Lianxi
