// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace Lianxi {

/// While it lives, this process may do no more than its files allow: root is somebody else.
class NoRoot
{
public:
    NoRoot()
    {
        if (::geteuid() == 0)
            m_isNobody = ::setresuid(65534, 65534, 0) == 0;
    }
    ~NoRoot()
    {
        if (m_isNobody)
            m_isNobody = ::setresuid(0, 0, 0) != 0;
    }
    Q_DISABLE_COPY_MOVE(NoRoot)
    /// A sandbox may keep root from being anybody else.
    [[nodiscard]] static bool isPossible()
    {
        const NoRoot now;
        return ::getuid() != 0;
    }

private:
    bool m_isNobody = false;
};

} // namespace Lianxi
