// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "message.h"
#include "remarkbatch.h"
#include "result.h"
#include "services.h"

#include <QObject>
#include <QSet>
#include <QTimer>

class QWidget;

namespace Lianxi {

/// Many remarks at once, from the dialog to the outbox: opens the dialogs, and says how far batches
/// are while they are on their way, also those of an earlier run.
class BatchFlow : public QObject
{
    Q_OBJECT

public:
    /// `window` is the dialogs' parent.
    BatchFlow(const Services &services, QWidget *window);

    /// `contacts` in the order of the list.
    void edit(const QList<ContactKey> &contacts);
    /// How far it is; a second one for the same batch comes to the front instead.
    void show(BatchKey batch);
    /// The latest one, if there is any.
    void showLatest();
    /// Takes back a batch, and shows what that comes to.
    void undo(BatchKey batch);

Q_SIGNALS:
    /// For undo.
    void saved(const Lianxi::RemarkBatch &batch);
    /// The batch could not be taken back; it can be tried again.
    void notUndone(Lianxi::BatchKey batch);
    void messageArose(const Lianxi::Message &message);
    void messageSettled(const QString &id);
    void failed(const QString &sentence);

private:
    void read();
    void tell(const QList<RemarkBatch> &batches);
    void takeUndo(BatchKey batch, const Result<BatchUndo> &undo);

    Services m_services;
    QWidget *m_window;
    QTimer m_readTimer;
    QSet<BatchKey> m_open; ///< that the user was told of
    bool m_reading = false;
};

} // namespace Lianxi
