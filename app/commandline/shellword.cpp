// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shellword.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

QString shellWord(const QString &text)
{
    const bool isPlain
        = !text.isEmpty() && !text.startsWith(u'-') && std::ranges::all_of(text, [](QChar c) {
              return c.isLetterOrNumber() || "_-.:/@"_L1.contains(c);
          });
    if (isPlain)
        return text;
    QString quoted = text;
    quoted.replace(u'\'', "'\\''"_L1);
    return u'\'' + quoted + u'\'';
}

} // namespace Lianxi
