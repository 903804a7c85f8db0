// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "group.h"

#include <QByteArray>

namespace Lianxi {

/// Invents contacts as they are in life: Chinese names, remarks for some, picture addresses of the
/// usual length. The same seed and number give the same contact.
class DataGenerator
{
public:
    explicit DataGenerator(quint64 seed = 20231120)
        : m_seed(seed)
    {
    }

    /// A contact with all details; its key is `number` + 1.
    [[nodiscard]] Contact contact(qsizetype number, ContactKind kind = ContactKind::Friend) const;
    [[nodiscard]] QList<Contact> contacts(qsizetype first, qsizetype count) const;
    /// `count` members; every fifth one is a contact of contacts().
    [[nodiscard]] QList<Member> members(qsizetype group, qsizetype count) const;
    [[nodiscard]] static QList<Label> labels();

    // What the store and the wires take.
    [[nodiscard]] static ContactDetails details(const Contact &contact);
    /// Replies as GeWe's gateway sends them.
    [[nodiscard]] static QByteArray rosterReply(const QList<Contact> &contacts);
    [[nodiscard]] static QByteArray detailsReply(const QList<Contact> &contacts);

private:
    quint64 m_seed;
};

} // namespace Lianxi
