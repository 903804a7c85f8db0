// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkrule.h"

#include "remarkcolumns.h"

namespace Lianxi {

QStringList unknownNames(const RemarkRule &rule)
{
    if (const auto *filled = std::get_if<RemarkKinds::Template>(&rule))
        return RemarkColumns::Template(filled->text).unknownNames();
    if (const auto *column = std::get_if<RemarkKinds::Column>(&rule)) {
        if (!RemarkColumns::isKnown(column->name))
            return {column->name};
    }
    return {};
}

} // namespace Lianxi
