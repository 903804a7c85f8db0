// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "change.h"
#include "jsonwriter.h"
#include "texttable.h"

#include <QFile>
#include <QHash>

#include <memory>

namespace Lianxi {

class Output;

/// Prints changes as they come: lines of a table with local times, or one JSON document.
class ChangePrinter
{
public:
    enum class Form { Table, Json };

    /// `output` is standard output and outlives it; `accounts` are those of the changes.
    ChangePrinter(Output &output, const QList<Account> &accounts, Form form);

    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> print(const QList<Change> &changes);
    [[nodiscard]] Result<void> end();

private:
    [[nodiscard]] QStringList row(const Change &change) const;

    Output &m_output;
    QHash<AccountKey, QString> m_accounts;
    std::unique_ptr<TextTable> m_table; ///< for a table
    QFile m_file;
    std::unique_ptr<JsonWriter> m_json; ///< for JSON
};

} // namespace Lianxi
