// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablerow.h"

#include <algorithm>
#include <vector>

namespace Lianxi {

/// How well a row is hit by a word of a search; better ones come first in the list.
enum class HitGrade : quint8 {
    None,
    Pinyin, ///< a name is read like the word
    Inside, ///< a field contains it
    Prefix, ///< a field begins with it
    Exact, ///< a field is it
};

/// A grade for each row.
using HitGrades = std::vector<HitGrade>;

inline void raise(HitGrades &grades, TableRow row, HitGrade grade)
{
    HitGrade &known = grades[static_cast<size_t>(row)];
    known = std::max(known, grade);
}

} // namespace Lianxi
