// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "replypool.h"

namespace Lianxi {

ReplyPool::~ReplyPool()
{
    m_closing = true;
    cancelAll();
}

void ReplyPool::cancelAll()
{
    Q_EMIT cancelling(QPrivateSignal());
}

} // namespace Lianxi
