// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gewegateway.h"

#include "gatewayerrors.h"
#include "gatewaysystems.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Asking the same cache again may help.
bool isPassing(const Error &error)
{
    return mayPassByItself(error) || isGatewayTimeout(error)
        || error.kind == Error::Kind::RateLimited || error.kind == Error::Kind::Cancelled;
}

} // namespace

GeWeGateway::GeWeGateway(const Account &account, const QString &token, GeWeTimeouts timeouts,
                         QObject *parent)
    : Gateway(parent)
    , m_connection(account, token)
    , m_timeouts(timeouts)
{
}

GeWeGateway::~GeWeGateway() = default;

const QString &GeWeGateway::appId() const
{
    return m_connection.account().handle;
}

Capabilities GeWeGateway::capabilities() const
{
    return capabilitiesOf(m_connection.account());
}

QCoro::Task<Result<Profile>> GeWeGateway::profile()
{
    return m_connection.read(GeWeWire::profileCall(appId()), m_timeouts.profile,
                             &GeWeWire::profileFrom);
}

QCoro::Task<Result<bool>> GeWeGateway::isOnline()
{
    return m_connection.read(GeWeWire::onlineCall(appId()), m_timeouts.online,
                             &GeWeWire::onlineFrom);
}

Error GeWeGateway::waitForCache()
{
    m_asksCache = true;
    m_cacheEnd.setRemainingTime(m_timeouts.cacheLife);
    return {.kind = Error::Kind::NotReady, .retryAfter = m_timeouts.cachePoll};
}

QCoro::Task<Result<Roster>> GeWeGateway::roster()
{
    if (m_asksCache && m_cacheEnd.hasExpired())
        m_asksCache = false;
    const bool fromCache = m_asksCache;
    GeWeWire::Call call
        = fromCache ? GeWeWire::listCacheCall(appId()) : GeWeWire::listCall(appId());
    const auto deadline = fromCache ? m_timeouts.listCache : m_timeouts.list;
    auto reading = m_connection.read(std::move(call), deadline, &GeWeWire::rosterFrom);
    Result<std::optional<Roster>> answer = co_await reading;
    if (!answer) {
        if (answer.error().kind == Error::Kind::Cancelled)
            co_return failure(answer.error());
        if (!fromCache && isGatewayTimeout(answer.error()))
            co_return failure(waitForCache());
        if (!isPassing(answer.error()))
            m_asksCache = false;
        co_return failure(answer.error());
    }
    if (!*answer && fromCache)
        co_return failure({.kind = Error::Kind::NotReady, .retryAfter = m_timeouts.cachePoll});
    m_asksCache = false;
    if (!*answer)
        co_return failure(Error::Kind::BadReply, u"a list without data"_s);
    co_return std::move(**answer);
}

QCoro::Task<Result<QList<ContactDetails>>> GeWeGateway::contacts(QStringList ids)
{
    if (ids.isEmpty() || ids.size() > GeWeWire::DetailsBatch)
        co_return failure(Error::Kind::Invalid, u"%1 ids in one call"_s.arg(ids.size()));
    auto reading = m_connection.read(GeWeWire::detailsCall(appId(), ids), m_timeouts.details,
                                     &GeWeWire::detailsFrom);
    Result<QList<ContactDetails>> details = co_await reading;
    co_return details;
}

QCoro::Task<Result<GroupMembers>> GeWeGateway::members(QString groupId)
{
    auto reading = m_connection.read(GeWeWire::membersCall(appId(), groupId), m_timeouts.members,
                                     &GeWeWire::membersFrom);
    Result<GroupMembers> members = co_await reading;
    if (members)
        members->groupId = groupId;
    co_return members;
}

QCoro::Task<Result<QList<Label>>> GeWeGateway::labels()
{
    return m_connection.read(GeWeWire::labelsCall(appId()), m_timeouts.labels,
                             &GeWeWire::labelsFrom);
}

QCoro::Task<Result<void>> GeWeGateway::setRemark(QString id, ContactKind kind, QString remark)
{
    GeWeWire::Call call = kind == ContactKind::Group
        ? GeWeWire::setGroupRemarkCall(appId(), id, remark)
        : GeWeWire::setFriendRemarkCall(appId(), id, remark);
    auto writing = m_connection.ask(std::move(call), m_timeouts.setRemark,
                                    HttpRequest::Effect::Write, &GeWeWire::doneFrom);
    Result<void> done = co_await writing;
    // HTTP 200 without a readable yes or no, or the gateway's own timeout: it may have been done.
    if (!done && isUndecidedWrite(done.error()))
        done.error().kind = Error::Kind::UnknownOutcome;
    co_return done;
}

QCoro::Task<Result<QString>> GeWeGateway::friendRemark(QString id)
{
    auto reading = m_connection.read(GeWeWire::detailsCall(appId(), {id}), m_timeouts.remark,
                                     &GeWeWire::detailsFrom);
    const Result<QList<ContactDetails>> details = co_await reading;
    if (!details)
        co_return failure(details.error());
    const auto row = std::ranges::find(*details, id, &ContactDetails::id);
    if (row == details->end())
        co_return failure(Error::Kind::BadReply, u"no row for the contact"_s);
    // A row without the field: there is none, as far as the gateway knows.
    co_return row->remark.value_or(QString());
}

QCoro::Task<Result<QString>> GeWeGateway::remark(QString id, ContactKind kind)
{
    if (kind != ContactKind::Group)
        return friendRemark(id);
    return m_connection.read(GeWeWire::groupCall(appId(), id), m_timeouts.remark,
                             &GeWeWire::groupRemarkFrom);
}

void GeWeGateway::cancel()
{
    m_connection.cancel();
}

} // namespace Lianxi
