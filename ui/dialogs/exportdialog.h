// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportgatherer.h"
#include "exportjob.h"
#include "exportpreset.h"
#include "exportsource.h"
#include "services.h"

#include <QDialog>

#include <memory>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Lianxi {

class ColumnList;
class ExportForm;
class ExportPreview;
class PrimaryButton;

/// Writes a list to a file: what, which columns in which order, format, encoding, separator; a
/// preview of the first rows; presets; progress, cancel, and the folder at the end.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const Services &services, ExportSource source, QWidget *parent = nullptr);
    ~ExportDialog() override;

    /// While it works: cancels. Else: closes.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Tone { Calm, Success, Problem };
    enum class Phase { Choosing, Working, Done };

    void buildLayout();
    void connectParts();
    void retranslate();
    void showColumns();
    void gatherPreview();
    void showPreview();
    void updateState();
    void start();
    void showProgress(qsizetype done, qsizetype total);
    void finish(const Result<ExportOutcome> &outcome);
    void showResult(const QString &sentence, Tone tone);
    void applyPreset(const ExportPreset &preset);
    void showPreset();
    [[nodiscard]] ExportPreset currentPreset() const;
    [[nodiscard]] ExportPlan planFor(RowSet rows) const;

    Services m_services;
    const ExportSource m_source;
    ExportForm *m_form;
    QLabel *m_columnsTitle;
    ColumnList *m_columns;
    QLabel *m_previewTitle;
    ExportPreview *m_preview;
    QProgressBar *m_progress;
    QLabel *m_result;
    QPushButton *m_openFolder;
    QPushButton *m_close;
    PrimaryButton *m_export;

    std::optional<RowSet> m_previewRows;
    int m_previewRequest = 0; ///< only the latest answer counts
    std::unique_ptr<ExportJob> m_job;
    qsizetype m_groupsWithoutMembers = 0;
    Phase m_phase = Phase::Choosing;
};

} // namespace Lianxi
