// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "gewewire.h"
#include "httpclient.h"
#include "replypool.h"

#include <QCoroTask>

namespace Lianxi {

/// How a call of GeWe is sent and its reply is read; for the gateway and the sign-in. GUI thread.
class GeWeConnection
{
public:
    template <typename T>
    using Reader = Result<T> (*)(const QByteArray &json, const QString &token);

    /// `token` is kept in memory only; it may be empty for the calls that need none.
    GeWeConnection(const Account &account, const QString &token)
        : m_account(account)
        , m_token(token)
    {
    }

    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] const QString &token() const { return m_token; }
    void setToken(const QString &token) { m_token = token; }

    /// One POST, its reply read by `reader`. After it nothing of this object may be touched unless
    /// it answered something else than Cancelled.
    template <typename T>
    [[nodiscard]] QCoro::Task<Result<T>> ask(GeWeWire::Call call,
                                             std::chrono::milliseconds deadline,
                                             HttpRequest::Effect effect, Reader<T> reader)
    {
        HttpRequest request = requestFor(call);
        request.deadline = deadline;
        request.effect = effect;
        auto sending = m_http.send(std::move(request));
        const Result<HttpReply> reply = co_await sending;
        if (!reply)
            co_return failure(reply.error());
        auto reading
            = m_pool.run(reply->body.size(), [json = reply->body, token = m_token, reader] {
                  return reader(json, token);
              });
        Result<T> values = co_await reading;
        co_return values;
    }

    template <typename T>
    [[nodiscard]] QCoro::Task<Result<T>> read(GeWeWire::Call call,
                                              std::chrono::milliseconds deadline, Reader<T> reader)
    {
        return ask<T>(std::move(call), deadline, HttpRequest::Effect::Read, reader);
    }

    void cancel();

private:
    [[nodiscard]] HttpRequest requestFor(const GeWeWire::Call &call) const;

    const Account m_account;
    QString m_token;
    HttpClient m_http;
    ReplyPool m_pool;
};

} // namespace Lianxi
