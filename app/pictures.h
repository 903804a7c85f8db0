// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountbook.h"
#include "avatarstore.h"
#include "httpclient.h"

#include <QCoroTask>
#include <QObject>

#include <optional>

namespace Lianxi {

/// The avatar store with the connection that it fetches through, trusting the hosts of the
/// accounts' own gateways. A picture that only an account's session gets comes through that
/// session (Capabilities::sessionPictures); everything else without cookies or keys.
class Pictures : public QObject
{
    Q_OBJECT

public:
    Pictures(const QString &cacheFolder, AccountBook &book, QObject *parent = nullptr);

    [[nodiscard]] AvatarStore &store() { return m_store; }
    [[nodiscard]] QCoro::Task<void> shutDown();

private:
    [[nodiscard]] QCoro::Task<Result<QByteArray>> fetch(QUrl url);
    /// The account that alone may see a picture: `fragment` names it.
    [[nodiscard]] std::optional<AccountKey> ownerOf(const QString &fragment) const;
    void trustGateways();

    AccountBook &m_book;
    HttpClient m_client;
    AvatarStore m_store;
};

} // namespace Lianxi
