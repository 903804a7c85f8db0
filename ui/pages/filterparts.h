// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contacttable.h"

namespace Lianxi {

/// One condition of a list in words, to be shown and taken away.
struct FilterPart
{
    enum class What { Gone, Details, Sex, Label, Region, Remark, Changed };
    What what = What::Gone;
    QString value = {}; ///< of a label or region
    QString text = {};
    friend bool operator==(const FilterPart &, const FilterPart &) = default;
};

/// In the order of the menu, in the user's language. What is searched for is none.
[[nodiscard]] QList<FilterPart> filterParts(const ContactQuery &query);
[[nodiscard]] ContactQuery without(ContactQuery query, const FilterPart &part);
/// The same list, search and order with `conditions`' conditions.
[[nodiscard]] ContactQuery withConditions(ContactQuery query, const ContactQuery &conditions);
[[nodiscard]] inline ContactQuery withoutConditions(const ContactQuery &query)
{
    return withConditions(query, {});
}
[[nodiscard]] inline bool hasConditions(const ContactQuery &query)
{
    return query != withoutConditions(query);
}

} // namespace Lianxi
