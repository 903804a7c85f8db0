// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QRandomGenerator>

namespace Lianxi::Test {

/// A contact of which only what matters to a test needs to be said.
inline Contact contact(ContactKey key, const QString &nickname, const QString &remark = {})
{
    Contact made;
    made.key = key;
    made.id = QStringLiteral("wxid_%1").arg(key);
    made.nickname = nickname;
    made.remark = remark;
    return made;
}

inline QStringList nicknames()
{
    return QStringLiteral("王小明|李雷|韩梅梅|Alice|Ａｌｉｃｅ|bob|张三|张|欧阳 明|😀 emoji|"
                          "10队|2队||曾|重庆|ВАСЯ|阿里|VIP客户|a\nb|王")
        .split(QLatin1Char('|'));
}

/// Random, and often equal to another one in a field.
inline Contact randomContact(QRandomGenerator &random, ContactKey key)
{
    const auto name = [&] { return nicknames().at(random.bounded(nicknames().size())); };
    Contact made = contact(key, name(), random.bounded(3) == 0 ? name() : QString());
    made.kind = static_cast<ContactKind>(random.bounded(4) * random.bounded(2));
    if (random.bounded(2) == 0)
        made.alias = QStringLiteral("Alias%1").arg(random.bounded(50));
    made.signature = QString(random.bounded(30), QChar(0x4E00 + random.bounded(100)));
    made.city
        = random.bounded(2) == 0 ? QString() : QStringLiteral("City%1").arg(random.bounded(5));
    for (int i = random.bounded(3); i > 0; --i)
        made.labelIds.append(QString::number(random.bounded(4)));
    made.avatarUrl = QStringLiteral("http://wx.qlogo.cn/mmhead/%1/132").arg(random.bounded(9));
    made.goneSince = random.bounded(5) == 0 ? 1 + random.bounded(1000) : 0;
    made.detailsAt = random.bounded(2) == 0 ? 0 : 1 + random.bounded(1000);
    made.sex = static_cast<Sex>(random.bounded(3));
    if (made.kind == ContactKind::Group && random.bounded(2) == 0)
        made.membersTitle = name() + QChar(0x3001) + name();
    return made;
}

} // namespace Lianxi::Test
