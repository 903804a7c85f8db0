// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoserverthread.h"

#include "demogateway.h"

#include <tuple>

using namespace Qt::StringLiterals;

namespace Lianxi {

DemoServerThread::DemoServerThread(const DemoOptions &options)
    : m_gateway(new DemoGateway(options))
{
    m_thread.setObjectName(u"demo gateway"_s);
}

DemoServerThread::~DemoServerThread()
{
    stop();
}

void DemoServerThread::run()
{
    m_gateway->moveToThread(&m_thread);
    m_thread.start();
}

void DemoServerThread::startSoon()
{
    run();
    // The outcome goes out as a signal.
    QMetaObject::invokeMethod(
        m_gateway, [gateway = m_gateway] { std::ignore = gateway->start(); }, Qt::QueuedConnection);
}

bool DemoServerThread::start()
{
    run();
    bool listening = false;
    QMetaObject::invokeMethod(
        m_gateway, [this] { return m_gateway->start(); }, Qt::BlockingQueuedConnection, &listening);
    return listening;
}

void DemoServerThread::stop()
{
    if (!m_gateway)
        return;
    if (m_thread.isRunning()) {
        m_gateway->deleteLater();
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_gateway;
    }
    m_gateway = nullptr;
}

} // namespace Lianxi
