// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpclient.h"
#include "webwxwire.h"

namespace Lianxi {

/// A call of the web protocol as HttpClient takes it.
[[nodiscard]] inline HttpRequest requestFor(const WebWxWire::Call &call,
                                            std::chrono::milliseconds deadline,
                                            HttpRequest::Effect effect = HttpRequest::Effect::Read)
{
    return {.method = "POST",
            .url = call.url,
            .headers = {{"Content-Type", "application/json; charset=UTF-8"}},
            .body = call.body,
            .deadline = deadline,
            .effect = effect};
}

} // namespace Lianxi
