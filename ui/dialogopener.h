// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportsource.h"
#include "services.h"
#include "signindialog.h"

#include "account.h"

#include <QObject>

class QAction;
class QWidget;

namespace Lianxi {

class AccountDialog;

/// The one file that knows the dialogs (beside RemarkFlow). All open without blocking and delete
/// themselves.
class DialogOpener : public QObject
{
    Q_OBJECT

public:
    DialogOpener(const Services &services, QWidget *window);

    void addAccount();
    void editAccount(AccountKey account);
    /// As editAccount(), where the device is what it lacks.
    void editDevice(AccountKey account);
    void signIn(AccountKey account);
    /// As signIn(), where the key is all that is missing.
    void enterKey(AccountKey account);
    /// Asks first.
    void removeAccount(AccountKey account);
    void exportRows(const ExportSource &source);
    void openSettings();
    void showShortcuts(const QList<QAction *> &actions);
    void showAbout();

Q_SIGNALS:
    void accountAdded(Lianxi::AccountKey account);
    void accountChanged(Lianxi::AccountKey account);
    void accountSignedIn(Lianxi::AccountKey account);
    void failed(const QString &sentence);

private:
    AccountDialog *openAccount(AccountKey account);
    void openSignIn(AccountKey account, SignInDialog::First first);

    Services m_services;
    QWidget *m_window;
};

} // namespace Lianxi
