// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchdialog.h"

#include "accountbook.h"
#include "contacttable.h"
#include "csvwriter.h"
#include "errortext.h"
#include "exportfile.h"
#include "remarkreportmodel.h"
#include "remarktables.h"
#include "store.h"
#include "tokens.h"

#include <QCoroTask>
#include <QDialogButtonBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFuture>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<void> writeRows(const QString &path, const QList<QStringList> &rows)
{
    ExportFile file(path);
    if (Result<void> opened = file.open(); !opened)
        return opened;
    CsvWriter writer(file.device(), CsvOptions());
    if (Result<void> begun = writer.begin(rows.first()); !begun)
        return begun;
    for (qsizetype i = 1; i < rows.size(); ++i) {
        if (Result<void> written = writer.row(rows.at(i)); !written)
            return written;
    }
    if (Result<void> ended = writer.end(); !ended)
        return ended;
    return file.commit();
}

} // namespace

BatchDialog::BatchDialog(const Services &services, BatchKey batch, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_key(batch)
    , m_model(new RemarkReportModel([this](ContactKey key) { return contactName(key); }, this))
    , m_title(formNote())
    , m_progress(new QProgressBar)
    , m_counts(formNote())
    , m_table(new QTableView)
    , m_note(formNote())
    , m_retry(new QPushButton)
    , m_stop(new QPushButton)
    , m_undo(new QPushButton)
    , m_report(new QPushButton)
    , m_close(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(150ms);
    connect(&m_readTimer, &QTimer::timeout, this, &BatchDialog::read);
    connect(&services.store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.editsChanged && !m_readTimer.isActive())
            m_readTimer.start();
    });
    connect(&services.book, &AccountBook::editSettled, this,
            [this](const RemarkEdit &edit, const std::optional<Error> &problem) {
                if (edit.batch == m_key && problem && isOpen(edit.state))
                    m_model->setHindrance(edit.key, *problem);
            });
    retranslate();
    read();
}

BatchDialog::~BatchDialog() = default;

void BatchDialog::build()
{
    m_title->setFont(titleFont(font()));
    m_progress->setTextVisible(false);
    m_table->setModel(m_model);
    dressRemarkTable(*m_table);
    m_table->setItemDelegateForColumn(RemarkReportModel::StateColumn,
                                      new ToneDelegate(&reportTone, m_table));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_close = buttons->button(QDialogButtonBox::Close);
    for (QPushButton *button : {m_retry, m_stop, m_undo, m_report}) {
        button->setAutoDefault(false);
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &BatchDialog::reject);
    connect(m_retry, &QPushButton::clicked, this, &BatchDialog::retry);
    connect(m_stop, &QPushButton::clicked, this, &BatchDialog::stop);
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_key); });
    connect(m_report, &QPushButton::clicked, this, &BatchDialog::chooseReportFile);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Unit);
    layout->addWidget(m_title);
    layout->addWidget(m_progress);
    layout->addWidget(m_counts);
    layout->addSpacing(Grid::Unit);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addSpacing(Grid::Unit);
    layout->addWidget(buttons);
    m_note->hide();
    resize(680, 520);
}

QString BatchDialog::contactName(ContactKey key) const
{
    const auto row = m_services.contacts.rowOf(key);
    if (!row)
        return {};
    const Contact contact = m_services.contacts.contact(*row);
    return firstVisible({contact.nickname, contact.membersTitle, contact.alias, contact.id});
}

void BatchDialog::read()
{
    // One after the other: an earlier answer must not come last.
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    QCoro::connect(m_services.store.batch(m_key), this,
                   [this](const Result<RemarkBatch> &batch) { take(batch); });
}

void BatchDialog::take(const Result<RemarkBatch> &batch)
{
    if (!batch) {
        m_reading = false;
        say(Tone::Problem, errorText(batch.error(), {}));
        return;
    }
    m_batch = *batch;
    updateState();
    QCoro::connect(m_services.store.batchEdits(m_key), this,
                   [this](const Result<QList<RemarkEdit>> &edits) {
                       m_reading = false;
                       if (edits)
                           m_model->setEdits(*edits);
                       else
                           say(Tone::Problem, errorText(edits.error(), {}));
                       updateState();
                       if (std::exchange(m_readAgain, false))
                           m_readTimer.start();
                   });
}

QString BatchDialog::progressText() const
{
    const RemarkBatch batch = m_batch.value_or(RemarkBatch());
    QStringList parts{tr("%L1 of %L2 confirmed").arg(batch.confirmed).arg(batch.total())};
    if (batch.open() > 0)
        parts.append(tr("%Ln waiting", nullptr, int(batch.open())));
    if (batch.refused > 0)
        parts.append(tr("%Ln refused", nullptr, int(batch.refused)));
    if (batch.notKept > 0)
        parts.append(tr("%Ln not kept", nullptr, int(batch.notKept)));
    if (batch.conflicts > 0)
        parts.append(tr("%Ln changed elsewhere", nullptr, int(batch.conflicts)));
    if (batch.unknown > 0)
        parts.append(tr("%Ln unknown", nullptr, int(batch.unknown)));
    if (batch.superseded > 0)
        parts.append(tr("%Ln taken back", nullptr, int(batch.superseded)));
    return parts.join(u" · "_s);
}

void BatchDialog::updateState()
{
    const RemarkBatch batch = m_batch.value_or(RemarkBatch());
    m_progress->setRange(0, qMax(1, int(batch.total())));
    m_progress->setValue(int(batch.total() - batch.open()));
    m_counts->setText(m_batch ? progressText() : QString());
    setTone(m_counts,
            batch.undecided() > 0                                       ? Tone::Warning
                : batch.total() > 0 && batch.confirmed == batch.total() ? Tone::Success
                                                                        : Tone::Calm);
    const qsizetype failed = batch.undecided() - batch.conflicts;
    m_retry->setVisible(failed > 0);
    m_retry->setText(tr("&Retry %Ln Failed", nullptr, int(failed)));
    m_stop->setVisible(batch.waiting > 0);
    m_undo->setEnabled(batch.undoneBy == 0 && batch.superseded < batch.total());
    if (batch.undoneBy != 0)
        m_undo->setText(tr("Taken Back"));
    else
        m_undo->setText(batch.undoes != 0 ? tr("Do A&gain") : tr("Take &Back"));
    m_report->setEnabled(m_model->rowCount() > 0);
    const QString when
        = QLocale().toString(QDateTime::fromMSecsSinceEpoch(batch.createdAt), QLocale::ShortFormat);
    if (!m_batch)
        m_title->clear();
    else if (batch.undoes != 0)
        m_title->setText(tr("%Ln remark(s) taken back, %1", nullptr, int(batch.total())).arg(when));
    else
        m_title->setText(tr("%Ln remark(s), %1", nullptr, int(batch.total())).arg(when));
}

void BatchDialog::retry()
{
    QCoro::connect(m_services.book.retryBatch(m_key), this, [this](const Result<qsizetype> &count) {
        if (!count)
            say(Tone::Problem, errorText(count.error(), {}));
    });
}

void BatchDialog::stop()
{
    QCoro::connect(m_services.book.stopBatch(m_key), this, [this](const Result<qsizetype> &count) {
        if (count)
            say(Tone::Calm, tr("%Ln remark(s) will not be sent.", nullptr, int(*count)));
        else
            say(Tone::Problem, errorText(count.error(), {}));
    });
}

void BatchDialog::chooseReportFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Save the Report"),
                                   QDir(folder).filePath(tr("remarks") + u".csv"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &BatchDialog::writeReport);
    dialog->open();
}

void BatchDialog::writeReport(const QString &path)
{
    QList<QStringList> rows{m_model->reportHeader()};
    for (int i = 0; i < m_model->rowCount(); ++i)
        rows.append(m_model->reportRow(i));
    QtConcurrent::run(writeRows, path, rows).then(this, [this, path](const Result<void> &written) {
        if (written)
            say(Tone::Success, tr("The report is in %1.").arg(path));
        else
            say(Tone::Problem, errorText(written.error(), {}));
    });
}

void BatchDialog::say(Tone tone, const QString &sentence)
{
    setTone(m_note, tone);
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void BatchDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BatchDialog::retranslate()
{
    setWindowTitle(tr("Remarks on Their Way"));
    m_stop->setText(tr("&Stop Sending"));
    m_report->setText(tr("Save Re&port…"));
    m_table->setAccessibleName(tr("Report"));
    m_progress->setAccessibleName(tr("Progress"));
    m_model->retranslate();
    updateState();
}

} // namespace Lianxi
