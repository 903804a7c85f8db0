// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geweconnection.h"

#include "gewesystem.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

HttpRequest GeWeConnection::requestFor(const GeWeWire::Call &call) const
{
    HttpRequest request;
    request.method = "POST";
    request.url = m_account.url;
    request.url.setPath(m_account.url.path() + call.path);
    request.headers = {{"Content-Type", "application/json"}};
    if (!m_token.isEmpty()) {
        const QString header
            = m_account.settings.value(TokenHeaderSetting, u"X-GEWE-TOKEN"_s).trimmed();
        request.headers.prepend({header.toUtf8(), m_token.toUtf8()});
    }
    request.body = call.body;
    return request;
}

void GeWeConnection::cancel()
{
    m_pool.cancelAll();
    m_http.cancelAll();
}

} // namespace Lianxi
