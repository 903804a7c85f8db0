// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogopener.h"

#include "aboutdialog.h"
#include "accountbook.h"
#include "accountdialog.h"
#include "errortext.h"
#include "exportdialog.h"
#include "settingsdialog.h"
#include "shortcutsdialog.h"

#include <QMessageBox>
#include <QPushButton>

namespace Lianxi {

namespace {

void openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// Brings a dialog to the front when it is open already.
template <typename Dialog>
bool raiseExisting(QWidget *window)
{
    auto *open = window->findChild<Dialog *>();
    if (!open)
        return false;
    open->raise();
    open->activateWindow();
    return true;
}

} // namespace

DialogOpener::DialogOpener(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
}

void DialogOpener::addAccount()
{
    if (raiseExisting<AccountDialog>(m_window))
        return;
    auto *dialog = new AccountDialog(m_services, std::nullopt, m_window);
    connect(dialog, &AccountDialog::accountSaved, this, &DialogOpener::accountAdded);
    openOnce(dialog);
}

void DialogOpener::editAccount(AccountKey key)
{
    openAccount(key);
}

void DialogOpener::editDevice(AccountKey key)
{
    if (AccountDialog *dialog = openAccount(key))
        dialog->focusHandle();
}

AccountDialog *DialogOpener::openAccount(AccountKey key)
{
    const std::optional<Account> account = m_services.book.account(key);
    if (!account || raiseExisting<AccountDialog>(m_window))
        return nullptr;
    auto *dialog = new AccountDialog(m_services, account, m_window);
    connect(dialog, &AccountDialog::accountSaved, this, &DialogOpener::accountChanged);
    openOnce(dialog);
    return dialog;
}

void DialogOpener::signIn(AccountKey key)
{
    openSignIn(key, SignInDialog::First::UsualWay);
}

void DialogOpener::enterKey(AccountKey key)
{
    openSignIn(key, SignInDialog::First::Key);
}

void DialogOpener::openSignIn(AccountKey key, SignInDialog::First first)
{
    const std::optional<Account> account = m_services.book.account(key);
    const GatewaySystem *const system = account ? gatewaySystem(account->system) : nullptr;
    if (!system || raiseExisting<SignInDialog>(m_window))
        return;
    auto *dialog = new SignInDialog(m_services, *account, *system, first, m_window);
    connect(dialog, &SignInDialog::signedIn, this, &DialogOpener::accountSignedIn);
    openOnce(dialog);
}

void DialogOpener::removeAccount(AccountKey key)
{
    const std::optional<Account> account = m_services.book.account(key);
    if (!account)
        return;
    auto *box = new QMessageBox(m_window);
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Remove the account"));
    box->setText(tr("Remove “%1” from Lianxi?").arg(account->name));
    box->setInformativeText(tr("Its contacts, their history and its key are deleted on this "
                               "computer. Nothing changes in WeChat."));
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(remove, &QPushButton::clicked, this, [this, key] {
        QCoro::connect(m_services.book.remove(key), this, [this](const Result<void> &removed) {
            if (!removed && removed.error().kind != Error::Kind::Cancelled)
                Q_EMIT failed(errorText(removed.error(), {}));
        });
    });
    openOnce(box);
}

void DialogOpener::exportRows(const ExportSource &source)
{
    if (!raiseExisting<ExportDialog>(m_window))
        openOnce(new ExportDialog(m_services, source, m_window));
}

void DialogOpener::openSettings()
{
    if (!raiseExisting<SettingsDialog>(m_window))
        openOnce(new SettingsDialog(m_services, m_window));
}

void DialogOpener::showShortcuts(const QList<QAction *> &actions)
{
    if (!raiseExisting<ShortcutsDialog>(m_window))
        openOnce(new ShortcutsDialog(actions, m_window));
}

void DialogOpener::showAbout()
{
    if (!raiseExisting<AboutDialog>(m_window))
        openOnce(new AboutDialog(m_window));
}

} // namespace Lianxi
