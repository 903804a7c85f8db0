// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change.h"
#include "result.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Lianxi {

class ChangeListModel;
class Store;
struct ChangeSet;

/// Fills a ChangeListModel from the store: the newest page of what a filter lets through, older
/// pages as they are wanted, and what is added meanwhile on top. Rests while nobody looks.
class ChangeFeed : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the feed.
    ChangeFeed(Store &store, ChangeListModel &model, QObject *parent = nullptr);

    enum class State { Reading, Ready, Failed };
    [[nodiscard]] State state() const { return m_state; }
    /// Of the last reading that failed.
    [[nodiscard]] const Error &problem() const { return m_problem; }
    /// How many changes the filter lets through, not only those that were read; unset = not known.
    [[nodiscard]] std::optional<qsizetype> total() const { return m_total; }

    /// `filter`'s limit and keys are the feed's own. Reads anew where it is another one.
    void setFilter(const ChangeFilter &filter);
    [[nodiscard]] const ChangeFilter &filter() const { return m_filter; }
    void readAgain();
    enum class Attention { Looked, Rests };
    /// A feed that was not looked at catches up when it is.
    void setAttention(Attention attention);

Q_SIGNALS:
    /// State, total or problem.
    void changed();

private:
    void readFirst();
    void readOlder();
    void readNewer();
    void readTotal();
    void take(const ChangeSet &changes);
    void fail(const Error &error);

    Store &m_store;
    ChangeListModel &m_model;
    ChangeFilter m_filter;
    State m_state = State::Reading;
    Error m_problem;
    std::optional<qsizetype> m_total;
    Attention m_attention = Attention::Rests;
    /// Answers to questions of an earlier one are dropped.
    int m_generation = 0;
    enum class Stale { No, Newer, All } m_stale = Stale::All;
    QTimer m_newerTimer;
};

} // namespace Lianxi
