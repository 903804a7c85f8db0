// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services.h"

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace Lianxi {

/// Colours, row height and language; each takes effect at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const Services &services, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Services m_services;
    QFormLayout *m_form;
    QComboBox *m_colors;
    QComboBox *m_rows;
    QComboBox *m_language;
};

} // namespace Lianxi
