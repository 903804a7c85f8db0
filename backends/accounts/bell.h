// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "answer.h"

#include <QCoroTask>
#include <QList>
#include <QObject>
#include <QPointer>

#include <utility>

namespace Lianxi {

/// Wakes coroutines that wait until something about its owner is different. In place of a signal
/// that is awaited: QCoro 0.8 uses a freed frame when such a signal is emitted twice before the
/// event loop runs.
class Bell : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Bell() override { wake(std::exchange(m_waiting, {}), nullptr); }

    /// Ends after the next ring(); Cancelled when the bell is gone, and its owner with it.
    [[nodiscard]] QCoro::Task<Result<void>> rung()
    {
        const Answer<void> answer;
        m_waiting.append(answer);
        const Result<void> result = co_await answer;
        co_return result;
    }

    /// Through the event loop: whoever wakes up may destroy the owner, who is still busy here.
    void ring()
    {
        QMetaObject::invokeMethod(
            this, [this] { wake(std::exchange(m_waiting, {}), this); }, Qt::QueuedConnection);
    }

private:
    static void wake(const QList<Answer<void>> &waiting, const QPointer<Bell> &bell)
    {
        for (const Answer<void> &answer : waiting) {
            if (bell)
                answer.give({});
            else
                answer.give(failure(Error::Kind::Cancelled));
        }
    }

    QList<Answer<void>> m_waiting;
};

} // namespace Lianxi
