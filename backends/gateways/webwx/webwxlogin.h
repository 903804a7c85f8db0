// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

/// What the steps of a sign-in look like on the wire; FACTS.md §4. Pure functions, any thread; any
/// bytes give a value or an error. Times are ms since the epoch.
namespace Lianxi::WebWxLogin {

/// Whether a sign-in may begin there: https, or http on this machine; with a host and without
/// credentials, query and fragment.
[[nodiscard]] bool isLoginHost(const QUrl &url);
/// The same for a setting as typed.
[[nodiscard]] bool isLoginHostText(const QString &text);

/// Asks for a code.
[[nodiscard]] QUrl codeUrl(const QUrl &loginHost, qint64 now);
/// What the QR code says.
[[nodiscard]] QString qrText(const QString &uuid);
/// Waits for the telephone: a long poll.
[[nodiscard]] QUrl pollUrl(const QUrl &loginHost, const QString &uuid, qint64 now);
/// `redirect` as it is asked for the ticket.
[[nodiscard]] QUrl ticketUrl(const QUrl &redirect);
/// Where the calls of a session go: `redirect` up to "/cgi-bin/mmwebwx-bin". Empty without it.
[[nodiscard]] QUrl baseOf(const QUrl &redirect);

/// The code's id. Rejected when the server has none for us.
[[nodiscard]] Result<QString> uuidFrom(const QByteArray &script);

struct Poll
{
    enum class State {
        Waiting, ///< nothing has happened, ask again
        Scanned,
        Confirmed, ///< redirect says where the ticket is
        Expired,
    };
    State state = State::Waiting;
    QUrl redirect = {};
    friend bool operator==(const Poll &, const Poll &) = default;
};
/// BadReply also for a redirect that leaves the scheme of `loginHost`, or this machine for one that
/// is not encrypted.
[[nodiscard]] Result<Poll> pollFrom(const QByteArray &script, const QUrl &loginHost);

struct Ticket
{
    qint64 uin = 0;
    QString sid;
    QString skey;
    QString passTicket;
    friend bool operator==(const Ticket &, const Ticket &) = default;
};
/// Rejected, with the page's message, where the account may not use the web protocol (1203), and
/// for every other refusal.
[[nodiscard]] Result<Ticket> ticketFrom(const QByteArray &xml);

} // namespace Lianxi::WebWxLogin
