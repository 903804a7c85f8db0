// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminationsignal.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace Lianxi {

namespace {

// A signal handler can reach nothing but static storage.
int handlerEnd = -1;

void onSignal(int signal)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(handlerEnd, &byte, 1);
    std::signal(signal, SIG_DFL);
}

} // namespace

TerminationSignal::TerminationSignal(QObject *parent)
    : QObject(parent)
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return;
    handlerEnd = ends[0];
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this](QSocketDescriptor socket) {
        char byte = 0;
        [[maybe_unused]] const ssize_t read = ::read(int(socket), &byte, 1);
        Q_EMIT received();
    });
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, onSignal);
}

TerminationSignal::~TerminationSignal()
{
    if (!m_notifier)
        return;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, SIG_DFL);
    ::close(int(m_notifier->socket()));
    ::close(handlerEnd);
    handlerEnd = -1;
}

} // namespace Lianxi
