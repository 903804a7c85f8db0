// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace Lianxi {

/// Notices that a widget was painted, for measuring until the user sees something.
class PaintWatch : public QObject
{
    Q_OBJECT

public:
    explicit PaintWatch(QWidget *widget);

    /// Runs the event loop until the widget has been painted after the last forget(), or some
    /// seconds have passed: false. What changes nothing on the screen is not painted.
    [[nodiscard]] bool wait();
    /// The same, until it has been painted while `shows` was true; false after a minute.
    [[nodiscard]] bool waitUntilShown(const std::function<bool()> &shows);
    void forget();

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// What was painted is on the screen as well.
    void painted();

private:
    std::function<bool()> m_shows;
    int m_turn = 0; ///< forget() begins another one
    bool m_painted = false;
    bool m_shown = false;
};

/// Runs the event loop for a while, so that what is left to do is done before a measurement.
void settle(int ms = 200);
/// Runs the event loop until `isDone`; false after some seconds.
[[nodiscard]] bool waitUntil(const std::function<bool()> &isDone);
/// Types a text as an input method or a keyboard would, without waiting for anything.
void type(QWidget *field, const QString &text);

} // namespace Lianxi
