// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changefeed.h"

#include "changelistmodel.h"
#include "store.h"

namespace Lianxi {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype pageSize = 200;
// More than these at once come as a new first page: they would keep the window busy.
constexpr qsizetype mostNewer = 2000;
// A sync commits some times a second.
constexpr auto newerPause = 250ms;

} // namespace

ChangeFeed::ChangeFeed(Store &store, ChangeListModel &model, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_model(model)
{
    m_newerTimer.setSingleShot(true);
    m_newerTimer.setInterval(newerPause);
    connect(&m_newerTimer, &QTimer::timeout, this, &ChangeFeed::readNewer);
    connect(&model, &ChangeListModel::moreWanted, this, &ChangeFeed::readOlder);
    connect(&store, &Store::committed, this, &ChangeFeed::take);
}

void ChangeFeed::setFilter(const ChangeFilter &filter)
{
    ChangeFilter wanted = filter;
    wanted.olderThan = 0;
    wanted.newerThan = 0;
    wanted.limit = 0;
    if (wanted == m_filter)
        return;
    // Rows of somebody else must not stand under another name, not even for a moment.
    if (wanted.account != m_filter.account || wanted.contact != m_filter.contact)
        m_model.setChanges({}, ChangeListModel::More::No);
    m_filter = wanted;
    readAgain();
}

void ChangeFeed::readAgain()
{
    ++m_generation;
    m_stale = Stale::All;
    if (m_attention == Attention::Looked)
        readFirst();
}

void ChangeFeed::setAttention(Attention attention)
{
    if (attention == m_attention)
        return;
    m_attention = attention;
    if (attention == Attention::Rests)
        m_newerTimer.stop();
    else if (m_stale == Stale::All)
        readFirst();
    else if (m_stale == Stale::Newer)
        readNewer();
}

void ChangeFeed::take(const ChangeSet &changes)
{
    if (m_filter.account != 0 && changes.account != m_filter.account)
        return;
    if (changes.accountRemoved) {
        readAgain();
    } else if (changes.historyGrew && m_stale != Stale::All) {
        m_stale = Stale::Newer;
        if (m_attention == Attention::Looked && !m_newerTimer.isActive())
            m_newerTimer.start();
    }
}

void ChangeFeed::readFirst()
{
    const int generation = ++m_generation;
    m_stale = Stale::No;
    m_newerTimer.stop();
    m_state = State::Reading;
    m_total.reset();
    Q_EMIT changed();
    ChangeFilter page = m_filter;
    page.limit = pageSize;
    QCoro::connect(m_store.changes(page), this,
                   [this, generation](const Result<QList<Change>> &changes) {
                       if (generation != m_generation)
                           return;
                       if (!changes) {
                           fail(changes.error());
                           return;
                       }
                       m_state = State::Ready;
                       m_model.setChanges(*changes,
                                          changes->size() < pageSize ? ChangeListModel::More::No
                                                                     : ChangeListModel::More::Yes);
                       Q_EMIT changed();
                   });
    readTotal();
}

void ChangeFeed::readOlder()
{
    ChangeFilter page = m_filter;
    page.limit = pageSize;
    page.olderThan = m_model.oldestKey();
    QCoro::connect(m_store.changes(page), this,
                   [this, generation = m_generation](const Result<QList<Change>> &changes) {
                       if (generation != m_generation)
                           return;
                       if (!changes) {
                           fail(changes.error());
                           return;
                       }
                       m_model.addOlder(*changes,
                                        changes->size() < pageSize ? ChangeListModel::More::No
                                                                   : ChangeListModel::More::Yes);
                   });
}

void ChangeFeed::readNewer()
{
    if (m_state != State::Ready || m_model.size() == 0) {
        readFirst();
        return;
    }
    m_stale = Stale::No;
    ChangeFilter page = m_filter;
    page.limit = mostNewer;
    page.newerThan = m_model.newestKey();
    QCoro::connect(m_store.changes(page), this,
                   [this, generation = m_generation,
                    after = page.newerThan](const Result<QList<Change>> &changes) {
                       // Another answer may have brought them.
                       if (generation != m_generation || after != m_model.newestKey())
                           return;
                       if (!changes)
                           fail(changes.error());
                       else if (changes->size() == mostNewer)
                           readAgain();
                       else
                           m_model.addNewer(*changes);
                   });
    readTotal();
}

void ChangeFeed::readTotal()
{
    QCoro::connect(m_store.changeCount(m_filter), this,
                   [this, generation = m_generation](const Result<qsizetype> &count) {
                       if (generation != m_generation || !count || m_total == *count)
                           return;
                       m_total = *count;
                       Q_EMIT changed();
                   });
}

void ChangeFeed::fail(const Error &error)
{
    m_state = State::Failed;
    m_problem = error;
    // What was asked before it is not waited for any more; the next look tries again.
    ++m_generation;
    m_stale = Stale::All;
    Q_EMIT changed();
}

} // namespace Lianxi
