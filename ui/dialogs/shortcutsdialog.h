// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QList>

class QAction;
class QGridLayout;

namespace Lianxi {

/// Lists the keys of the window's actions, as they are.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The actions outlive the dialog; those without a key are left out.
    explicit ShortcutsDialog(QList<QAction *> actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const QList<QAction *> m_actions;
    QGridLayout *m_grid;
};

} // namespace Lianxi
