// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demorandom.h"

#include <QString>

namespace Lianxi {

/// A name and its reading; the reading is empty where the demo does not know it.
struct DemoName
{
    QString text;
    QString pinyin; ///< "wangxiaoming"
    QString initials; ///< "WXM"
};

/// Invents believable names from a random stream; keeps nothing.
namespace DemoNames {

/// What a person calls themselves: a Chinese name, a nickname, an English name or a shop.
[[nodiscard]] DemoName nickname(DemoRandom &random);
[[nodiscard]] DemoName realName(DemoRandom &random);
[[nodiscard]] QString remark(DemoRandom &random);
[[nodiscard]] QString alias(DemoRandom &random);
[[nodiscard]] QString signature(DemoRandom &random);
[[nodiscard]] QString nameInGroup(DemoRandom &random, const QString &nickname);
/// The title of the group number \a index, e.g. "社群 12".
[[nodiscard]] QString groupTitle(DemoRandom &random, qsizetype index);
[[nodiscard]] QString groupRemark(DemoRandom &random);
[[nodiscard]] QString publicAccount(DemoRandom &random);
/// Lower-case letters and digits, as in "wxid_…".
[[nodiscard]] QString token(DemoRandom &random, qsizetype length);
[[nodiscard]] QString hex(DemoRandom &random, qsizetype length);
[[nodiscard]] QString digits(DemoRandom &random, qsizetype length);

} // namespace DemoNames

} // namespace Lianxi
