// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runningsignin.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Lianxi {

class QrCodeView;

/// Signing in by scanning a QR code: the code, and in words how far it is.
class QrSignInPanel : public QWidget
{
    Q_OBJECT

public:
    explicit QrSignInPanel(SignInGround ground, QWidget *parent = nullptr);
    ~QrSignInPanel() override;

    /// `secret` is the gateway's key where it has one: as typed, or empty for the stored one. Kept
    /// until stop().
    void start(const QString &secret);
    /// Cancels what runs; shows nothing any more.
    void stop();
    /// For what goes wrong after the sign-in; offers to try again.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    void signedIn(const Lianxi::SignedIn &what);
    /// Told here as well.
    void failed(const Lianxi::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState(const SignInState &state);
    void run(const QString &secret);
    void takeFailure(const Error &error);
    void retranslate();
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString headline() const;

    SignInGround m_ground;
    QrCodeView *m_code;
    QLabel *m_headline;
    QLabel *m_hint;
    QPushButton *m_again;
    QString m_secret;
    SignInState m_state;
    QString m_problem; ///< empty while all is well
    std::unique_ptr<RunningSignIn> m_run;
    int m_started = 0; ///< the last start; a secret that was read for an earlier one is late
};

} // namespace Lianxi
