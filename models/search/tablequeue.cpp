// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tablequeue.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>

namespace Lianxi {

namespace {

/// Up to here it is quicker to do it than to hand it over: less than a millisecond.
constexpr qsizetype FewRows = 250;
/// Between two looks at the clock.
constexpr size_t RowsAtOnce = 64;
/// A slice ends after so many ns; a paint and the user's input have their turn before the next.
constexpr qint64 LongestSlice = 2'500'000;
constexpr int Workers = 2;

} // namespace

TableQueue::TableQueue(TableContents &contents, QObject *parent)
    : QObject(parent)
    , m_contents(contents)
{
    m_workers.setMaxThreadCount(Workers);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, [this] {
        takeSlice();
        // A turn of its own for those who show it.
        QMetaObject::invokeMethod(this, &TableQueue::advanced, Qt::QueuedConnection);
    });
    connect(&m_watcher, &QFutureWatcher<Prepared>::finished, this, [this] { m_next.start(); });
}

TableQueue::~TableQueue()
{
    m_watcher.disconnect(this);
    m_workers.clear();
    m_workers.waitForDone();
}

void TableQueue::put(AccountKey account, const QList<Contact> &contacts)
{
    if (contacts.isEmpty())
        return;
    if (contacts.size() > FewRows) {
        add({.account = account, .preparing = QtConcurrent::run(&m_workers, [account, contacts] {
                                     return std::make_shared<const PreparedRows>(account, contacts);
                                 })});
        return;
    }
    add({.account = account,
         .preparing = QtFuture::makeReadyFuture(
             Prepared(std::make_shared<const PreparedRows>(account, contacts)))});
}

void TableQueue::removeAccount(AccountKey account)
{
    add({.account = account});
}

QFuture<void> TableQueue::emptied()
{
    QPromise<void> promise;
    promise.start();
    QFuture<void> future = promise.future();
    if (m_tasks.empty())
        promise.finish();
    else
        m_tasks.back().waiting.push_back(std::move(promise));
    return future;
}

void TableQueue::finish()
{
    while (!m_tasks.empty()) {
        Task &task = m_tasks.front();
        task.preparing.waitForFinished();
        begin(task);
        while (!takeSome(task)) { }
        end(task);
    }
    m_next.stop();
    Q_EMIT advanced();
}

void TableQueue::add(Task task)
{
    const bool isFirst = m_tasks.empty();
    m_tasks.push_back(std::move(task));
    if (!isFirst)
        return;
    takeSlice();
    Q_EMIT advanced();
}

bool TableQueue::isReady(const Task &task) const
{
    return !task.preparing.isValid() || task.preparing.isFinished();
}

void TableQueue::takeSlice()
{
    QElapsedTimer clock;
    clock.start();
    bool isLate = false;
    while (!m_tasks.empty() && isReady(m_tasks.front()) && !isLate) {
        Task &task = m_tasks.front();
        begin(task);
        bool isDone = takeSome(task);
        // Few rows are never torn apart: who gave them may count on them.
        while (!isDone && (isFew(task) || clock.nsecsElapsed() < LongestSlice))
            isDone = takeSome(task);
        if (isDone)
            end(task);
        isLate = clock.nsecsElapsed() >= LongestSlice;
    }
    if (m_tasks.empty()) {
        m_next.stop();
    } else if (isReady(m_tasks.front())) {
        m_next.start();
    } else {
        m_next.stop();
        m_watcher.setFuture(m_tasks.front().preparing);
    }
}

bool TableQueue::isFew(const Task &task) const
{
    return static_cast<qsizetype>(task.rows ? task.order.size() : task.going.size()) <= FewRows;
}

void TableQueue::begin(Task &task)
{
    if (task.hasBegun)
        return;
    task.hasBegun = true;
    if (!task.preparing.isValid()) {
        task.going = m_contents.rowsOf(task.account);
        return;
    }
    task.rows = task.preparing.result();
    task.numbers = m_contents.numbersOf(*task.rows, task.account);
    // Known rows first: one of them may give up the id that a new one takes.
    task.order.resize(static_cast<size_t>(task.rows->size()));
    std::iota(task.order.begin(), task.order.end(), qsizetype{0});
    std::ranges::stable_partition(task.order, [&](qsizetype i) {
        const ContactKey key = task.rows->record(i).key;
        return key != 0 && m_contents.rowOf(key) != NoRow;
    });
}

bool TableQueue::takeSome(Task &task)
{
    const size_t all = task.rows ? task.order.size() : task.going.size();
    for (const size_t end = std::min(task.done + RowsAtOnce, all); task.done < end; ++task.done) {
        if (task.rows)
            m_contents.put(*task.rows, task.order[task.done], task.numbers);
        else
            m_contents.remove(task.going[task.done]);
    }
    return task.done == all;
}

void TableQueue::end(Task &task)
{
    if (!task.rows)
        m_contents.forget(task.account);
    for (QPromise<void> &promise : task.waiting)
        promise.finish();
    m_tasks.pop_front();
}

} // namespace Lianxi
