// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchapplication.h"

#include "measuring.h"

namespace Lianxi {

namespace {

QByteArray nameOf(const QObject *object)
{
    QByteArray name = object->metaObject()->className();
    if (!object->objectName().isEmpty())
        name += " \"" + object->objectName().toUtf8() + '"';
    return name;
}

/// The object and those it belongs to, but not the whole way up.
QByteArray chainOf(const QObject *object)
{
    QByteArray chain = nameOf(object);
    const QObject *parent = object->parent();
    for (int step = 0; parent && step < 2; ++step, parent = parent->parent())
        chain += " < " + nameOf(parent);
    return chain;
}

} // namespace

bool BenchApplication::notify(QObject *receiver, QEvent *event)
{
    // Only the outermost event; other threads come by here as well.
    if (m_threshold <= 0 || m_depth > 0 || receiver->thread() != thread())
        return QApplication::notify(receiver, event);
    HandledEvent handled;
    handled.type = event->type();
    handled.receiver = chainOf(receiver); // it may be gone afterwards
    const double wallBefore = monotonicMs();
    const double cpuBefore = threadCpuMs();
    ++m_depth;
    const bool result = QApplication::notify(receiver, event);
    --m_depth;
    handled.cpu = threadCpuMs() - cpuBefore;
    handled.wall = monotonicMs() - wallBefore;
    if (handled.cpu >= m_threshold)
        Q_EMIT eventHandled(handled);
    return result;
}

} // namespace Lianxi
