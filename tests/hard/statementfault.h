// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store.h"

#include <QMutex>

#include <memory>
#include <optional>

namespace Lianxi {

/// Lets one statement of the database fail, and counts them. Any thread.
class StatementFault
{
public:
    /// The `number`-th statement from now on fails, counted from 1; 0: none.
    void arm(int number)
    {
        const QMutexLocker lock(&m_state->mutex);
        m_state->counts = true;
        m_state->seen = 0;
        m_state->number = number;
        m_state->failed.reset();
    }
    /// The test's own questions go between these two.
    void pause() { setCounting(false); }
    void goOn() { setCounting(true); }

    [[nodiscard]] int seen() const
    {
        const QMutexLocker lock(&m_state->mutex);
        return m_state->seen;
    }
    /// The statement that failed.
    [[nodiscard]] std::optional<QString> failed() const
    {
        const QMutexLocker lock(&m_state->mutex);
        return m_state->failed;
    }

    [[nodiscard]] Store::Fault hook() const
    {
        return [state = m_state](const QString &sql) -> std::optional<Error> {
            const QMutexLocker lock(&state->mutex);
            if (!state->counts || ++state->seen != state->number)
                return std::nullopt;
            state->failed = sql;
            return Error{Error::Kind::Storage, QStringLiteral("disk I/O error"), 10, {}};
        };
    }

private:
    struct State
    {
        QMutex mutex;
        bool counts = false;
        int seen = 0;
        int number = 0;
        std::optional<QString> failed;
    };

    void setCounting(bool counts)
    {
        const QMutexLocker lock(&m_state->mutex);
        m_state->counts = counts;
    }

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace Lianxi
