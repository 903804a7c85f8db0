// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Lianxi {

class PrimaryButton;

/// A page that has nothing to list: says why and what to do. For empty, loading, error and
/// signed-out states alike. Its texts are the caller's, who sets them again on
/// QEvent::LanguageChange.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    enum class Tone {
        Calm, ///< nothing here, nothing found, loading
        Problem, ///< something must be done: warning colour
        Failure, ///< did not work: danger colour
    };

    explicit EmptyState(QWidget *parent = nullptr);

    void setIcon(IconName name, Tone tone = Tone::Calm);
    void setTitle(const QString &title);
    void setBody(const QString &body);
    /// An empty text takes the button away.
    void setPrimaryAction(const QString &text);
    void setSecondaryAction(const QString &text);

Q_SIGNALS:
    void primaryTriggered();
    void secondaryTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_body;
    PrimaryButton *m_primary;
    QPushButton *m_secondary;
    IconName m_iconName = IconName::Inbox;
    Tone m_tone = Tone::Calm;
};

} // namespace Lianxi
