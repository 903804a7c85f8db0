// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conformancebench.h"

#include <QSet>

namespace Lianxi {

/// The demo world's address book as a gateway should tell it: with it every row is compared.
class WorldView
{
public:
    explicit WorldView(ConformanceBench &bench);

    struct Known
    {
        ContactKind kind = ContactKind::Friend;
        ContactDetails details; ///< everything is set; empty where there is nothing
        /// Other words for country, province and city.
        QStringList regionWords = {};
    };

    [[nodiscard]] const QList<Known> &contacts() const { return m_contacts; }
    [[nodiscard]] qsizetype count(ContactKind kind) const;

    /// What is wrong with a row that a gateway told; empty when it says nothing but the truth.
    [[nodiscard]] QString lieIn(const ContactDetails &told) const;
    /// The fields that `row` promises to tell and that `told` leaves out, though the world has
    /// them; empty where there are none.
    [[nodiscard]] QString silenceIn(const ContactDetails &told, const ConformanceRow &row) const;

private:
    /// The one contact, or all those where ids do not tell, that the row may be about.
    [[nodiscard]] QList<Known> matches(const ContactDetails &told) const;

    QList<Known> m_contacts;
    bool m_byId;
};

/// What a later reply says laid over what an earlier one said.
[[nodiscard]] ContactDetails laidOver(ContactDetails earlier, const ContactDetails &later);

} // namespace Lianxi
