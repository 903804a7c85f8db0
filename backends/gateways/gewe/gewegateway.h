// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway.h"
#include "geweconnection.h"

#include <QDeadlineTimer>

#include <chrono>

namespace Lianxi {

/// How long we wait for GeWe. The one table; tests shorten it.
struct GeWeTimeouts
{
    using milliseconds = std::chrono::milliseconds;

    /// Answered from the gateway's memory.
    milliseconds online{15'000};
    milliseconds profile{30'000};
    /// Slow, grows with the number of friends. The gateway goes on with it when we have left, so
    /// waiting longer gains nothing: the cache has it then.
    milliseconds list{60'000};
    milliseconds listCache{60'000};
    /// 20 contacts, asked for at WeChat's servers.
    milliseconds details{45'000};
    /// 500 members with pictures.
    milliseconds members{60'000};
    milliseconds labels{30'000};
    /// One contact or group, read back after a write.
    milliseconds remark{30'000};
    /// A write that ends in doubt costs a read: rather wait.
    milliseconds setRemark{45'000};
    /// FACTS.md §5: ask the cache every 10 s; it is kept for 10 min.
    milliseconds cachePoll{10'000};
    milliseconds cacheLife{600'000};
};

/// GeWe, self-hosted (gewechat) and in the cloud (gewe): the same calls below different base URLs.
class GeWeGateway : public Gateway
{
    Q_OBJECT

public:
    /// `token` is kept in memory only.
    GeWeGateway(const Account &account, const QString &token, GeWeTimeouts timeouts = {},
                QObject *parent = nullptr);
    ~GeWeGateway() override;

    [[nodiscard]] Capabilities capabilities() const override;
    [[nodiscard]] QCoro::Task<Result<Profile>> profile() override;
    [[nodiscard]] QCoro::Task<Result<bool>> isOnline() override;
    /// The list; after a timeout the cache, until it has the list or is given up.
    [[nodiscard]] QCoro::Task<Result<Roster>> roster() override;
    [[nodiscard]] QCoro::Task<Result<QList<ContactDetails>>> contacts(QStringList ids) override;
    [[nodiscard]] QCoro::Task<Result<GroupMembers>> members(QString groupId) override;
    [[nodiscard]] QCoro::Task<Result<QList<Label>>> labels() override;
    [[nodiscard]] QCoro::Task<Result<void>> setRemark(QString id, ContactKind kind,
                                                      QString remark) override;
    [[nodiscard]] QCoro::Task<Result<QString>> remark(QString id, ContactKind kind) override;
    void cancel() override;

private:
    [[nodiscard]] const QString &appId() const;
    QCoro::Task<Result<QString>> friendRemark(QString id);
    /// The list call ended without a list: from now on the cache is asked.
    [[nodiscard]] Error waitForCache();

    GeWeConnection m_connection;
    const GeWeTimeouts m_timeouts;
    bool m_asksCache = false;
    QDeadlineTimer m_cacheEnd;
};

} // namespace Lianxi
