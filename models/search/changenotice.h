// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QObject>
#include <QTimer>

namespace Lianxi {

/// Gathers what changed and tells it: the first time at once, then at most once in a while.
class ChangeNotice : public QObject
{
    Q_OBJECT

public:
    explicit ChangeNotice(std::chrono::milliseconds pause, QObject *parent = nullptr);

    void setPause(std::chrono::milliseconds pause) { m_pause.setInterval(pause); }
    void add(ContactKey key) { m_keys.append(key); }
    /// Tells what was added, now or when the pause is over.
    void tell();

Q_SIGNALS:
    /// Each key once.
    void due(const QList<Lianxi::ContactKey> &keys);

private:
    void tellNow();

    QList<ContactKey> m_keys;
    QTimer m_pause;
};

} // namespace Lianxi
