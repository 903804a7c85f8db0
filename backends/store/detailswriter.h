// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "storing.h"

/// Writing what the gateway said of contacts; the rules of Store::saveDetails().
namespace Lianxi::DetailsWriter {

[[nodiscard]] Result<void> save(Storing &storing, AccountKey account,
                                const QList<ContactDetails> &details, const QStringList &asked);

/// Stores what a list itself told of its contacts; answers those that look different now, as they
/// are stored. Only rows that tell everything count as details.
[[nodiscard]] QList<Contact> saveRows(Storing &storing, AccountKey account,
                                      const QList<ContactDetails> &rows, Roster::RowsTell rowsTell);

} // namespace Lianxi::DetailsWriter
