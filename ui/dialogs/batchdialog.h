// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "formrows.h"
#include "remarkbatch.h"
#include "remarkedit.h"
#include "result.h"
#include "services.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace Lianxi {

class RemarkReportModel;

/// How far a batch of remarks is, and what became of each; the failed ones are tried again here,
/// and the report is saved to a file. May be closed at any time: the batch goes on.
class BatchDialog : public QDialog
{
    Q_OBJECT

public:
    BatchDialog(const Services &services, BatchKey batch, QWidget *parent = nullptr);
    ~BatchDialog() override;

    [[nodiscard]] BatchKey batch() const { return m_key; }

Q_SIGNALS:
    /// *Take back*.
    void undoRequested(Lianxi::BatchKey batch);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void read();
    void take(const Result<RemarkBatch> &batch);
    void retranslate();
    void updateState();
    void retry();
    void stop();
    void chooseReportFile();
    void writeReport(const QString &path);
    void say(Tone tone, const QString &sentence);
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString contactName(ContactKey contact) const;

    Services m_services;
    const BatchKey m_key;
    RemarkReportModel *m_model;
    QLabel *m_title;
    QProgressBar *m_progress;
    QLabel *m_counts;
    QTableView *m_table;
    QLabel *m_note;
    QPushButton *m_retry;
    QPushButton *m_stop;
    QPushButton *m_undo;
    QPushButton *m_report;
    QPushButton *m_close;
    QTimer m_readTimer;
    std::optional<RemarkBatch> m_batch;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace Lianxi
