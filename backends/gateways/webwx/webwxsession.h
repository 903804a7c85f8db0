// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QList>
#include <QNetworkCookie>
#include <QString>
#include <QUrl>

namespace Lianxi {

/// What a sign-in to the web protocol gives: who holds it is signed in (FACTS.md §4). As one text
/// it is the account's secret.
struct WebWxSession
{
    /// Where every call goes: "https://wx2.qq.com", or with a path before "/cgi-bin". No slash at
    /// the end.
    QUrl base;
    qint64 uin = 0; ///< the account's number; may exceed 32 bits
    QString sid;
    QString skey;
    QString passTicket; ///< percent-encoded as it came, and sent on like that
    QString deviceId; ///< "e" and 15 digits
    /// Without their expiry: whether the session still stands is the server's to say.
    QList<QNetworkCookie> cookies;

    friend bool operator==(const WebWxSession &, const WebWxSession &) = default;
};

/// The session as a text for the keychain.
[[nodiscard]] QString secretOf(const WebWxSession &session);
/// SignedOut for a text that holds no session: nothing but a new sign-in mends that.
[[nodiscard]] Result<WebWxSession> webWxSessionFrom(const QString &secret);

/// `cookies` as a session keeps them: in one order, so that equal ones compare equal.
[[nodiscard]] QList<QNetworkCookie> keptCookies(QList<QNetworkCookie> cookies);
/// A device id of our own making.
[[nodiscard]] QString newWebWxDeviceId();
/// `words` of the other side with everything secret of the session taken out.
[[nodiscard]] QString redacted(const QString &words, const WebWxSession &session);

} // namespace Lianxi
