// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tooltip.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    // Escaped text alone would be shown with its entities: say that it is HTML.
    return "<qt><span style=\"white-space:pre-wrap\">"_L1 + text.toHtmlEscaped()
        + "</span></qt>"_L1;
}

} // namespace Lianxi
