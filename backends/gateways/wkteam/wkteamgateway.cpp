// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wkteamgateway.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi {

using namespace WkTeamWire;

namespace {

/// Whether the envelope of such a gateway answered, be it with a no.
bool envelopeAnswered(const Result<void> &done)
{
    if (done)
        return true;
    switch (done.error().kind) {
    case Error::Kind::NotReady:
        return true;
    case Error::Kind::Rejected:
    case Error::Kind::UnknownDevice:
        return done.error().code >= 1000;
    default:
        return false;
    }
}

} // namespace

WkTeamGateway::WkTeamGateway(const Account &account, const QString &key, WkTeamTimeouts timeouts,
                             QObject *parent)
    : HostedGateway(account, key, BodyFormat::Json, timeouts, parent)
    , m_dialect(dialectOf(account))
{
}

const Spelling &WkTeamGateway::spelling() const
{
    // What is asked before the dialect is known is spelled the same in both.
    return m_dialect == WkTeamDialect::Successor ? successorSpelling() : spelling2020();
}

void WkTeamGateway::keepList(Result<Roster> list)
{
    m_keptUntil.setRemainingTime(list ? timeouts().keptList : list.error().retryAfter);
    m_keptList = std::move(list);
}

std::optional<Result<Roster>> WkTeamGateway::takeKeptList()
{
    std::optional<Result<Roster>> kept = std::exchange(m_keptList, std::nullopt);
    return m_keptUntil.hasExpired() ? std::nullopt : std::move(kept);
}

Result<WkTeamDialect> WkTeamGateway::found(WkTeamDialect dialect)
{
    m_dialect = dialect;
    const QLatin1StringView value
        = dialect == WkTeamDialect::Of2020 ? DialectOf2020 : DialectSuccessor;
    if (!useSetting(DialectSetting, value))
        return failure(Error::Kind::Cancelled);
    return dialect;
}

QCoro::Task<Result<WkTeamDialect>> WkTeamGateway::dialect()
{
    if (m_dialect)
        co_return *m_dialect;
    auto asking = ask(allContactsCall(), timeouts().allContacts, &fullRosterFrom);
    Result<Roster> list = co_await asking;
    if (!list && list.error().kind == Error::Kind::Cancelled)
        co_return failure(list.error());
    if (m_dialect) // another call was quicker
        co_return *m_dialect;
    if (list || list.error().kind == Error::Kind::NotReady) {
        keepList(std::move(list));
        co_return found(WkTeamDialect::Of2020);
    }
    if (!isMissingCall(list.error()))
        co_return failure(list.error());
    auto confirming = confirmSuccessor(list.error());
    const Result<WkTeamDialect> confirmed = co_await confirming;
    co_return confirmed;
}

QCoro::Task<Result<WkTeamDialect>> WkTeamGateway::confirmSuccessor(Error missing)
{
    // Calls that only the successor has, and that change nothing; no server need have them all. To
    // take a server of 2020 for a successor would mean to rename its groups.
    const Spelling &successor = successorSpelling();
    const std::array calls{onlineCall(successor), instancesCall(), listCall(successor)};
    for (const Call &call : calls) {
        auto asking = ask(call, timeouts().online, &doneFrom);
        const Result<void> answer = co_await asking;
        if (envelopeAnswered(answer))
            co_return found(WkTeamDialect::Successor);
        if (!isMissingCall(answer.error()))
            co_return failure(answer.error());
    }
    co_return failure(missing);
}

QCoro::Task<Result<QList<Device>>> WkTeamGateway::instances()
{
    return ask(instancesCall(), timeouts().devices, &instancesFrom);
}

std::optional<Device> WkTeamGateway::ownInstance(const QList<Device> &instances) const
{
    std::optional<Device> byWxid;
    std::optional<Device> byHandle;
    for (const Device &device : instances) {
        const bool isOurs = device.handle == account().handle;
        const bool isUs = !device.wxid.isEmpty() && device.wxid == account().wxid;
        if (isOurs && isUs)
            return device;
        if (isUs && !byWxid)
            byWxid = device;
        if (isOurs && !byHandle)
            byHandle = device;
    }
    return byWxid ? byWxid : byHandle;
}

QCoro::Task<Result<void>> WkTeamGateway::heal(Error refusal)
{
    const bool isKnown = refusal.kind == Error::Kind::Rejected && !m_instanceKnown.hasExpired();
    if (m_dialect != WkTeamDialect::Successor || isKnown)
        co_return failure(refusal);
    const QString asked = account().handle;
    auto asking = instances();
    const Result<QList<Device>> all = co_await asking;
    if (!all) {
        const bool isCancelled = all.error().kind == Error::Kind::Cancelled;
        co_return failure(isCancelled ? all.error() : refusal);
    }
    if (account().handle != asked) // another call was quicker
        co_return {};
    const std::optional<Device> own = ownInstance(*all);
    if (!own) {
        refusal.kind = Error::Kind::UnknownDevice;
        co_return failure(refusal);
    }
    m_instanceKnown.setRemainingTime(timeouts().instanceKnown);
    if (own->handle == asked) // the refusal is about something else
        co_return failure(refusal);
    if (!useHandle(own->handle))
        co_return failure(Error::Kind::Cancelled);
    co_return {};
}

QCoro::Task<Result<Profile>> WkTeamGateway::profile()
{
    auto discovering = dialect();
    const Result<WkTeamDialect> known = co_await discovering;
    if (!known)
        co_return failure(known.error());
    if (*known == WkTeamDialect::Of2020)
        co_return Profile();
    auto asking = instances();
    const Result<QList<Device>> all = co_await asking;
    if (!all && isMissingCall(all.error()))
        co_return Profile();
    if (!all)
        co_return failure(all.error());
    const std::optional<Device> own = ownInstance(*all);
    if (!own || own->wxid.isEmpty())
        co_return failure(Error::Kind::UnknownDevice);
    m_instanceKnown.setRemainingTime(timeouts().instanceKnown);
    if (!useHandle(own->handle))
        co_return failure(Error::Kind::Cancelled);
    auto naming = profileOf(own->wxid);
    Result<Profile> profile = co_await naming;
    co_return profile;
}

QCoro::Task<Result<bool>> WkTeamGateway::isOnline()
{
    auto discovering = dialect();
    const Result<WkTeamDialect> known = co_await discovering;
    if (!known)
        co_return failure(known.error());
    if (*known == WkTeamDialect::Of2020)
        co_return failure(Error::Kind::Invalid, u"online"_s);
    auto asking = read(onlineCall(spelling()), timeouts().online, &onlineFrom);
    const Result<bool> online = co_await asking;
    co_return online;
}

QCoro::Task<Result<Roster>> WkTeamGateway::roster()
{
    auto discovering = dialect();
    const Result<WkTeamDialect> known = co_await discovering;
    if (!known)
        co_return failure(known.error());
    if (*known == WkTeamDialect::Successor) {
        auto preparing = HostedGateway::roster();
        Result<Roster> list = co_await preparing;
        co_return list;
    }
    if (std::optional<Result<Roster>> kept = takeKeptList())
        co_return std::move(*kept);
    auto asking = read(allContactsCall(), timeouts().allContacts, &fullRosterFrom);
    Result<Roster> list = co_await asking;
    co_return list;
}

QCoro::Task<Result<GroupMembers>> WkTeamGateway::members(QString groupId)
{
    auto discovering = dialect();
    const Result<WkTeamDialect> known = co_await discovering;
    if (!known)
        co_return failure(known.error());
    auto asking = HostedGateway::members(groupId);
    Result<GroupMembers> members = co_await asking;
    co_return members;
}

QCoro::Task<Result<void>> WkTeamGateway::setRemark(QString id, ContactKind kind, QString remark)
{
    if (kind == ContactKind::Group) {
        auto discovering = dialect();
        const Result<WkTeamDialect> known = co_await discovering;
        if (!known)
            co_return failure(known.error());
    }
    auto writing = HostedGateway::setRemark(id, kind, remark);
    const Result<void> done = co_await writing;
    if (!done && mayBeStaleHandle(done.error())) {
        // For the next call alone: a write is never repeated by itself.
        auto healing = heal(done.error());
        [[maybe_unused]] const Result<void> healed = co_await healing;
    }
    co_return done;
}

QCoro::Task<Result<QList<Device>>> WkTeamGateway::devices()
{
    if (m_dialect == WkTeamDialect::Of2020)
        co_return failure(Error::Kind::Invalid, u"devices"_s);
    auto asking = instances();
    Result<QList<Device>> all = co_await asking;
    if (!all && isMissingCall(all.error()))
        co_return failure(Error::Kind::Invalid, u"devices"_s);
    co_return all;
}

} // namespace Lianxi
