// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Lianxi {

/// Says in the details pane what became of a remark: it waits, or it was not taken, and then what
/// to do about it.
class EditNotice : public QWidget
{
    Q_OBJECT

public:
    explicit EditNotice(QWidget *parent = nullptr);

    enum class State { None, Waiting, Failed };
    /// `words`: the gateway's own for Failed.
    void show(State state, const QString &words = {});

Q_SIGNALS:
    void retryRequested();
    void discardRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLabel *m_icon;
    QLabel *m_sentence;
    QPushButton *m_retry;
    QPushButton *m_discard;
    State m_state = State::None;
    QString m_words;
};

} // namespace Lianxi
