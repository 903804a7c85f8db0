// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

#include <optional>

namespace Lianxi {

/// What the user wants of the contacts of a list, besides what is searched for: all conditions at
/// once. Names instead of keys, so that it means the same in every account and can be kept.
struct ContactFilter
{
    enum class Remark { Any, With, Without };

    std::optional<Sex> sex = {};
    /// Names of labels, of which a contact needs one; the empty name is "has none".
    QStringList labels = {};
    /// Places, of which a contact needs one: a country, province or city, as gateways send it or as
    /// it is shown; several of them, separated by slashes, must all be right ("CN/Jiangsu").
    QStringList regions = {};
    Remark remark = Remark::Any;
    /// Changed on this many last days, today included; 0 = no matter when.
    int changedDays = 0;
    /// Changed on this day or later.
    QDate changedFrom = {};

    [[nodiscard]] bool isEmpty() const { return *this == ContactFilter(); }
    friend bool operator==(const ContactFilter &, const ContactFilter &) = default;
};

/// The first moment at which a change counts, ms since the epoch, UTC; 0 = no matter when.
[[nodiscard]] qint64 changedSince(const ContactFilter &filter, const QDateTime &now);

/// What one can filter a list by, and how many contacts that would be.
struct ContactFacets
{
    struct Choice
    {
        QString value; ///< for ContactFilter
        qsizetype count = 0;
        friend bool operator==(const Choice &, const Choice &) = default;
    };
    QList<Choice> labels = {}; ///< those that somebody has, by name
    qsizetype withoutLabel = 0;
    QList<Choice> regions = {}; ///< country/province, the most frequent first
    qsizetype total = 0;

    friend bool operator==(const ContactFacets &, const ContactFacets &) = default;
};

} // namespace Lianxi
