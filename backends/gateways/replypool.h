// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answer.h"

#include <QCoroTask>
#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <type_traits>

namespace Lianxi {

/// Turns replies into values: small ones at once, large ones in the global thread pool, so that
/// the GUI thread never parses a list of 100,000 ids.
class ReplyPool : public QObject
{
    Q_OBJECT

public:
    /// Parsing this much takes well below a millisecond.
    static constexpr qsizetype SmallReply = 64 * 1024;

    using QObject::QObject;
    /// Ends every wait with Cancelled; what still runs in the pool is dropped when it is done.
    ~ReplyPool() override;

    /// Answers `function()`, a Result; in the pool if `bytes` is above SmallReply. The function
    /// holds copies of all that it needs: it may outlive the pool object.
    template <typename Function>
    [[nodiscard]] QCoro::Task<std::invoke_result_t<Function>> run(qsizetype bytes,
                                                                  Function function)
    {
        using Outcome = std::invoke_result_t<Function>;
        if (m_closing)
            co_return failure(Error::Kind::Cancelled);
        if (bytes <= SmallReply)
            co_return function();
        const Answer<typename Outcome::value_type> answer;
        auto *watcher = new QFutureWatcher<Outcome>(this);
        connect(this, &ReplyPool::cancelling, watcher, [watcher, answer] {
            watcher->deleteLater();
            answer.give(failure(Error::Kind::Cancelled));
        });
        connect(watcher, &QFutureWatcherBase::finished, this, [watcher, answer] {
            watcher->deleteLater();
            answer.give(watcher->future().takeResult());
        });
        watcher->setFuture(QtConcurrent::run(std::move(function)));
        Outcome outcome = co_await answer;
        co_return outcome;
    }

    /// Every wait under way ends with Cancelled.
    void cancelAll();

Q_SIGNALS:
    void cancelling(QPrivateSignal);

private:
    bool m_closing = false;
};

} // namespace Lianxi
