// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "capabilities.h"
#include "contact.h"
#include "group.h"
#include "result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QMap>
#include <QObject>
#include <QUrl>

#include <optional>

namespace Lianxi {

/// A device or instance behind a key, as an account may name it.
struct Device
{
    QString handle; ///< for Account::handle
    QString wxid; ///< who is signed in on it; empty: nobody
    std::optional<bool> online = {};
    friend bool operator==(const Device &, const Device &) = default;
};

/// A picture as it came.
struct PictureFile
{
    QByteArray bytes;
};

/// What a gateway found out about its own account, worth remembering for the next run.
struct Learnt
{
    std::optional<QString> handle = {}; ///< the instance has another id now
    QMap<QString, QString> settings = {}; ///< to be added to Account::settings
    std::optional<QString> secret = {}; ///< a newer one; to be kept where the old one is
    friend bool operator==(const Learnt &, const Learnt &) = default;
};

/// The questions one may ask a gateway; one class a system. One call = one request's worth of work:
/// when, how often and what for is the session's business. GUI thread; large replies are parsed in
/// a pool. Every call ends exactly once; cancel() ends all with Cancelled.
///
/// Errors beside HttpClient's: Rejected (the envelope's words, secrets redacted), SignedOut,
/// UnknownDevice, RateLimited, BadReply (shape), NotReady (ask again after retryAfter), Invalid
/// (the system has no such call; see capabilities()).
class Gateway : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// As far as is known now: a dialect may be found out by the first call.
    [[nodiscard]] virtual Capabilities capabilities() const = 0;

    /// Who is signed in; all empty where the system does not say. The usual first call: after it
    /// the capabilities stay as they are.
    [[nodiscard]] virtual QCoro::Task<Result<Profile>> profile() = 0;
    /// A hint: it may be wrong, and an error does not mean offline.
    [[nodiscard]] virtual QCoro::Task<Result<bool>> isOnline() = 0;
    /// The complete list of ids. NotReady while the gateway prepares it: call again after
    /// retryAfter; the gateway object remembers how far it got.
    [[nodiscard]] virtual QCoro::Task<Result<Roster>> roster() = 0;
    /// Details of 1 to detailsBatch ids, else Invalid. Ids unknown over there are left out.
    [[nodiscard]] virtual QCoro::Task<Result<QList<ContactDetails>>> contacts(QStringList ids) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<GroupMembers>> members(QString groupId) = 0;
    [[nodiscard]] virtual QCoro::Task<Result<QList<Label>>> labels() = 0;
    /// Sends the remark once, never again by itself. UnknownOutcome when it is not known whether it
    /// arrived: read it back with remark().
    [[nodiscard]] virtual QCoro::Task<Result<void>> setRemark(QString id, ContactKind kind,
                                                              QString remark)
        = 0;
    /// Reads one remark as the gateway has it now.
    [[nodiscard]] virtual QCoro::Task<Result<QString>> remark(QString id, ContactKind kind) = 0;

    /// The devices behind the key, whatever Account::handle says.
    [[nodiscard]] virtual QCoro::Task<Result<QList<Device>>> devices();
    /// A picture that only this session gets (Capabilities::sessionPictures).
    [[nodiscard]] virtual QCoro::Task<Result<PictureFile>> picture(QUrl url);

    virtual void cancel() = 0;

Q_SIGNALS:
    /// At most once for each thing learnt. The gateway itself goes on with it.
    void learnt(const Lianxi::Learnt &what);
};

} // namespace Lianxi
