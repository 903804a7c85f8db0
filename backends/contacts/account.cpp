// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

std::optional<UrlProblem> urlProblem(const QUrl &url)
{
    if (url.isEmpty())
        return UrlProblem::Empty;
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return UrlProblem::NotHttp;
    if (url.host().isEmpty())
        return UrlProblem::NoHost;
    if (!url.userInfo().isEmpty())
        return UrlProblem::HasCredentials;
    if (url.hasQuery() || url.hasFragment())
        return UrlProblem::HasQuery;
    return std::nullopt;
}

QUrl gatewayUrl(const QString &typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    if (!text.contains("://"_L1))
        text.prepend("http://"_L1);
    while (text.endsWith(u'/'))
        text.chop(1);
    return QUrl(text, QUrl::StrictMode);
}

} // namespace Lianxi
