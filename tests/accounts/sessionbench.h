// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "await.h"
#include "fakegateway.h"
#include "store.h"
#include "turnableclock.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace Lianxi {

/// A store in memory with one account, a clock that stands still, and a gateway that does as told.
struct SessionBench
{
    SessionBench()
    {
        const auto opened = await(store.open({}));
        Q_ASSERT(opened);
        Account draft;
        draft.system = u"gewechat"_s;
        draft.name = u"Shop A"_s;
        draft.url = QUrl(u"http://127.0.0.1:1/v2/api"_s);
        draft.handle = u"wx_1"_s;
        account = await(store.addAccount(draft)).value();
    }

    /// Runs the event loop and turns the clock until `done` or for ten seconds; whether it is done.
    /// The clock stands still while the store works: it would outrun a slow disk.
    template <typename Condition>
    bool turnUntil(Condition done)
    {
        QElapsedTimer time;
        time.start();
        while (!done()) {
            if (time.elapsed() > 10'000)
                return false;
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            if (turns && store.isIdle())
                clock.advanceToNext();
        }
        return true;
    }
    template <typename T>
    T turnAwait(QCoro::Task<T> task)
    {
        const Watched<T> watched(std::move(task));
        const bool ended = turnUntil([&] { return watched.hasEnded(); });
        Q_ASSERT(ended);
        return watched.result();
    }
    QList<Contact> stored() { return await(store.contacts(account.key)).value(); }
    /// The stored contact with this id.
    Contact contact(const QString &id)
    {
        const QList<Contact> contacts = stored();
        const auto found = std::ranges::find(contacts, id, &Contact::id);
        return found == contacts.end() ? Contact() : *found;
    }
    qsizetype withDetails() { return await(store.rosterStatus(account.key))->withDetails; }

    Store store;
    TurnableClock clock;
    Account account;
    bool turns = true; ///< whether waits pass at all
};

} // namespace Lianxi
