// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportchoices.h"
#include "exportgatherer.h"
#include "exportjob.h"
#include "exportsource.h"
#include "services.h"

#include <QDialog>

#include <memory>
#include <optional>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace Lianxi {

class ColumnList;
class PrimaryButton;

/// Writes a list to a file: what, which columns in which order, format, encoding, separator; a
/// preview of the first rows; progress, cancel, and the folder at the end.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const Services &services, ExportSource source, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Tone { Calm, Success, Problem };

    void buildForm();
    void buildLayout();
    void connectFields();
    void retranslate();
    void restoreChoices();
    void rememberChoices();
    void chooseFile();
    void showColumns();
    void gatherPreview();
    void showPreview();
    void updateState();
    void start();
    void write(GatheredRows &&rows);
    void finish(const Result<ExportOutcome> &outcome);
    void showResult(const QString &sentence, Tone tone);
    [[nodiscard]] ExportChoices::Rows rowsOf(ExportScope scope) const;
    [[nodiscard]] ExportScope scope() const;
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] ExportPlan planFor(const std::variant<ContactRows, MemberRows> &rows) const;
    [[nodiscard]] QString target() const;

    Services m_services;
    const ExportSource m_source;
    QFormLayout *m_form;
    QComboBox *m_scope;
    QComboBox *m_format;
    QComboBox *m_encoding;
    QComboBox *m_separator;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLabel *m_columnsTitle;
    ColumnList *m_columns;
    QLabel *m_previewTitle;
    QTableWidget *m_preview;
    QProgressBar *m_progress;
    QLabel *m_result;
    QPushButton *m_openFolder;
    QPushButton *m_cancel;
    PrimaryButton *m_export;

    std::optional<GatheredRows> m_previewRows;
    int m_previewRequest = 0; ///< only the latest answer counts
    std::unique_ptr<ExportJob> m_job;
    qsizetype m_groupsWithoutMembers = 0;
    bool m_working = false;
    bool m_cancelled = false;
};

} // namespace Lianxi
