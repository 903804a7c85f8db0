// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "group.h"
#include "result.h"
#include "webwxsession.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>

/// What the web protocol's calls look like on the wire; FACTS.md §4. Pure functions, any thread.
namespace Lianxi::WebWxWire {

/// One POST of JSON. Times (`now`) are ms since the epoch.
struct Call
{
    QUrl url;
    QByteArray body;
    friend bool operator==(const Call &, const Call &) = default;
};

/// Ids in one details call.
inline constexpr qsizetype DetailsBatch = 50;

[[nodiscard]] Call initCall(const WebWxSession &session, qint64 now);
/// `userName` is our own id of this login.
[[nodiscard]] Call notifyCall(const WebWxSession &session, const QString &userName, qint64 now);
/// One page of the list; 0 is the first.
[[nodiscard]] Call listCall(const WebWxSession &session, qint64 seq, qint64 now);
[[nodiscard]] Call detailsCall(const WebWxSession &session, const QStringList &ids, qint64 now);
[[nodiscard]] Call setRemarkCall(const WebWxSession &session, const QString &id,
                                 const QString &remark);

// Replies. All of them: one field of a wrong type or one bad row never costs the others (the row is
// skipped, the number logged); a wrong shape of the whole is BadReply. BaseResponse becomes
// SignedOut (1100–1102, and 1 with nothing on the lists), RateLimited (1205) or Rejected, with its
// words where everything secret of the session is taken out.

/// Rows of a list.
struct Rows
{
    QList<Roster::Entry> entries; ///< one for each of …
    QList<ContactDetails> details; ///< … these
    /// How many a page of the list says that it has; or all pages (FACTS.md §4 does not say).
    std::optional<qsizetype> told = {};
    friend bool operator==(const Rows &, const Rows &) = default;
};

struct Init
{
    QString userName; ///< our own id of this login
    QString skey; ///< a newer one; empty: the old one stays
    Profile profile;
    Rows rows; ///< recent chats only
};

struct Page
{
    Rows rows;
    qint64 seq = 0; ///< the next page; 0: this was the last
};

/// The envelope alone: for calls without an answer.
[[nodiscard]] Result<void> doneFrom(const QByteArray &json, const WebWxSession &session);
[[nodiscard]] Result<Init> initFrom(const QByteArray &json, const WebWxSession &session);
[[nodiscard]] Result<Page> pageFrom(const QByteArray &json, const WebWxSession &session);
/// Of those ids that are known over there.
[[nodiscard]] Result<QList<ContactDetails>> detailsFrom(const QByteArray &json,
                                                        const WebWxSession &session);
/// Of the groups in a detailsCall() reply, those that have members.
[[nodiscard]] Result<QList<GroupMembers>> membersFrom(const QByteArray &json,
                                                      const WebWxSession &session);

/// The pages and what only init knew: each id once, where a page's row goes before init's. Our own
/// row is left out. As many are expected as there are entries, and as the pages lack of what they
/// told.
[[nodiscard]] Roster merged(const QList<Rows> &pages, const Init &init);

} // namespace Lianxi::WebWxWire
