// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "gatewaysystems.h"
#include "runningsignin.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Lianxi {

class AccountBook;
class HandleFields;
class SecretFields;
class SettingsFields;

/// The fields of an account, as its kind of gateway wants them: the registry says which ones there
/// are. Knows how to come by a key and a device, but not how to store anything.
class AccountForm : public QWidget
{
    Q_OBJECT

public:
    /// `systems`: the kinds that are offered. For an account that exists the kind is fixed.
    AccountForm(AccountBook &book, const std::optional<Account> &existing,
                const QList<const GatewaySystem *> &systems, QWidget *parent = nullptr);

    /// As typed.
    [[nodiscard]] Account account() const;
    /// Typed or received; empty where there is none yet, or where the stored one stays.
    [[nodiscard]] QString secret() const;
    [[nodiscard]] const GatewaySystem &system() const;
    /// What `ground` is for the parts of the dialog that sign in.
    [[nodiscard]] SignInGround ground();

    /// Takes over what a QR sign-in came to: key, device, and who it is.
    void take(const SignedIn &what);
    void focusFirst();
    void focusHandle();
    void focusSessionOnly();
    [[nodiscard]] QString sessionOnlyText() const;

Q_SIGNALS:
    void changed();
    void qrRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildRows();
    void connectRows();
    void fill(const Account &account);
    void takeSystem();
    void takeAddress();
    void forgetSignIn();
    void retranslate();
    void retranslateSystem();
    void updateRows();
    void updateQr(const Account &typed);
    [[nodiscard]] bool has(SignInMethod method) const;

    AccountBook &m_book;
    const std::optional<Account> m_existing;
    const QList<const GatewaySystem *> m_systems;
    QFormLayout *m_form;
    QComboBox *m_system;
    QLabel *m_systemLine;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLabel *m_urlLine;
    SecretFields *m_secret;
    HandleFields *m_handle;
    QPushButton *m_qr;
    QLabel *m_qrLine;
    QCheckBox *m_sessionOnly;
    SettingsFields *m_settings;
    QString m_standardUrl; ///< filled in by us, so that we may take it away again
    QUrl m_address; ///< what was received belongs to it
    std::optional<Profile> m_signedIn;
};

} // namespace Lianxi
