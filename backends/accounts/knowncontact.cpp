// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "knowncontact.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

QCoro::Task<Result<QString>> knownContact(Store &store, AccountKey account)
{
    const Result<QList<Contact>> contacts = co_await store.contacts(account);
    if (!contacts)
        co_return failure(contacts.error());
    const auto known = std::ranges::find_if(*contacts, [](const Contact &contact) {
        return contact.detailsAt > 0 && contact.goneSince == 0;
    });
    if (known == contacts->end())
        co_return failure(Error::Kind::Invalid, u"no contact with details"_s);
    co_return known->id;
}

} // namespace Lianxi
