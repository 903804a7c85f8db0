// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "contact.h"
#include "group.h"
#include "pacer.h"
#include "result.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace Lianxi {

/// What a system can do; decides what the interface offers.
struct Capabilities
{
    qsizetype detailsBatch = 20; ///< ids in one contacts() call at most
    PaceRange pace;
    bool friendRemarks = true;
    bool groupRemarks = true;
    bool labels = true;
};

/// The questions one may ask a gateway; one class a system. One call = one request's worth of work:
/// when, how often and what for is the session's business. GUI thread; large replies are parsed in
/// a pool. Every call ends exactly once; cancel() ends all with Cancelled.
///
/// Errors beside HttpClient's: Rejected (the envelope's words, secrets redacted), SignedOut,
/// RateLimited, BadReply (shape), NotReady (ask again after retryAfter).
class Gateway : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual Capabilities capabilities() const = 0;

    /// Who is signed in.
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

    virtual void cancel() = 0;
};

/// The gateway for an account; nothing for a system that this version does not speak yet.
/// `secret` is kept in memory only.
[[nodiscard]] std::unique_ptr<Gateway> makeGateway(const Account &account, const QString &secret);

/// Capabilities without a connection, for the interface.
[[nodiscard]] Capabilities capabilitiesOf(System system);
/// Systems that makeGateway() speaks.
[[nodiscard]] QList<System> supportedSystems();

} // namespace Lianxi
