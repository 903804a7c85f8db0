// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "storing.h"

/// Writing what a details reply said; the rules of Store::saveDetails().
namespace Lianxi::DetailsWriter {

[[nodiscard]] Result<void> save(Storing &storing, AccountKey account,
                                const QList<ContactDetails> &details, const QStringList &asked);

} // namespace Lianxi::DetailsWriter
