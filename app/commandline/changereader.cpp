// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changereader.h"

#include "store.h"

#include <algorithm>

namespace Lianxi {

namespace {

/// How many changes are looked at in one go.
constexpr ChangeKey page = 4096;

} // namespace

ChangeReader::ChangeReader(Store &store, Question question)
    : m_store(store)
    , m_question(std::move(question))
{
}

QCoro::Task<Result<QList<Change>>> ChangeReader::next()
{
    if (!m_knowsEnds) {
        const Result<void> found = co_await findEnds();
        if (!found)
            co_return failure(found.error());
        m_knowsEnds = true;
    }
    QList<Change> changes;
    while (changes.isEmpty() && m_read < m_last) {
        // The store answers the newest first: a page is a stretch of the keys.
        ChangeFilter filter = m_question.filter;
        filter.newerThan = m_read;
        filter.olderThan = std::min(m_read + page, m_last) + 1;
        const Result<QList<Change>> found = co_await m_store.changes(filter);
        if (!found)
            co_return failure(found.error());
        m_read = filter.olderThan - 1;
        std::copy_if(found->crbegin(), found->crend(), std::back_inserter(changes),
                     [this](const Change &change) { return fits(change); });
    }
    co_return changes;
}

QCoro::Task<Result<void>> ChangeReader::findEnds()
{
    ChangeFilter filter = m_question.filter;
    filter.limit = 1;
    const Result<QList<Change>> latest = co_await m_store.changes(filter);
    if (!latest)
        co_return failure(latest.error());
    if (latest->isEmpty())
        co_return {};
    m_last = latest->constFirst().key;
    if (m_question.latest == 0)
        co_return {};
    const Result<void> found = co_await findBegin();
    co_return found;
}

QCoro::Task<Result<void>> ChangeReader::findBegin()
{
    ChangeFilter filter = m_question.filter;
    filter.limit = page;
    filter.olderThan = m_last + 1;
    qsizetype left = m_question.latest;
    for (;;) {
        const Result<QList<Change>> found = co_await m_store.changes(filter);
        if (!found)
            co_return failure(found.error());
        for (const Change &change : *found) {
            if (fits(change) && --left == 0) {
                m_read = change.key - 1;
                co_return {};
            }
        }
        if (found->isEmpty())
            co_return {};
        filter.olderThan = found->constLast().key;
    }
}

} // namespace Lianxi
