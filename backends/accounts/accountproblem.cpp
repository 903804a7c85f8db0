// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountproblem.h"

#include "gateway.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

std::optional<QString> accountProblem(const Account &account)
{
    if (!supportedSystems().contains(account.system))
        return u"system"_s;
    if (account.name.trimmed().isEmpty())
        return u"name"_s;
    if (urlProblem(account.url))
        return u"url"_s;
    if (account.handle.isEmpty() && account.system != System::WebWx)
        return u"handle"_s;
    if (!paceFromSetting(account.settings.value(PaceSetting)))
        return u"pace"_s;
    return std::nullopt;
}

} // namespace Lianxi
