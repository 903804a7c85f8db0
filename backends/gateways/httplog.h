// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLoggingCategory>

namespace Lianxi {

/// lianxi.http: one line a request (info), rows that had to be skipped (warning). Never headers,
/// queries or bodies.
Q_DECLARE_LOGGING_CATEGORY(httpLog)

} // namespace Lianxi
