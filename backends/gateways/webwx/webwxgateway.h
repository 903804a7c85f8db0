// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "gateway.h"
#include "groupbatches.h"
#include "httpclient.h"
#include "replypool.h"
#include "webwxsession.h"
#include "webwxwire.h"

#include <chrono>
#include <optional>

namespace Lianxi {

/// How long we wait for the web protocol. The one table; tests shorten it.
struct WebWxTimeouts
{
    using milliseconds = std::chrono::milliseconds;

    milliseconds init{60'000};
    /// One page of the list; some 400 bytes a contact.
    milliseconds list{60'000};
    milliseconds details{45'000};
    /// 500 members.
    milliseconds members{60'000};
    /// One contact, read back after a write.
    milliseconds remark{30'000};
    /// A write that ends in doubt costs a read: rather wait.
    milliseconds setRemark{45'000};
    milliseconds picture{20'000};
};

/// The WeChat web protocol (FACTS.md §4). The secret is the session that WebWxSignIn opened; where
/// its skey or cookies become others, the newer secret is learnt(). With a secret that holds no
/// session every call answers SignedOut.
class WebWxGateway : public Gateway, public GroupBatches
{
    Q_OBJECT

public:
    WebWxGateway(const Account &account, const QString &secret, WebWxTimeouts timeouts = {},
                 QObject *parent = nullptr);
    ~WebWxGateway() override;

    [[nodiscard]] Capabilities capabilities() const override;
    /// Also remembers the recent chats, which belong to the roster.
    [[nodiscard]] QCoro::Task<Result<Profile>> profile() override;
    [[nodiscard]] QCoro::Task<Result<bool>> isOnline() override;
    /// All pages of the list, and what the last profile() knew beside it; asks for that itself
    /// when it has none that is newer than the last roster.
    [[nodiscard]] QCoro::Task<Result<Roster>> roster() override;
    [[nodiscard]] QCoro::Task<Result<QList<ContactDetails>>> contacts(QStringList ids) override;
    [[nodiscard]] QCoro::Task<Result<GroupMembers>> members(QString groupId) override;
    [[nodiscard]] qsizetype groupsInOneCall() const override;
    [[nodiscard]] QCoro::Task<Result<QList<GroupMembers>>> membersOf(QStringList groupIds) override;
    [[nodiscard]] QCoro::Task<Result<QList<Label>>> labels() override;
    [[nodiscard]] QCoro::Task<Result<void>> setRemark(QString id, ContactKind kind,
                                                      QString remark) override;
    [[nodiscard]] QCoro::Task<Result<QString>> remark(QString id, ContactKind kind) override;
    /// BadReply where the server has none for this session.
    [[nodiscard]] QCoro::Task<Result<PictureFile>> picture(QUrl url) override;
    void cancel() override;

private:
    template <typename T>
    using Reader = Result<T> (*)(const QByteArray &json, const WebWxSession &session);

    // After any of these answered Cancelled nothing of this object may be touched.

    template <typename T>
    QCoro::Task<Result<T>> ask(WebWxWire::Call call, std::chrono::milliseconds deadline,
                               HttpRequest::Effect effect, Reader<T> reader);
    template <typename T>
    QCoro::Task<Result<T>> read(WebWxWire::Call call, std::chrono::milliseconds deadline,
                                Reader<T> reader);
    /// Asks for init and keeps it for the roster.
    QCoro::Task<Result<WebWxWire::Init>> init();
    QCoro::Task<Result<QList<WebWxWire::Rows>>> pages();

    /// Takes over what the last reply changed of the session and tells it. Cancelled when whoever
    /// was told has ended this gateway or its calls.
    [[nodiscard]] Result<void> keepSession(const QString &newerSkey);

    const Account m_account;
    const WebWxTimeouts m_timeouts;
    Result<WebWxSession> m_session;
    HttpClient m_http;
    ReplyPool m_pool;
    std::optional<WebWxWire::Init> m_init; ///< not used for a roster yet
    quint64 m_cancels = 0;
};

} // namespace Lianxi
