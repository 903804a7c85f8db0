// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sortranks.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace Lianxi {

namespace {
/// Between two computations of one column, in ms: a sync changes rows all the time.
constexpr qint64 ShortestPause = 500;
/// A column that takes long is computed for at most a quarter of the time.
constexpr qint64 PausePerDuration = 4;
} // namespace

SortRanks::SortRanks(const RowStore &rows, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    connect(&m_timer, &QTimer::timeout, this, &SortRanks::start);
    connect(&m_watcher, &QFutureWatcher<Result>::finished, this, &SortRanks::finish);
}

SortRanks::~SortRanks()
{
    *m_cancelled = true;
    m_watcher.disconnect(this);
    m_pool.waitForDone(); // some milliseconds: it looks at m_cancelled often
}

void SortRanks::setLocale(const QLocale &locale)
{
    // Also for the same locale: translated names of places may have become others.
    m_locale = locale;
    for (Column &one : m_columns) {
        one.isAllChanged = true;
        one.dueAt = 0;
    }
    *m_cancelled = true;
    schedule();
}

void SortRanks::use(ContactField field)
{
    if (!isRanked(field) || column(field).isUsed)
        return;
    column(field).isUsed = true;
    schedule();
}

const RankOrder &SortRanks::order(ContactField field) const
{
    return m_columns[static_cast<size_t>(field)].order;
}

void SortRanks::setRanking(Ranking ranking)
{
    m_ranking = ranking;
    if (ranking == Ranking::Holds)
        m_timer.stop();
    else
        schedule();
}

void SortRanks::adopt(RankOrder names, const QString &locale)
{
    Column &column = this->column(ContactField::DisplayName);
    if (names.ranks.isEmpty())
        return;
    // By another locale it is still better than none until the names are ranked.
    column.order = std::move(names);
    column.isAllChanged = locale != m_locale.name();
    schedule();
}

RankOrder SortRanks::names() const
{
    const Column &names = m_columns[static_cast<size_t>(ContactField::DisplayName)];
    return m_isRunning || names.isDirty() ? RankOrder() : names.order;
}

void SortRanks::markChanged(TableRow row, const RowStore::Kept &now)
{
    const RowRecord &earlier = m_rows.record(row);
    const QByteArrayView texts = m_rows.texts().at(row);
    const auto differs = [&](RowStore::Text text) {
        return earlier.lengths[text] != now.record.lengths[text]
            || texts.sliced(earlier.offset(text), earlier.lengths[text])
            != now.texts.sliced(now.record.offset(text), now.record.lengths[text]);
    };
    const bool isOtherId = differs(RowStore::Id);
    const bool isOtherAlias = differs(RowStore::Alias);
    const bool isOtherNickname = differs(RowStore::Nickname);
    const bool isOtherRemark = differs(RowStore::Remark);
    const std::initializer_list<std::pair<ContactField, bool>> changes{
        {ContactField::DisplayName,
         isOtherRemark || isOtherNickname || isOtherAlias || isOtherId
             || differs(RowStore::MembersTitle)},
        {ContactField::Remark, isOtherRemark},
        {ContactField::Nickname, isOtherNickname},
        {ContactField::Alias, isOtherAlias},
        {ContactField::Id, isOtherId},
        {ContactField::Country, earlier.country != now.record.country},
        {ContactField::Province, earlier.province != now.record.province},
        {ContactField::City, earlier.city != now.record.city},
        {ContactField::Signature, differs(RowStore::Signature)},
        {ContactField::Labels, earlier.labels != now.record.labels},
        {ContactField::AvatarUrl,
         earlier.avatarStart != now.record.avatarStart || differs(RowStore::AvatarRest)},
    };
    for (const auto &[field, isChanged] : changes) {
        if (isChanged)
            mark(field, row);
    }
}

void SortRanks::markLabelsChanged(TableRow row)
{
    mark(ContactField::Labels, row);
}

void SortRanks::markReplaced(TableRow row)
{
    for (const ContactField field : allContactFields()) {
        Column &one = column(field);
        if (!one.isUsed)
            continue;
        mark(field, row);
        if (m_isRunning && field == m_running)
            one.replaced.append(row);
        if (one.order.rank(row) != RankOrder::Unknown)
            one.order.ranks[row] = RankOrder::Unknown;
    }
}

void SortRanks::mark(ContactField field, TableRow row)
{
    Column &one = column(field);
    if (!one.isUsed || one.isAllChanged)
        return;
    one.changed.append(row);
    if (one.changed.size() == 1)
        schedule();
    // Then ranking all of them is cheaper anyway.
    if (one.changed.size() > m_rows.count())
        one.isAllChanged = true;
}

void SortRanks::schedule()
{
    if (m_isRunning || m_ranking == Ranking::Holds)
        return;
    qint64 due = -1;
    for (const Column &one : m_columns) {
        if (one.isDirty())
            due = due < 0 ? one.dueAt : std::min(due, one.dueAt);
    }
    if (due < 0)
        return;
    const auto wait = static_cast<int>(std::max<qint64>(0, due - m_clock.elapsed()));
    if (!m_timer.isActive() || m_timer.remainingTime() > wait)
        m_timer.start(wait);
}

void SortRanks::start()
{
    const auto earliest = std::ranges::min_element(m_columns, {}, [](const Column &one) {
        return one.isDirty() ? one.dueAt : std::numeric_limits<qint64>::max();
    });
    if (!earliest->isDirty())
        return;
    m_running = static_cast<ContactField>(earliest - m_columns.begin());
    RankTask task{m_rows, m_running, m_locale};
    if (!earliest->isAllChanged) {
        task.previous = earliest->order;
        task.changed = earliest->changed;
    }
    earliest->isAllChanged = false;
    earliest->changed.clear();
    earliest->replaced.clear();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_startedAt = m_clock.elapsed();
    m_isRunning = true;
    m_watcher.setFuture(
        QtConcurrent::run(&m_pool, [task = std::move(task), cancelled = m_cancelled]() -> Result {
            return std::make_shared<std::optional<RankOrder>>(rankRows(task, *cancelled));
        }));
}

void SortRanks::finish()
{
    std::optional<RankOrder> result = std::move(*m_watcher.result());
    m_isRunning = false;
    Column &one = column(m_running);
    const qint64 now = m_clock.elapsed();
    if (result) {
        one.dueAt = m_startedAt + std::max(ShortestPause, (now - m_startedAt) * PausePerDuration);
        one.order = std::move(*result);
        for (const TableRow row : std::as_const(one.replaced)) {
            if (one.order.rank(row) != RankOrder::Unknown)
                one.order.ranks[row] = RankOrder::Unknown;
        }
    }
    one.replaced.clear();
    schedule();
    if (result)
        Q_EMIT arrived();
}

} // namespace Lianxi
