// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportsource.h"
#include "services.h"

#include "account.h"

#include <QObject>

class QAction;
class QWidget;

namespace Lianxi {

/// The one file that knows the dialogs (beside RemarkFlow). All open without blocking and delete
/// themselves.
class DialogOpener : public QObject
{
    Q_OBJECT

public:
    DialogOpener(const Services &services, QWidget *window);

    void addAccount();
    void editAccount(AccountKey account);
    /// Asks first.
    void removeAccount(AccountKey account);
    void exportRows(const ExportSource &source);
    void openSettings();
    void showShortcuts(const QList<QAction *> &actions);
    void showAbout();

Q_SIGNALS:
    void accountAdded(Lianxi::AccountKey account);
    void accountChanged(Lianxi::AccountKey account);
    void failed(const QString &sentence);

private:
    Services m_services;
    QWidget *m_window;
};

} // namespace Lianxi
