// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "interner.h"

namespace Lianxi {

quint32 Interner::intern(const QString &text)
{
    if (text.isEmpty())
        return 0;
    if (const auto known = m_numbers.constFind(text); known != m_numbers.cend())
        return *known;
    const auto number = static_cast<quint32>(m_texts.size());
    m_texts.append(text);
    m_numbers.insert(text, number);
    return number;
}

} // namespace Lianxi
