// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>

namespace Lianxi {

/// One event that the GUI thread handled, and what that cost.
struct HandledEvent
{
    double wall = 0; ///< ms
    double cpu = 0; ///< ms
    QByteArray receiver; ///< class and name, with its parent's
    QEvent::Type type = QEvent::None;
};

/// Knows what each event of the GUI thread costs, so that a stall has a name.
class BenchApplication : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    [[nodiscard]] bool notify(QObject *receiver, QEvent *event) override;

    /// Events that took at least so much of the processor are told; 0 (the default) = none are.
    void setThreshold(double ms) { m_threshold = ms; }

Q_SIGNALS:
    void eventHandled(const Lianxi::HandledEvent &event);

private:
    double m_threshold = 0;
    int m_depth = 0;
};

} // namespace Lianxi
