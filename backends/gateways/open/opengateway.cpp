// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opengateway.h"

#include "opensystem.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

using namespace WkTeamWire;

namespace {

/// 10,000 devices; a gateway that never says where its list ends is left then.
constexpr int MostPages = 100;

} // namespace

OpenGateway::OpenGateway(const Account &account, const QString &key, WkTeamTimeouts timeouts,
                         QObject *parent)
    : HostedGateway(account, key, bodyFormatOf(account), timeouts, parent)
{
}

const Spelling &OpenGateway::spelling() const
{
    return openSpelling();
}

QCoro::Task<Result<QList<Device>>> OpenGateway::devicesUpTo(QString handle)
{
    QList<Device> all;
    QSet<QString> seen;
    for (int page = 1; page <= MostPages; ++page) {
        if (page > 1) {
            auto pausing = wait(timeouts().betweenPages);
            const Result<void> paused = co_await pausing;
            if (!paused)
                co_return failure(paused.error());
        }
        auto asking = ask(workstationCall(page), timeouts().devices, &workstationFrom);
        const Result<DevicePage> answer = co_await asking;
        if (!answer)
            co_return failure(answer.error());
        const qsizetype before = all.size();
        for (const Device &device : answer->devices) {
            if (!seen.contains(device.handle))
                all.append(device);
            seen.insert(device.handle);
        }
        const bool isLast
            = answer->total ? all.size() >= *answer->total : answer->rows < WorkstationPage;
        if (isLast || all.size() == before || seen.contains(handle))
            break;
    }
    co_return all;
}

QCoro::Task<Result<QList<Device>>> OpenGateway::devices()
{
    return devicesUpTo({});
}

QCoro::Task<Result<Profile>> OpenGateway::profile()
{
    auto asking = devicesUpTo(account().handle);
    const Result<QList<Device>> all = co_await asking;
    if (!all && isMissingCall(all.error()))
        co_return Profile(); // a gateway without the list still has the contacts
    if (!all)
        co_return failure(all.error());
    const auto own = std::ranges::find(*all, account().handle, &Device::handle);
    if (own == all->end() || own->wxid.isEmpty())
        co_return failure(Error::Kind::UnknownDevice);
    auto naming = profileOf(own->wxid);
    Result<Profile> profile = co_await naming;
    co_return profile;
}

QCoro::Task<Result<bool>> OpenGateway::isOnline()
{
    if (m_online && !m_onlineAgain.hasExpired())
        co_return *m_online;
    auto asking = ask(onlineCall(spelling()), timeouts().online, &onlineFrom);
    const Result<bool> online = co_await asking;
    if (!online && online.error().kind == Error::Kind::Cancelled)
        co_return online;
    m_online = online;
    m_onlineAgain.setRemainingTime(timeouts().onlineAgain);
    co_return online;
}

} // namespace Lianxi
