// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lianxi::WebWxText {

/// A name as its owner wrote it: the web protocol carries emoji as
/// `<span class="emoji emoji1f601"></span>` and escapes what HTML would (FACTS.md §4). Spans are
/// replaced first, then entities are decoded, once: what comes out is never read again. A span or
/// an entity that says nothing readable stays as it is. Any text, linear time, any thread.
[[nodiscard]] QString decoded(const QString &text);

} // namespace Lianxi::WebWxText
