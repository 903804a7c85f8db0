// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountcheck.h"
#include "runningsignin.h"

#include <QLabel>

#include <memory>

namespace Lianxi {

enum class Tone;

/// One line that says what came of something; and the one thing that it does itself: it tries an
/// account and tells who is there. Hidden while there is nothing to say.
class CheckLine : public QLabel
{
    Q_OBJECT

public:
    explicit CheckLine(SignInGround ground, QWidget *parent = nullptr);
    ~CheckLine() override;

    /// Tries the account as it is typed; `secret` empty: with the stored one.
    void start(const QString &secret);
    /// Stops trying; what is said stays.
    void end();
    [[nodiscard]] bool isRunning() const { return m_running; }
    void tell(const QString &sentence, Tone tone);

Q_SIGNALS:
    /// Runs or not, and says something else.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void run(const QString &secret);
    void fail(const Error &error);
    void tellFindings(const AccountCheck::Findings &findings, bool complete);

    SignInGround m_ground;
    std::unique_ptr<AccountCheck> m_check;
    Tone m_tone;
    int m_started = 0;
    bool m_running = false;
    bool m_toning = false;
};

} // namespace Lianxi
