// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Lianxi {

/// Plain text on one line, elided where there is no room; then the whole text is the tooltip.
/// Never rich text, so names from the wire can be shown as they are.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Role {
        Normal,
        Name, ///< medium weight
        Muted, ///< ids, second lines
        Title,
    };

    explicit ElidedLabel(QWidget *parent = nullptr);
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    void setRole(Role role);
    void setAlignment(Qt::Alignment alignment);
    void setElideMode(Qt::TextElideMode mode);
    /// Whether some of the text does not fit at the present width.
    [[nodiscard]] bool isElided() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont shownFont() const;

    QString m_text;
    QString m_line; ///< m_text fit for one line
    Role m_role = Role::Normal;
    Qt::Alignment m_alignment = Qt::AlignLeading | Qt::AlignVCenter;
    Qt::TextElideMode m_elideMode = Qt::ElideRight;
};

} // namespace Lianxi
