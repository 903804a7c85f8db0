// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pastedtable.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace Lianxi {

/// How many remarks are made anew. Each kind makes a text of a contact; see remarkpreview.h for
/// what becomes of it.
namespace RemarkKinds {

struct Replace
{
    QString find; ///< nothing is found where it is empty
    QString replacement;
    Qt::CaseSensitivity caseSensitivity = Qt::CaseSensitive;
};
struct Prefix
{
    QString text;
};
struct Suffix
{
    QString text;
};
/// Counts the contacts in their order.
struct Number
{
    enum class Place { Before, After, Instead };
    qint64 start = 1;
    qint64 step = 1;
    int digits = 1; ///< at least as many, with leading zeros
    Place place = Place::After;
    QString separator = QStringLiteral(" "); ///< between the number and the remark
};
struct Column
{
    QString name; ///< see RemarkColumns
};
struct Template
{
    QString text; ///< see RemarkColumns::Template
};
struct Table
{
    PastedTable table;
};

} // namespace RemarkKinds

using RemarkRule = std::variant<RemarkKinds::Replace, RemarkKinds::Prefix, RemarkKinds::Suffix,
                                RemarkKinds::Number, RemarkKinds::Column, RemarkKinds::Template,
                                RemarkKinds::Table>;

/// Names in the rule that no column has; with any, no remark is made.
[[nodiscard]] QStringList unknownNames(const RemarkRule &rule);

} // namespace Lianxi
