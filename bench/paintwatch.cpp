// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paintwatch.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QTimer>
#include <QWidget>

namespace Lianxi {

namespace {
constexpr int longestWait = 60'000;
constexpr int longestPainting = 5000;
} // namespace

PaintWatch::PaintWatch(QWidget *widget)
    : QObject(widget)
{
    widget->installEventFilter(this);
}

bool PaintWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        // The painting and the flush follow within this event; the lambda comes after them.
        QMetaObject::invokeMethod(
            this,
            [this, turn = m_turn, isShown = m_shows && m_shows()] {
                // What was painted before forget() may be told after it.
                if (turn != m_turn)
                    return;
                m_painted = true;
                m_shown = m_shown || isShown;
                Q_EMIT painted();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

bool PaintWatch::wait()
{
    const QDeadlineTimer end(longestPainting);
    std::ignore = waitUntil([this, end] { return m_painted || end.hasExpired(); });
    return m_painted;
}

void PaintWatch::forget()
{
    ++m_turn;
    m_painted = false;
    m_shown = false;
}

bool PaintWatch::waitUntilShown(const std::function<bool()> &shows)
{
    forget();
    m_shows = shows;
    const bool isShown = waitUntil([this] { return m_shown; });
    m_shows = {};
    return isShown;
}

void settle(int ms)
{
    const QDeadlineTimer end(ms);
    QTimer wake;
    wake.start(5);
    while (!end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

bool waitUntil(const std::function<bool()> &isDone)
{
    const QDeadlineTimer end(longestWait);
    QTimer wake; // so that the limit holds even if nothing happens
    wake.start(100);
    while (!isDone() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return isDone();
}

void type(QWidget *field, const QString &text)
{
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, text);
    QCoreApplication::sendEvent(field, &press);
    QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, text);
    QCoreApplication::sendEvent(field, &release);
}

} // namespace Lianxi
