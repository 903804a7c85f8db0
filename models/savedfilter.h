// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contacttable.h"

#include <QJsonArray>

namespace Lianxi {

/// A list that the user keeps under a name: account, kind, conditions, search and order.
struct SavedFilter
{
    QString id; ///< never another's
    QString name;
    ContactQuery query;
    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// As it is kept. Words instead of numbers, so that a later version reads it.
[[nodiscard]] QJsonArray toJson(const QList<SavedFilter> &filters);
/// What cannot be read is left out.
[[nodiscard]] QList<SavedFilter> savedFiltersFrom(const QJsonArray &json);

} // namespace Lianxi
