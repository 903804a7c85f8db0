// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demofault.h"
#include "demooptions.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QPair>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

namespace Lianxi {

/// A request as a system sees it.
struct DemoRequest
{
    /// Pretend: answer a write as usual, but change nothing.
    enum class Writes { Apply, Pretend };

    QByteArray method;
    QString path; ///< below the system's prefix, with the leading slash
    QString query; ///< as it came: percent-encoded
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    Writes writes = Writes::Apply;

    /// The first header of this name, in any case; null when there is none.
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }

    /// The first value of this name in the query, decoded.
    [[nodiscard]] QString parameter(const QString &name) const
    {
        return QUrlQuery(query).queryItemValue(name, QUrl::FullyDecoded);
    }
};

struct DemoReply
{
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    int delay = 0; ///< ms
    /// In place of a body: the picture at this place below the picture folder, e.g. "KEY/132".
    QString picture = {};
};

/// Where a system is served, without a slash at the end.
struct DemoAddresses
{
    QString system; ///< what a user types
    QString pictures; ///< the pictures of all systems are below it; ends in a slash
};

/// One gateway system with one account: its wire format over a DemoWorld. Lives on the server's
/// thread.
class DemoSystem
{
public:
    DemoSystem() = default;
    virtual ~DemoSystem() = default;
    Q_DISABLE_COPY_MOVE(DemoSystem)

    /// The system's key, e.g. "gewechat".
    [[nodiscard]] virtual QString key() const = 0;
    /// The path of the address that a user types, e.g. "/v2/api"; the one with the longest match
    /// answers.
    [[nodiscard]] virtual QString prefix() const = 0;
    /// What names the account's device in each call; empty where nothing does.
    [[nodiscard]] virtual QString handle() const { return {}; }
    /// The key; empty where there is none.
    [[nodiscard]] virtual QString token() const { return {}; }
    /// Who may sign in to the gateway for a key; empty where nobody can.
    [[nodiscard]] virtual QString user() const { return {}; }
    [[nodiscard]] virtual QString password() const { return {}; }
    /// What an account needs beside its address, which is \a address.
    [[nodiscard]] virtual QMap<QString, QString> settings(const QString &address) const
    {
        Q_UNUSED(address)
        return {};
    }

    /// Builds the world.
    virtual void prepare(const DemoAddresses &addresses) = 0;
    [[nodiscard]] virtual DemoReply answer(const DemoRequest &request) = 0;
    /// How this system says that something is wrong: the reply for DemoFault::inOwnWords().
    [[nodiscard]] virtual DemoReply complaint(const DemoRequest &request, const DemoFault &fault)
        = 0;
    /// Where a reply carries what was asked for, for faults that spoil it.
    [[nodiscard]] virtual QStringList payload() const { return {QStringLiteral("data")}; }

    /// The device's name is another one from now on, and the old one is refused; only where that
    /// happens in life.
    virtual void renewHandle() { }
    /// The key, or what else a sign-in gave, is over: a new sign-in has to be made.
    virtual void endSession() { }

    [[nodiscard]] virtual DemoWorld &world() = 0;

protected:
    /// "Ignore" pretends, and some gateways keep only a part.
    [[nodiscard]] static QString keptRemark(const QString &remark, const DemoOptions &options)
    {
        return options.longestRemark > 0 ? remark.left(options.longestRemark) : remark;
    }
};

} // namespace Lianxi
