// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "group.h"

namespace Lianxi {

QString displayName(const Member &member)
{
    return firstVisible({member.groupNickname, member.remark, member.nickname, member.id});
}

} // namespace Lianxi
