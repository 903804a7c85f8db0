// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httplog.h"

namespace Lianxi {

Q_LOGGING_CATEGORY(httpLog, "lianxi.http", QtWarningMsg)

} // namespace Lianxi
