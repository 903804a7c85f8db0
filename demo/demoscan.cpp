// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoscan.h"

#include <utility>

namespace Lianxi {

DemoScan::DemoScan(const DemoOptions &options)
    : m_untilScanned(options.pollsUntilScanned)
    , m_untilConfirmed(options.pollsUntilConfirmed)
    , m_untilExpired(options.pollsUntilExpired)
{
}

void DemoScan::addCode(const QString &code)
{
    m_codes.insert(code, {.waits = std::exchange(m_inheritedWaits, 0)});
}

DemoScan::State DemoScan::ask(const QString &code)
{
    const auto found = m_codes.find(code);
    if (found == m_codes.end() || found->isExpired)
        return State::Expired;
    ++found->questions;
    if (found->waits < m_untilScanned) {
        if (m_untilExpired >= 0 && found->questions > m_untilExpired) {
            found->isExpired = true;
            m_inheritedWaits = found->waits;
            return State::Expired;
        }
        ++found->waits;
        return State::Waiting;
    }
    ++found->waits;
    return found->waits <= m_untilScanned + m_untilConfirmed ? State::Scanned : State::Confirmed;
}

} // namespace Lianxi
