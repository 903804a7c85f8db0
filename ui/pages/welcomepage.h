// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Lianxi {

class PrimaryButton;

/// The first start: no account yet.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

Q_SIGNALS:
    void addAccountRequested();
    void demoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void restyle();

    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_words;
    PrimaryButton *m_add;
    QPushButton *m_demo;
    QLabel *m_note;
};

} // namespace Lianxi
