// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkbatch.h"
#include "remarkpreviewmodel.h"
#include "services.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QTableView;

namespace Lianxi {

class PrimaryButton;
class RemarkPreviewer;
class RemarkRuleForm;

/// Edits the remarks of many contacts: how, and a preview of what it comes to, row by row. Nothing
/// is stored or sent before *Apply*; then all of it is in the outbox, or nothing.
class BulkRemarkDialog : public QDialog
{
    Q_OBJECT

public:
    /// `contacts` in the order in which they are numbered.
    BulkRemarkDialog(const Services &services, const QList<ContactKey> &contacts,
                     QWidget *parent = nullptr);
    ~BulkRemarkDialog() override;

Q_SIGNALS:
    /// All edits are committed to the outbox.
    void saved(const Lianxi::RemarkBatch &batch);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    void preview();
    void retranslate();
    void updateState();
    void toggleSelected();
    void apply();
    [[nodiscard]] QString summary() const;

    Services m_services;
    const qsizetype m_contacts;
    RemarkRuleForm *m_form;
    RemarkPreviewModel *m_model;
    RemarkPreviewer *m_previewer;
    QLabel *m_title;
    QTableView *m_table;
    QLabel *m_summary;
    QLabel *m_problem;
    PrimaryButton *m_apply;
    QTimer m_pause; ///< between typing and looking
    bool m_isWorking = false; ///< the preview is not complete
    bool m_isSaving = false;
};

} // namespace Lianxi
