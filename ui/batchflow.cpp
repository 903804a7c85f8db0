// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchflow.h"

#include "accountbook.h"
#include "batchdialog.h"
#include "bulkremarkdialog.h"
#include "errortext.h"
#include "store.h"

#include <QCoroTask>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype followed = 10;
constexpr auto readPause = 400ms;
constexpr auto answerStands = 20s;

QString progressId(BatchKey batch)
{
    return u"batch:%1"_s.arg(batch);
}

QString endId(BatchKey batch)
{
    return u"batch-end:%1"_s.arg(batch);
}

} // namespace

BatchFlow::BatchFlow(const Services &services, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_window(window)
{
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(readPause);
    connect(&m_readTimer, &QTimer::timeout, this, &BatchFlow::read);
    const auto readSoon = [this] {
        if (!m_readTimer.isActive())
            m_readTimer.start();
    };
    connect(&services.store, &Store::committed, this, [readSoon](const ChangeSet &changes) {
        if (changes.editsChanged || changes.accountRemoved)
            readSoon();
    });
    // The store is open by then: what an earlier run has left goes on.
    connect(&services.book, &AccountBook::accountsChanged, this, readSoon);
    readSoon();
}

void BatchFlow::edit(const QList<ContactKey> &contacts)
{
    if (contacts.isEmpty())
        return;
    if (auto *open = m_window->findChild<BulkRemarkDialog *>()) {
        open->raise();
        open->activateWindow();
        return;
    }
    auto *dialog = new BulkRemarkDialog(m_services, contacts, m_window);
    connect(dialog, &BulkRemarkDialog::saved, this, [this](const RemarkBatch &batch) {
        Q_EMIT saved(batch);
        show(batch.key);
    });
    dialog->show();
}

void BatchFlow::show(BatchKey batch)
{
    for (BatchDialog *open : m_window->findChildren<BatchDialog *>()) {
        if (open->batch() == batch) {
            open->raise();
            open->activateWindow();
            return;
        }
    }
    auto *dialog = new BatchDialog(m_services, batch, m_window);
    connect(dialog, &BatchDialog::undoRequested, this, &BatchFlow::undo);
    dialog->show();
}

void BatchFlow::showLatest()
{
    QCoro::connect(m_services.store.batches(followed), this,
                   [this](const Result<QList<RemarkBatch>> &batches) {
                       if (!batches)
                           return;
                       for (const RemarkBatch &batch : *batches) {
                           if (batch.total() > 0) {
                               show(batch.key);
                               return;
                           }
                       }
                   });
}

void BatchFlow::undo(BatchKey batch)
{
    QCoro::connect(m_services.book.undoBatch(batch), this,
                   [this, batch](const Result<BatchUndo> &undo) { takeUndo(batch, undo); });
}

void BatchFlow::takeUndo(BatchKey batch, const Result<BatchUndo> &undo)
{
    if (!undo) {
        if (undo.error().kind != Error::Kind::Invalid) { // else it was taken back already
            Q_EMIT notUndone(batch);
            Q_EMIT failed(errorText(undo.error(), {}));
        }
        return;
    }
    if (undo->batch.total() > 0)
        show(undo->batch.key);
    if (undo->leftAlone > 0)
        Q_EMIT failed(tr("%Ln remark(s) were left as they are: you have changed them since.",
                         nullptr, int(undo->leftAlone)));
}

void BatchFlow::read()
{
    if (m_reading) {
        m_readTimer.start();
        return;
    }
    m_reading = true;
    QCoro::connect(m_services.store.batches(followed), this,
                   [this](const Result<QList<RemarkBatch>> &batches) {
                       m_reading = false;
                       if (batches)
                           tell(*batches);
                   });
}

void BatchFlow::tell(const QList<RemarkBatch> &batches)
{
    QSet<BatchKey> seen;
    for (const RemarkBatch &batch : batches) {
        seen.insert(batch.key);
        if (batch.open() > 0) {
            m_open.insert(batch.key);
            Q_EMIT messageSettled(endId(batch.key));
            Q_EMIT messageArose(progressMessage(batch, progressId(batch.key)));
        } else if (m_open.remove(batch.key)) {
            Q_EMIT messageSettled(progressId(batch.key));
            Q_EMIT messageArose(progressMessage(batch, endId(batch.key)));
            if (batch.undecided() == 0)
                QTimer::singleShot(answerStands, this,
                                   [this, key = batch.key] { Q_EMIT messageSettled(endId(key)); });
        }
    }
    for (const BatchKey gone : m_open - seen)
        Q_EMIT messageSettled(progressId(gone));
    m_open &= seen;
}

} // namespace Lianxi
