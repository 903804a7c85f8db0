// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnsoff.h"

#include "accountbook.h"
#include "fields.h"
#include "systemtext.h"

namespace Lianxi {

QHash<int, QString> columnsOff(const AccountBook &book, AccountKey account)
{
    QHash<int, QString> off;
    for (const Account &one : book.accounts()) {
        if (account != 0 && one.key != account)
            continue;
        const Support labels = book.capabilities(one.key).labels;
        if (labels == Support::Yes)
            return {};
        off.insert(static_cast<int>(ContactField::Labels), supportText(labels));
    }
    return off;
}

} // namespace Lianxi
