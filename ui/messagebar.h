// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "message.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace Lianxi {

/// One line above the list for what needs attention: the most urgent message with its one action.
/// Never modal; hidden while there is nothing to say.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// The standing problems, as they are now. One that the user closed stays closed until it has
    /// been away.
    void setProblems(const QList<Message> &problems);
    /// Something that happened once; stays until it is closed or acted upon.
    void addNotice(const Message &notice);
    void removeNotice(const QString &id);
    /// What is shown; an empty id when nothing is.
    [[nodiscard]] const Message &shown() const { return m_shown; }

Q_SIGNALS:
    void actionTriggered(const Lianxi::Message &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void update();
    void restyle();
    void dismiss();
    void act();

    QList<Message> m_problems;
    QList<Message> m_notices;
    QSet<QString> m_closed;
    Message m_shown;
    QLabel *m_icon;
    QLabel *m_sentence;
    QLabel *m_more;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace Lianxi
