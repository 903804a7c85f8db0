// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storing.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

Result<void> knownAccount(Database &database, AccountKey account)
{
    if (database.run(u"SELECT 1 FROM account WHERE key = ?"_s, account).next())
        return {};
    return failure(Error::Kind::Invalid, u"no account with the key %1"_s.arg(account));
}

Result<void> knownContact(Database &database, ContactKey contact)
{
    if (database.run(u"SELECT 1 FROM contact WHERE key = ?"_s, contact).next())
        return {};
    return failure(Error::Kind::Invalid, u"no contact with the key %1"_s.arg(contact));
}

QString jsonText(const QJsonDocument &document)
{
    QString text = QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    // Qt's parser drops this character in front of a string unless it is escaped.
    return text.replace(QChar(QChar::ByteOrderMark), u"\\ufeff"_s);
}

} // namespace Lianxi
