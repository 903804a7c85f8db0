// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace Lianxi {

/// One fact in the details pane: its name above, its value below; selectable, with a copy button
/// for what people paste elsewhere. Plain text only. Hidden while the value is empty.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    enum class Copying { Off, Offered };
    explicit FactRow(Copying copying, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// Line breaks stay, other controls become spaces.
    void setValue(const QString &value);
    /// Shown, muted, while there is no value; without it the row hides then.
    void setPlaceholder(const QString &text);
    [[nodiscard]] QString value() const;
    void setValueToolTip(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void retranslate();

    QLabel *m_title;
    QLabel *m_value;
    QToolButton *m_copy;
    QString m_exact; ///< what is copied
    QString m_placeholder;
};

} // namespace Lianxi
