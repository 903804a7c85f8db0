// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberspass.h"

#include "detailspass.h"
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
    for (qsizetype done = 0; done < groups->size(); ++done) {
        Q_EMIT progressed(done, groups->size(),
                          (groups->size() - done) * (pace.minimum + pace.maximum) / 2);
        const Result<void> fetched = co_await fetch(groups->at(done));
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

QCoro::Task<Result<void>> MembersPass::fetch(QString groupId)
{
    const std::function<QCoro::Task<Result<GroupMembers>>()> question
        = [this, groupId] { return m_parts.gateway.members(groupId); };
    Result<GroupMembers> members
        = co_await m_parts.gate.ask<GroupMembers>(question, Priority::Background);
    if (members) {
        const Result<void> saved
            = co_await m_parts.store.saveMembers(m_parts.account, std::move(*members));
        if (!saved && saved.error().kind != Error::Kind::Invalid)
            co_return failure(saved.error());
        co_return {};
    }
    qCWarning(lcSync) << "no members of one group:" << members.error().words;
    if (isRefusal(members.error()))
        co_return {};
    if (!isSilence(members.error()))
        co_return failure(members.error());
    const Result<void> lives = co_await askForSignOfLife(members.error());
    co_return lives;
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
