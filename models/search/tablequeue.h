// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablecontents.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <memory>

namespace Lianxi {

/// Brings changes into the table's contents, in the order in which they were given. A few rows at
/// once; many are prepared in worker threads and then taken over slice by slice, so that no turn of
/// the event loop takes longer than a few milliseconds. GUI thread only.
class TableQueue : public QObject
{
    Q_OBJECT

public:
    /// `contents` must outlive this.
    explicit TableQueue(TableContents &contents, QObject *parent = nullptr);
    /// What has not been brought in is dropped.
    ~TableQueue() override;

    void put(AccountKey account, const QList<Contact> &contacts);
    void removeAccount(AccountKey account);

    [[nodiscard]] bool isEmpty() const { return m_tasks.empty(); }
    /// Finished when all that was given so far is in; cancelled when it never will be.
    [[nodiscard]] QFuture<void> emptied();
    /// Brings all in, now.
    void finish();

Q_SIGNALS:
    /// A slice is in.
    void advanced();

private:
    using Prepared = std::shared_ptr<const PreparedRows>;
    struct Task
    {
        AccountKey account = 0;
        QFuture<Prepared> preparing; ///< invalid: the account's rows are removed
        Prepared rows;
        RowStore::Numbers numbers;
        std::vector<qsizetype> order; ///< in which the rows are taken
        std::vector<TableRow> going;
        size_t done = 0;
        bool hasBegun = false;
        std::vector<QPromise<void>> waiting;
    };

    void add(Task task);
    void takeSlice();
    [[nodiscard]] bool isReady(const Task &task) const;
    [[nodiscard]] bool isFew(const Task &task) const;
    void begin(Task &task);
    /// Takes some rows; whether it was the last of them.
    bool takeSome(Task &task);
    void end(Task &task);

    TableContents &m_contents;
    std::deque<Task> m_tasks;
    QThreadPool m_workers;
    QFutureWatcher<Prepared> m_watcher;
    QTimer m_next;
};

} // namespace Lianxi
