// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountsession.h"
#include "sessionbench.h"

#include <memory>

namespace Lianxi {

/// One session over a gateway that does as told.
struct PlainSession : SessionBench
{
    explicit PlainSession(std::unique_ptr<FakeGateway> owned = std::make_unique<FakeGateway>())
    {
        gateway = owned.get();
        session = std::make_unique<AccountSession>(account, std::move(owned), PaceRange{}, store,
                                                   clock);
    }
    ~PlainSession()
    {
        const Watched<int> down([](AccountSession *ending) -> QCoro::Task<int> {
            co_await ending->shutDown();
            co_return 0;
        }(session.get()));
        turnUntil([&] { return down.hasEnded(); });
    }
    Result<SyncOutcome> sync(SyncScope scope = SyncScope::Details)
    {
        return turnAwait(session->sync(scope));
    }

    FakeGateway *gateway;
    std::unique_ptr<AccountSession> session;
};

} // namespace Lianxi
