// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablerow.h"

#include <QList>

#include <vector>

namespace Lianxi {

struct SortItem
{
    quint64 key = 0;
    TableRow row = NoRow;
};

/// Sorts by key, ascending; equal keys stay in order. Takes a pass over the items for each 11 bits
/// by which the keys differ: about 2 ms for 200,000 ranks.
void stableSortByKey(std::vector<SortItem> &items);

} // namespace Lianxi
