// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demooptions.h"

#include <QThread>

namespace Lianxi {

class DemoGateway;

/// A demo gateway on a thread of its own, for a program with a window: parsing, inventing people
/// and drawing pictures never hold up the caller. Destroying it stops the server.
class DemoServerThread
{
public:
    explicit DemoServerThread(const DemoOptions &options);
    ~DemoServerThread();
    Q_DISABLE_COPY_MOVE(DemoServerThread)

    /// Returns at once; DemoGateway::started() or failed() says when it listens. Connect to them
    /// before.
    void startSoon();
    /// Waits until the port is known: some milliseconds, for tests and programs without a window.
    /// False when it could not be had, see DemoGateway::errorString(). Only one of the two, only
    /// once.
    [[nodiscard]] bool start();
    /// Stops serving and waits for the thread. gateway() is null afterwards. May be called twice.
    void stop();

    /// Owned by this; for its addresses and for what it declares safe on any thread.
    [[nodiscard]] DemoGateway *gateway() const { return m_gateway; }

private:
    void run();

    QThread m_thread;
    DemoGateway *m_gateway; ///< deleted on its thread
};

} // namespace Lianxi
