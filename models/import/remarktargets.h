// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QHash>

#include <expected>

namespace Lianxi {

/// The contacts of an account, found by what a file says of them.
class RemarkTargets
{
public:
    explicit RemarkTargets(QList<Contact> contacts);

    enum class Miss { Unknown, Ambiguous };
    /// By id; else by alias (the WeChat ID), in capitals or small letters as WeChat does not tell
    /// them apart. Who is gone is found only where nobody else is meant. An index of at().
    [[nodiscard]] std::expected<qsizetype, Miss> find(const QString &idOrAlias) const;
    [[nodiscard]] const Contact &at(qsizetype index) const { return m_contacts[index]; }

private:
    QList<Contact> m_contacts;
    QHash<QString, qsizetype> m_byId;
    QMultiHash<QString, qsizetype> m_byAlias; ///< in small letters
};

} // namespace Lianxi
