// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportjob.h"
#include "exportsource.h"
#include "services.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace Lianxi {

class PrimaryButton;

/// Writes a list to a file: what, which columns in which order, format, encoding, separator; a
/// preview of the first rows; progress, cancel, and the folder at the end.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const Services &services, ExportSource source, QWidget *parent = nullptr);
    ~ExportDialog() override;
};

} // namespace Lianxi
