// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "gatewaysystems.h"
#include "result.h"
#include "services.h"

#include <QDialog>

#include <optional>

class QPushButton;

namespace Lianxi {

class AccountForm;
class CheckLine;
class FittingScrollArea;
class PrimaryButton;
class QrSignInPanel;
struct SignedIn;

/// Adds an account or changes one: what its kind of gateway needs (AccountForm), a QR sign-in in
/// its place while it lasts, and Check, which tells what is there. Secrets are never shown, only
/// replaced. Without a keychain they can be kept for this session only, which the user chooses in
/// so many words.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    AccountDialog(const Services &services, std::optional<Account> existing,
                  QWidget *parent = nullptr,
                  const QList<const GatewaySystem *> &systems = gatewaySystems());
    ~AccountDialog() override;

    /// As typed.
    [[nodiscard]] Account account() const;
    /// The device is what the account lacks.
    void focusHandle();

public Q_SLOTS:
    /// From a QR sign-in back to the form; from there as always.
    void reject() override;

Q_SIGNALS:
    /// Stored; the dialog closes itself.
    void accountSaved(Lianxi::AccountKey account);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void updateState();
    void fit();
    void startQr();
    void showForm();
    void takeSignIn(const SignedIn &what);
    void save();
    void saveFailed(const Error &error);

    Services m_services;
    const std::optional<Account> m_existing;
    AccountForm *m_form;
    FittingScrollArea *m_scroll;
    QrSignInPanel *m_qr;
    CheckLine *m_result;
    QPushButton *m_check;
    PrimaryButton *m_save;
    bool m_saving = false;
};

} // namespace Lianxi
