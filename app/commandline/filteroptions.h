// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arguments.h"
#include "rowgatherer.h"

#include <QDateTime>

#include <expected>

namespace Lianxi {

/// The options that narrow a list as the window's filter menu does: --label, --region, --sex,
/// --with-remark, --without-remark, --only-gone, --changed-since.
namespace FilterOptions {

[[nodiscard]] QList<QCommandLineOption> all();
/// Whether one of them was given.
[[nodiscard]] bool isAnySet(const Arguments &given);
/// `selection`, narrowed by what was given; the error is a sentence.
[[nodiscard]] std::expected<ContactSelection, QString>
narrowed(ContactSelection selection, const Arguments &given, const QDateTime &now);
/// A label that was asked for and that no account has; nothing where all are known.
[[nodiscard]] std::optional<QString> unknownLabel(const ContactSelection &selection,
                                                  const ContactRows &rows);
[[nodiscard]] QString help();

} // namespace FilterOptions

} // namespace Lianxi
