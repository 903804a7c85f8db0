// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "change.h"
#include "result.h"

#include <QCoroTask>

#include <functional>

namespace Lianxi {

class Store;

/// Reads changes page by page, oldest first, so that a long history does not stand in memory. What
/// is added after the first page is left out.
class ChangeReader
{
public:
    struct Question
    {
        ChangeFilter filter = {};
        /// What a filter cannot say.
        std::function<bool(const Change &)> fits = {};
        /// Only so many of the latest; 0: all.
        qsizetype latest = 0;
    };

    /// `store` outlives it.
    ChangeReader(Store &store, Question question);

    /// The next changes; none at the end. One call at a time, which this outlives.
    [[nodiscard]] QCoro::Task<Result<QList<Change>>> next();

private:
    [[nodiscard]] QCoro::Task<Result<void>> findEnds();
    [[nodiscard]] QCoro::Task<Result<void>> findBegin();
    [[nodiscard]] bool fits(const Change &change) const
    {
        return !m_question.fits || m_question.fits(change);
    }

    Store &m_store;
    const Question m_question;
    bool m_knowsEnds = false;
    ChangeKey m_read = 0; ///< everything up to this one was read
    ChangeKey m_last = 0;
};

} // namespace Lianxi
