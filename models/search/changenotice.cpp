// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changenotice.h"

#include <algorithm>

namespace Lianxi {

ChangeNotice::ChangeNotice(std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    m_pause.setTimerType(Qt::PreciseTimer);
    connect(&m_pause, &QTimer::timeout, this, &ChangeNotice::tell);
}

void ChangeNotice::tell()
{
    if (!m_keys.isEmpty() && !m_pause.isActive())
        tellNow();
}

void ChangeNotice::tellNow()
{
    // The pause first: whoever listens may change something again.
    m_pause.start();
    QList<ContactKey> keys = std::exchange(m_keys, {});
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    Q_EMIT due(keys);
}

} // namespace Lianxi
