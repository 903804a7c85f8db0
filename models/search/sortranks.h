// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rankorder.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <array>
#include <memory>

namespace Lianxi {

/// Keeps the ranks of the columns that somebody sorts by: computed in a worker thread on a copy of
/// the rows, one column at a time, and each column at most every half second (less often where it
/// takes long). GUI thread only.
class SortRanks : public QObject
{
    Q_OBJECT

public:
    /// `rows` must outlive this.
    explicit SortRanks(const RowStore &rows, QObject *parent = nullptr);
    ~SortRanks() override;

    void setLocale(const QLocale &locale);
    /// Nothing is ranked while it holds: when many rows come, they are ranked once, at the end.
    enum class Ranking { Runs, Holds };
    void setRanking(Ranking ranking);

    /// The order of names by the locale of that name, for exactly the rows as they are.
    void adopt(RankOrder names, const QString &locale);
    /// Empty unless all names are ranked as they are now.
    [[nodiscard]] RankOrder names() const;
    [[nodiscard]] QString locale() const { return m_locale.name(); }
    /// From now on the column's ranks are computed and kept.
    void use(ContactField field);
    /// The ranks as they are; all Unknown until they are there.
    [[nodiscard]] const RankOrder &order(ContactField field) const;

    /// The texts of `row` will be others; it keeps its ranks until the new ones are there.
    /// To be called before the row is set.
    void markChanged(TableRow row, const RowStore::Kept &now);
    void markLabelsChanged(TableRow row);
    /// `row` is another contact, or none: it has no ranks.
    void markReplaced(TableRow row);

Q_SIGNALS:
    void arrived();

private:
    struct Column
    {
        bool isUsed = false;
        bool isAllChanged = true;
        RankOrder order;
        QList<TableRow> changed;
        QList<TableRow> replaced; ///< since the computation that runs was started
        qint64 dueAt = 0; ///< on m_clock: not before this
        [[nodiscard]] bool isDirty() const
        {
            return isUsed && (isAllChanged || !changed.isEmpty());
        }
    };
    /// Shared, so that the one who fetches it need not copy it.
    using Result = std::shared_ptr<std::optional<RankOrder>>;

    Column &column(ContactField field) { return m_columns[static_cast<size_t>(field)]; }
    void mark(ContactField field, TableRow row);
    void schedule();
    void start();
    void finish();

    const RowStore &m_rows;
    Ranking m_ranking = Ranking::Runs;
    QLocale m_locale;
    std::array<Column, static_cast<size_t>(ContactField::DetailsAt) + 1> m_columns;
    QElapsedTimer m_clock;
    QTimer m_timer;
    QThreadPool m_pool;
    QFutureWatcher<Result> m_watcher;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    ContactField m_running = ContactField::DisplayName;
    qint64 m_startedAt = 0;
    bool m_isRunning = false;
};

} // namespace Lianxi
