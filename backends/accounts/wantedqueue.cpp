// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wantedqueue.h"

#include <algorithm>

namespace Lianxi {

WantedQueue::WantedQueue(QList<SyncPlan::Wanted> wanted)
    : m_waiting(std::move(wanted))
{
    m_ids.reserve(m_waiting.size());
    for (const SyncPlan::Wanted &contact : std::as_const(m_waiting)) {
        m_open.insert(contact.key);
        m_ids.insert(contact.key, contact.id);
    }
}

QStringList WantedQueue::Batch::ids() const
{
    QStringList ids;
    ids.reserve(contacts.size());
    for (const SyncPlan::Wanted &contact : contacts)
        ids.append(contact.id);
    return ids;
}

bool WantedQueue::isEmpty() const
{
    return m_open.isEmpty() && m_halves.isEmpty();
}

qsizetype WantedQueue::size() const
{
    qsizetype halves = 0;
    for (const Batch &half : m_halves)
        halves += half.contacts.size();
    return m_open.size() + halves;
}

bool WantedQueue::wantsAny(const QSet<ContactKey> &visible) const
{
    return std::ranges::any_of(visible, [this](ContactKey key) { return m_open.contains(key); });
}

WantedQueue::Batch WantedQueue::take(qsizetype most, const QSet<ContactKey> &visible)
{
    if (m_open.isEmpty() && !m_halves.isEmpty())
        return m_halves.takeFirst();
    Batch batch;
    for (const ContactKey key : visible) {
        if (batch.contacts.size() == most)
            return batch;
        if (m_open.remove(key))
            batch.contacts.append({key, m_ids.value(key)});
    }
    while (batch.contacts.size() < most && m_next < m_waiting.size()) {
        const SyncPlan::Wanted &contact = m_waiting.at(m_next++);
        if (m_open.remove(contact.key))
            batch.contacts.append(contact);
    }
    return batch;
}

void WantedQueue::putBackInHalves(const Batch &batch)
{
    const qsizetype half = batch.contacts.size() / 2;
    m_halves.append({batch.contacts.first(half)});
    m_halves.append({batch.contacts.sliced(half)});
}

} // namespace Lianxi
