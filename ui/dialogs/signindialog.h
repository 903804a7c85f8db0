// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "gatewaysystem.h"
#include "services.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QPushButton;

namespace Lianxi {

class ElidedLabel;
class PrimaryButton;
class QrSignInPanel;
class SecretFields;

/// Signs an account in again that was signed out: by QR code where its kind of gateway has that,
/// else by user name and password, or with another key. What it comes to is kept where the
/// account's secret is, and the account's work goes on.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    enum class First {
        UsualWay,
        Key, ///< all that is missing is the key
    };
    /// `system` is the account's.
    SignInDialog(const Services &services, Account account, const GatewaySystem &system,
                 First first = First::UsualWay, QWidget *parent = nullptr);
    ~SignInDialog() override;

Q_SIGNALS:
    /// Kept; the dialog closes itself.
    void signedIn(Lianxi::AccountKey account);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    [[nodiscard]] QWidget *makeKeyPage();
    void retranslate();
    void updateState();
    void showQr();
    void showKey();
    void keep(const SignedIn &what);
    void keepFailed(const Error &error);
    [[nodiscard]] bool hasKey() const;
    [[nodiscard]] bool hasQr() const;
    [[nodiscard]] bool isOnQr() const;

    Services m_services;
    const Account m_account;
    const GatewaySystem &m_system;
    ElidedLabel *m_name;
    ElidedLabel *m_systemName;
    QrSignInPanel *m_qr;
    QFormLayout *m_form;
    SecretFields *m_secret;
    QWidget *m_keyPage;
    QPushButton *m_other; ///< the other way
    PrimaryButton *m_signIn;
    bool m_keeping = false;
};

} // namespace Lianxi
