// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberspass.h"

#include "detailspass.h"
#include "groupbatches.h"
#include "knowncontact.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

Q_DECLARE_LOGGING_CATEGORY(lcSync)

namespace Lianxi {

namespace {

bool isNameless(const Contact &group)
{
    return group.membersAt == 0 && !hasVisibleCharacter(group.remark)
        && !hasVisibleCharacter(group.nickname);
}

} // namespace

MembersPass::MembersPass(Parts parts, Groups groups, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_groups(groups)
{
}

QCoro::Task<Result<void>> MembersPass::run()
{
    const Result<QStringList> groups = co_await groupsToAsk();
    if (!groups)
        co_return failure(groups.error());
    const PaceRange pace = m_parts.pace;
    const qsizetype most = groupsInOneCall();
    for (qsizetype done = 0; done < groups->size(); done += most) {
        const qsizetype calls = (groups->size() - done + most - 1) / most;
        Q_EMIT progressed(done, groups->size(), calls * (pace.minimum + pace.maximum) / 2);
        const Result<void> fetched = co_await fetch(groups->mid(done, most));
        if (!fetched)
            co_return failure(fetched.error());
    }
    co_return {};
}

QCoro::Task<Result<QStringList>> MembersPass::groupsToAsk()
{
    Result<QList<Contact>> groups = co_await m_parts.store.contacts(m_parts.account);
    if (!groups)
        co_return failure(groups.error());
    groups->removeIf([this](const Contact &contact) {
        return contact.kind != ContactKind::Group || contact.goneSince != 0
            || (m_groups == Groups::Nameless && !isNameless(contact));
    });
    // The oldest first: a pass that was cut off is gone on with where it ended.
    std::ranges::stable_sort(*groups, {}, &Contact::membersAt);
    QStringList ids;
    for (const Contact &group : std::as_const(*groups))
        ids.append(group.id);
    co_return ids;
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

QCoro::Task<Result<void>> MembersPass::fetch(QStringList groupIds)
{
    const std::function<QCoro::Task<Result<Members>>()> question
        = [this, groupIds] { return ask(groupIds); };
    const Result<Members> groups
        = co_await m_parts.gate.ask<Members>(question, Priority::Background);
    if (groups) {
        const Members all = *groups;
        for (const GroupMembers &members : all) {
            const Result<void> saved = co_await m_parts.store.saveMembers(m_parts.account, members);
            if (!saved && saved.error().kind != Error::Kind::Invalid)
                co_return failure(saved.error());
        }
        co_return {};
    }
    if (isRefusal(groups.error()) && groupIds.size() > 1) {
        const Result<void> fetched = co_await fetchOneByOne(groupIds);
        co_return fetched;
    }
    qCWarning(lcSync) << "no members of" << groupIds.size() << "groups:" << groups.error().words;
    if (isRefusal(groups.error()))
        co_return {};
    if (!isSilence(groups.error()))
        co_return failure(groups.error());
    const Result<void> lives = co_await askForSignOfLife(groups.error());
    co_return lives;
}

QCoro::Task<Result<void>> MembersPass::fetchOneByOne(QStringList groupIds)
{
    for (const QString &id : std::as_const(groupIds)) {
        const Result<void> fetched = co_await fetch(QStringList(id));
        if (!fetched)
            co_return failure(fetched.error());
    }
    co_return {};
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
