// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Lianxi {

/// A country as gateways send it, in the user's language: two-letter codes ("CN") become names,
/// anything else is a name already and stays. Source: FACTS.md, "Places are Chinese words there,
/// codes elsewhere".
[[nodiscard]] QString countryText(const QString &country);
/// A province as gateways send it ("Jiangsu"), in the user's language; unknown ones stay.
[[nodiscard]] QString provinceText(const QString &province);

} // namespace Lianxi
