// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostedgateway.h"

#include "gatewayerrors.h"
#include "gatewaysystems.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

using namespace WkTeamWire;

namespace {

std::unexpected<Error> notReady(std::chrono::milliseconds retryAfter)
{
    return failure({.kind = Error::Kind::NotReady, .retryAfter = retryAfter});
}

void addInfo(GroupMembers &members, const GroupInfo &info)
{
    members.ownerId = info.ownerId;
    members.expected = info.memberCount;
    for (Member &member : members.members) {
        if (!info.ownerId.isEmpty() && member.id == info.ownerId)
            member.role = MemberRole::Owner;
        if (member.inviterId.isEmpty())
            member.inviterId = info.inviters.value(member.id);
    }
}

} // namespace

HostedGateway::HostedGateway(const Account &account, const QString &key, BodyFormat format,
                             WkTeamTimeouts timeouts, QObject *parent)
    : Gateway(parent)
    , m_account(account)
    , m_key(key)
    , m_format(format)
    , m_timeouts(timeouts)
    , m_waits({}, m_clock)
{
}

HostedGateway::~HostedGateway() = default;

Capabilities HostedGateway::capabilities() const
{
    return capabilitiesOf(m_account);
}

Caller HostedGateway::caller() const
{
    return {.base = m_account.url,
            .key = m_key,
            .deviceParameter = spelling().device,
            .handle = m_account.handle,
            .format = m_format};
}

bool HostedGateway::tell(const Learnt &what)
{
    const QPointer<HostedGateway> self(this);
    Q_EMIT learnt(what);
    return !self.isNull();
}

void HostedGateway::rememberWxid(const QString &wxid)
{
    if (m_account.wxid.isEmpty())
        m_account.wxid = wxid;
}

bool HostedGateway::useHandle(const QString &handle)
{
    if (handle == m_account.handle)
        return true;
    m_account.handle = handle;
    m_isPrepared = false; // another login: FACTS.md §3, "once per login"
    m_hadList = false;
    return tell({.handle = handle});
}

bool HostedGateway::useSetting(const QString &key, const QString &value)
{
    if (m_account.settings.value(key) == value)
        return true;
    m_account.settings.insert(key, value);
    return tell({.settings = {{key, value}}});
}

QCoro::Task<Result<void>> HostedGateway::heal(Error refusal)
{
    co_return failure(refusal);
}

bool HostedGateway::mayBeStaleHandle(const Error &error)
{
    // FACTS.md §3: 1001 is any failure, and one table says 10001.
    return error.kind == Error::Kind::UnknownDevice
        || (error.kind == Error::Kind::Rejected && (error.code == 1001 || error.code == 10001));
}

bool HostedGateway::isMissingCall(const Error &error)
{
    return (error.kind == Error::Kind::Http || error.kind == Error::Kind::Rejected)
        && error.code == 404;
}

QCoro::Task<Result<void>> HostedGateway::wait(std::chrono::milliseconds delay)
{
    return m_waits.wait(delay);
}

QCoro::Task<Result<Roster>> HostedGateway::roster()
{
    if (!m_isPrepared) {
        auto preparing = read(prepareListCall(spelling()), m_timeouts.prepareList, &doneFrom);
        const Result<void> prepared = co_await preparing;
        // After a timeout the gateway goes on with it by itself.
        if (!prepared && !isGatewayTimeout(prepared.error()))
            co_return failure(prepared.error());
        m_isPrepared = true;
        co_return notReady(prepared ? m_timeouts.afterPreparing : m_timeouts.stillEmpty);
    }
    auto reading = read(listCall(spelling()), m_timeouts.list, &rosterFrom);
    Result<Roster> list = co_await reading;
    if (!list)
        co_return failure(list.error());
    if (!list->entries.isEmpty()) {
        m_hadList = true;
        co_return std::move(*list);
    }
    // Nobody's list is empty. One that was there before is lost by a new login: prepare it again.
    if (m_hadList)
        m_isPrepared = false;
    m_hadList = false;
    co_return notReady(m_timeouts.stillEmpty);
}

QCoro::Task<Result<QList<ContactDetails>>> HostedGateway::contacts(QStringList ids)
{
    if (ids.isEmpty() || ids.size() > capabilities().detailsBatch)
        co_return failure(Error::Kind::Invalid, u"%1 ids in one call"_s.arg(ids.size()));
    auto reading = read(detailsCall(spelling(), ids), m_timeouts.details, &detailsFrom);
    Result<QList<ContactDetails>> details = co_await reading;
    co_return details;
}

QCoro::Task<Result<GroupMembers>> HostedGateway::members(QString groupId)
{
    auto reading = read(membersCall(spelling(), groupId), m_timeouts.members, &membersFrom);
    Result<GroupMembers> members = co_await reading;
    if (!members)
        co_return failure(members.error());
    members->groupId = groupId;
    std::optional<Call> call = groupInfoCall(spelling(), groupId);
    if (!call || m_knowsNoGroupInfo)
        co_return members;
    auto asking = ask(std::move(*call), m_timeouts.groupInfo, &groupInfoFrom);
    const Result<GroupInfo> info = co_await asking;
    if (info)
        addInfo(*members, *info);
    else if (isMissingCall(info.error()))
        m_knowsNoGroupInfo = true;
    else if (info.error().kind != Error::Kind::Rejected)
        co_return failure(
            info.error()); // it passes: without it the owner would be lost for a while
    co_return members;
}

QCoro::Task<Result<QList<Label>>> HostedGateway::labels()
{
    return read(labelsCall(spelling()), m_timeouts.labels, &labelsFrom);
}

QCoro::Task<Result<void>> HostedGateway::setRemark(QString id, ContactKind kind, QString remark)
{
    std::optional<Call> call = kind == ContactKind::Group
        ? setGroupRemarkCall(spelling(), id, remark)
        : std::optional(setFriendRemarkCall(spelling(), id, remark));
    if (!call)
        co_return failure(Error::Kind::Invalid, u"the remark of a group"_s);
    auto writing
        = ask(std::move(*call), m_timeouts.setRemark, &doneFrom, HttpRequest::Effect::Write);
    Result<void> done = co_await writing;
    // HTTP 200 without a readable yes or no, or the gateway's own timeout: it may have been done.
    if (!done && isUndecidedWrite(done.error()))
        done.error().kind = Error::Kind::UnknownOutcome;
    co_return done;
}

QCoro::Task<Result<QString>> HostedGateway::remark(QString id, [[maybe_unused]] ContactKind kind)
{
    // A group's remark is in its details as well. [guess: no other call could tell it]
    auto reading = read(detailsCall(spelling(), {id}), m_timeouts.remark, &detailsFrom);
    const Result<QList<ContactDetails>> details = co_await reading;
    if (!details)
        co_return failure(details.error());
    const auto row = std::ranges::find(*details, id, &ContactDetails::id);
    if (row == details->end())
        co_return failure(Error::Kind::BadReply, u"no row for the contact"_s);
    // A row without the field: there is none, as far as the gateway knows.
    co_return row->remark.value_or(QString());
}

QCoro::Task<Result<Profile>> HostedGateway::profileOf(QString wxid)
{
    rememberWxid(wxid);
    Profile profile{.wxid = wxid};
    auto reading = read(detailsCall(spelling(), {wxid}), m_timeouts.details, &detailsFrom);
    const Result<QList<ContactDetails>> details = co_await reading;
    if (!details) {
        const Error::Kind kind = details.error().kind;
        if (kind != Error::Kind::Rejected && kind != Error::Kind::BadReply)
            co_return failure(details.error());
        co_return profile; // one's own id need not be among one's contacts
    }
    const auto row = std::ranges::find(*details, wxid, &ContactDetails::id);
    if (row != details->end()) {
        profile.nickname = row->nickname.value_or(QString());
        profile.alias = row->alias.value_or(QString());
        profile.avatarUrl = row->avatarUrl.value_or(QString());
    }
    co_return profile;
}

void HostedGateway::cancel()
{
    m_waits.cancelAll();
    m_pool.cancelAll();
    m_http.cancelAll();
}

} // namespace Lianxi
