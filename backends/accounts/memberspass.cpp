// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberspass.h"

#include "detailspass.h"
#include "groupbatches.h"
#include "knowncontact.h"

#include <QLoggingCategory>

#include <utility>

Q_DECLARE_LOGGING_CATEGORY(lcSync)

namespace Lianxi {

MembersPass::MembersPass(Parts parts, QList<SyncPlan::Wanted> groups, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_queue(std::move(groups))
{
}

QCoro::Task<Result<void>> MembersPass::run()
{
    const PaceRange pace = m_parts.pace;
    const qsizetype most = groupsInOneCall();
    const qsizetype all = m_queue.size();
    while (!m_queue.isEmpty()) {
        const qsizetype calls = (m_queue.size() + most - 1) / most;
        Q_EMIT progressed(all - m_queue.size(), all, calls * (pace.minimum + pace.maximum) / 2);
        const Result<void> fetched = co_await fetchBatch();
        if (!fetched)
            co_return failure(fetched.error());
    }
    co_return {};
}

qsizetype MembersPass::groupsInOneCall() const
{
    const auto *const batches = dynamic_cast<GroupBatches *>(&m_parts.gateway);
    return batches ? batches->groupsInOneCall() : 1;
}

QCoro::Task<Result<MembersPass::Members>> MembersPass::ask(QStringList groupIds)
{
    if (auto *const batches = dynamic_cast<GroupBatches *>(&m_parts.gateway)) {
        Result<Members> groups = co_await batches->membersOf(groupIds);
        co_return groups;
    }
    const Result<GroupMembers> group = co_await m_parts.gateway.members(groupIds.constFirst());
    if (!group)
        co_return failure(group.error());
    co_return Members{*group};
}

QCoro::Task<Result<void>> MembersPass::fetchBatch()
{
    const Priority priority
        = m_queue.wantsAny(m_visible) ? Priority::Visible : Priority::Background;
    WantedQueue::Batch batch;
    // Chosen when it is our turn, as in DetailsPass.
    const std::function<QCoro::Task<Result<Members>>()> question = [this, &batch] {
        if (batch.contacts.isEmpty())
            batch = m_queue.take(groupsInOneCall(), m_visible);
        return ask(batch.ids());
    };
    const Result<Members> groups = co_await m_parts.gate.ask<Members>(question, priority);
    if (groups) {
        const Result<void> saved = co_await save(*groups);
        co_return saved;
    }
    const Result<void> goesOn = co_await goOnWithout(batch.ids(), groups.error());
    co_return goesOn;
}

QCoro::Task<Result<void>> MembersPass::save(Members groups)
{
    for (const GroupMembers &members : std::as_const(groups)) {
        const Result<void> saved = co_await m_parts.store.saveMembers(m_parts.account, members);
        // Invalid: the group is gone, or its list is empty; what is known stays.
        if (!saved && saved.error().kind != Error::Kind::Invalid)
            co_return failure(saved.error());
    }
    co_return {};
}

QCoro::Task<Result<void>> MembersPass::goOnWithout(QStringList groupIds, Error error)
{
    if (isRefusal(error) && groupIds.size() > 1) {
        for (const QString &id : std::as_const(groupIds)) {
            const Result<void> fetched = co_await fetch(id);
            if (!fetched)
                co_return failure(fetched.error());
        }
        co_return {};
    }
    qCWarning(lcSync) << "no members of" << groupIds.size() << "groups:" << error.words;
    if (isRefusal(error))
        co_return {};
    if (!isSilence(error))
        co_return failure(error);
    const Result<void> lives = co_await askForSignOfLife(error);
    co_return lives;
}

QCoro::Task<Result<void>> MembersPass::fetch(QString groupId)
{
    const std::function<QCoro::Task<Result<Members>>()> question
        = [this, groupId] { return ask(QStringList(groupId)); };
    const Result<Members> groups
        = co_await m_parts.gate.ask<Members>(question, Priority::Background);
    if (groups) {
        const Result<void> saved = co_await save(*groups);
        co_return saved;
    }
    const Result<void> goesOn = co_await goOnWithout(QStringList(groupId), groups.error());
    co_return goesOn;
}

QCoro::Task<Result<void>> MembersPass::askForSignOfLife(Error silence)
{
    std::optional<Error> problem;
    if (m_parts.gateway.capabilities().onlineHint == Support::Yes) {
        const std::function<QCoro::Task<Result<bool>>()> hint
            = [this] { return m_parts.gateway.isOnline(); };
        const Result<bool> online = co_await m_parts.gate.ask<bool>(hint, Priority::Background);
        if (!online)
            problem = online.error();
    } else {
        const Result<QString> id = co_await knownContact(m_parts.store, m_parts.account);
        if (!id)
            co_return failure(id.error().kind == Error::Kind::Invalid ? silence : id.error());
        const std::function<QCoro::Task<Result<QList<ContactDetails>>>()> question
            = [this, id = *id] { return m_parts.gateway.contacts({id}); };
        const Result<QList<ContactDetails>> details
            = co_await m_parts.gate.ask<QList<ContactDetails>>(question, Priority::Background);
        if (!details)
            problem = details.error();
    }
    if (problem && !isRefusal(*problem))
        co_return failure(*problem);
    co_return {};
}

} // namespace Lianxi
