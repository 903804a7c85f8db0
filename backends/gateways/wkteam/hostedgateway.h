// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "gateway.h"
#include "httpclient.h"
#include "pacer.h"
#include "replypool.h"
#include "wkteamcalls.h"
#include "wkteamtimeouts.h"
#include "wkteamwire.h"

#include <functional>

namespace Lianxi {

/// What `open` and `wkteam` have in common: the conversation about lists, details, members, labels
/// and remarks, in the spelling of the one or the other.
///
/// In all coroutines here and below: after an await that answered Cancelled nothing of the object
/// may be touched, for it may be gone.
class HostedGateway : public Gateway
{
    Q_OBJECT

public:
    ~HostedGateway() override;

    [[nodiscard]] Capabilities capabilities() const override;
    /// First has the gateway prepare its list, once a run, then reads it; NotReady in between.
    [[nodiscard]] QCoro::Task<Result<Roster>> roster() override;
    [[nodiscard]] QCoro::Task<Result<QList<ContactDetails>>> contacts(QStringList ids) override;
    /// Owner, inviters and the number of members come by a call of their own, where there is one:
    /// without it the members are answered all the same.
    [[nodiscard]] QCoro::Task<Result<GroupMembers>> members(QString groupId) override;
    [[nodiscard]] QCoro::Task<Result<QList<Label>>> labels() override;
    [[nodiscard]] QCoro::Task<Result<void>> setRemark(QString id, ContactKind kind,
                                                      QString remark) override;
    [[nodiscard]] QCoro::Task<Result<QString>> remark(QString id, ContactKind kind) override;
    void cancel() override;

protected:
    template <typename T>
    using Reader = Result<T> (*)(const QByteArray &json, const QString &secret);

    /// `key` is kept in memory only.
    HostedGateway(const Account &account, const QString &key, WkTeamWire::BodyFormat format,
                  WkTeamTimeouts timeouts, QObject *parent);

    /// As far as is known now.
    [[nodiscard]] virtual const WkTeamWire::Spelling &spelling() const = 0;
    /// What may be done about a refusal of a read: nothing wrong when it is worth asking again,
    /// else what to answer instead.
    [[nodiscard]] virtual QCoro::Task<Result<void>> heal(Error refusal);

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] const WkTeamTimeouts &timeouts() const { return m_timeouts; }
    void rememberWxid(const QString &wxid);
    // Both tell the world; false: whoever heard it deleted the gateway.
    [[nodiscard]] bool useHandle(const QString &handle);
    [[nodiscard]] bool useSetting(const QString &key, const QString &value);

    /// One call, its reply read by `reader`.
    template <typename T>
    [[nodiscard]] QCoro::Task<Result<T>> ask(WkTeamWire::Call call,
                                             std::chrono::milliseconds deadline, Reader<T> reader,
                                             HttpRequest::Effect effect = HttpRequest::Effect::Read)
    {
        HttpRequest request = WkTeamWire::requestFor(caller(), call);
        request.deadline = deadline;
        request.effect = effect;
        auto sending = m_http.send(std::move(request));
        const Result<HttpReply> reply = co_await sending;
        if (!reply)
            co_return failure(reply.error());
        auto reading = m_pool.run(reply->body.size(), [json = reply->body, key = m_key, reader] {
            return reader(json, key);
        });
        Result<T> values = co_await reading;
        co_return values;
    }

    /// The same for a read, once again if heal() mended what it was refused for.
    template <typename T>
    [[nodiscard]] QCoro::Task<Result<T>> read(WkTeamWire::Call call,
                                              std::chrono::milliseconds deadline, Reader<T> reader)
    {
        auto asking = ask<T>(call, deadline, reader);
        Result<T> first = co_await asking;
        if (first || !mayBeStaleHandle(first.error()))
            co_return first;
        auto healing = heal(first.error());
        const Result<void> healed = co_await healing;
        if (!healed)
            co_return failure(healed.error());
        auto again = ask<T>(std::move(call), deadline, reader);
        Result<T> second = co_await again;
        co_return second;
    }

    /// Who `wxid` is; a profile without names where the gateway refuses to say.
    [[nodiscard]] QCoro::Task<Result<Profile>> profileOf(QString wxid);
    /// Ends after `delay`; Cancelled by cancel().
    [[nodiscard]] QCoro::Task<Result<void>> wait(std::chrono::milliseconds delay);

    /// Whether an instance that is not known any more may be behind a refusal.
    [[nodiscard]] static bool mayBeStaleHandle(const Error &error);
    /// Whether there is no such call over there.
    [[nodiscard]] static bool isMissingCall(const Error &error);

private:
    [[nodiscard]] WkTeamWire::Caller caller() const;
    [[nodiscard]] bool tell(const Learnt &what);

    Account m_account;
    const QString m_key;
    const WkTeamWire::BodyFormat m_format;
    const WkTeamTimeouts m_timeouts;
    HttpClient m_http;
    ReplyPool m_pool;
    SystemClock m_clock;
    Pacer m_waits; ///< only to wait
    bool m_isPrepared = false; ///< the list, in this run, for the present handle
    bool m_hadList = false; ///< since it was prepared
    bool m_knowsNoGroupInfo = false;
};

} // namespace Lianxi
