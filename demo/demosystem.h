// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoworld.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace Lianxi {

/// A request as a system sees it.
struct DemoRequest
{
    /// Pretend: answer a write as usual, but change nothing.
    enum class Writes { Apply, Pretend };

    QByteArray method;
    QString path; ///< below the system's prefix, with the leading slash
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
};

struct DemoReply
{
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    int delay = 0; ///< ms
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
    /// What names the account's device in each call.
    [[nodiscard]] virtual QString handle() const = 0;
    [[nodiscard]] virtual QString token() const = 0;

    /// Builds the world; \a pictureBase is the address below which DemoWorld::picture() is served.
    virtual void prepare(const QString &pictureBase) = 0;
    [[nodiscard]] virtual DemoReply answer(const DemoRequest &request) = 0;
    /// A failure inside a success, and a refusal because of the token.
    [[nodiscard]] virtual QByteArray hiddenFailure() const = 0;
    [[nodiscard]] virtual QByteArray signedOut(const QByteArray &token) const = 0;

    [[nodiscard]] virtual DemoWorld &world() = 0;
};

} // namespace Lianxi
