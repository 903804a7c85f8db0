// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMutex>
#include <QString>

#include <optional>

namespace Lianxi {

/// One way for a reply to go wrong.
struct DemoFault
{
    enum class Kind {
        Status, ///< number = HTTP status; seconds = Retry-After, if any
        Delay, ///< right, but number ms later
        Drip, ///< head at once, then one byte every number ms
        Hang, ///< never answers, keeps the connection
        Close, ///< hangs up; the call is not carried out
        CloseAfter, ///< carries the call out, then hangs up: "outcome unknown"
        Truncate, ///< promises the whole body, sends half of it, hangs up
        Cut, ///< the same without Content-Length: nothing tells the client
        Html, ///< 200 with a web page
        Empty, ///< 200, application/json, no bytes
        NullData, ///< a success whose `data` is null
        WrongTypes, ///< a success whose `data` holds the right names with the wrong types
        HiddenFailure, ///< a success outside, a failure in `data`
        SignedOut, ///< the gateway's own words for a key that is not, or no longer, good
        ExpiredSession, ///< … and for one whose time is over, where the two differ
        Initialising, ///< 初始化中, in the words that the system uses
        Code, ///< a refusal with this code: wkteam's 1004, webwx's Ret 1205, the page's ret 1203
        Ignore, ///< a write is called a success and not carried out
        Redirect, ///< 302 to text
        Pass, ///< none: lets a later fault of the same path hit a later request
    };

    Kind kind = Kind::Status;
    int number = 0;
    int seconds = -1;
    QString text;
    int times = -1; ///< how many requests it hits; -1 = all

    /// Reads "503", "429:30", "delay:500", "drip:50", "close", "close-after", "truncate", "cut",
    /// "hang", "html", "empty", "null-data", "wrong-types", "hidden-failure", "signed-out",
    /// "expired-session", "initialising", "code:1205", "ignore", "redirect:URL", "pass", each with
    /// an optional "*N" = only the first N times.
    [[nodiscard]] static std::optional<DemoFault> parse(QStringView text);

    /// Whether it is the system that has to say it: DemoSystem::complaint().
    [[nodiscard]] bool inOwnWords() const;
};

/// What goes wrong where. All functions are thread safe.
class DemoFaultTable
{
public:
    /// A path that ends in "/" means everything below it; any other path means requests whose path
    /// ends so: "/contacts/getDetailInfo" hits every system, "/gewe/v2/api/contacts/getDetailInfo"
    /// one. Several faults of one path take their turn, in this order.
    void append(const QString &path, const DemoFault &fault);
    /// Replaces the faults of exactly this path.
    void set(const QString &path, const DemoFault &fault);
    void remove(const QString &path);
    void clear();

    /// The fault that hits a request for \a path now; counts it.
    [[nodiscard]] std::optional<DemoFault> take(QStringView path);

private:
    struct Entry
    {
        QString path;
        DemoFault fault;
    };

    QMutex m_mutex;
    QList<Entry> m_entries;
};

} // namespace Lianxi
