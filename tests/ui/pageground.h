// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "avatarstore.h"
#include "contacttable.h"
#include "settings.h"

namespace Lianxi {

/// What a page needs, without a store or a network: invented contacts, no pictures.
struct PageGround
{
    ContactTable contacts;
    AvatarStore avatars{{}, [](QUrl) -> QCoro::Task<Result<QByteArray>> {
                            co_return failure(Error::Kind::Network);
                        }};
    Settings settings{{}};

    static constexpr AccountKey shop = 1;

    /// Friends "Friend 0" … of account 1, one group and one public account.
    void fill(int friends)
    {
        QList<Contact> all;
        for (int i = 0; i < friends; ++i) {
            Contact contact;
            contact.key = i + 1;
            contact.id = QStringLiteral("wxid_%1").arg(i);
            contact.nickname = QStringLiteral("Friend %1").arg(i, 4, 10, QLatin1Char('0'));
            contact.province = QStringLiteral("江苏");
            all.append(contact);
        }
        all.append(group());
        Contact office;
        office.key = 900002;
        office.id = QStringLiteral("gh_1");
        office.kind = ContactKind::Public;
        office.nickname = QStringLiteral("Weather");
        all.append(office);
        contacts.load(shop, all);
    }

    [[nodiscard]] static Contact group()
    {
        Contact contact;
        contact.key = 900001;
        contact.id = QStringLiteral("1@chatroom");
        contact.kind = ContactKind::Group;
        contact.nickname = QStringLiteral("<b>Readers</b>");
        contact.memberCount = 3;
        return contact;
    }
};

} // namespace Lianxi
