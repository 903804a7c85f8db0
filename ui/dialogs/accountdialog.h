// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "accountcheck.h"
#include "services.h"

#include <QDialog>
#include <QPointer>

#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Lianxi {

struct GatewaySystem;
class PrimaryButton;

/// Adds an account or changes one: system, address, device ID, key; Check tells what is there.
/// The key is never shown, only replaced. Without a keychain the key can be kept for this session
/// only, which the user chooses in so many words.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    AccountDialog(const Services &services, std::optional<Account> existing,
                  QWidget *parent = nullptr);
    ~AccountDialog() override;

    /// As typed.
    [[nodiscard]] Account account() const;

Q_SIGNALS:
    /// Stored; the dialog closes itself.
    void accountSaved(Lianxi::AccountKey account);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Tone { Calm, Success, Problem };

    void buildForm();
    void buildButtons();
    void retranslate();
    void fill(const Account &account);
    void updateState();
    void check();
    void save();
    void showResult(const QString &sentence, Tone tone);
    void showFindings(const AccountCheck::Findings &findings, bool complete);
    void saveFailed(const Error &error);
    [[nodiscard]] const GatewaySystem &system() const;

    Services m_services;
    const std::optional<Account> m_existing;
    QFormLayout *m_form;
    QComboBox *m_system;
    QLabel *m_systemLine;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLabel *m_urlLine;
    QLineEdit *m_handle;
    QLineEdit *m_secret;
    QCheckBox *m_sessionOnly;
    QLineEdit *m_pace;
    QLineEdit *m_header;
    QLabel *m_result;
    QPushButton *m_check;
    PrimaryButton *m_save;
    QPushButton *m_cancel;
    std::unique_ptr<AccountCheck> m_running;
    bool m_saving = false;
};

} // namespace Lianxi
