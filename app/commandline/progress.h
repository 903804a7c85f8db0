// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountstatus.h"
#include "output.h"

#include <QElapsedTimer>
#include <QHash>

namespace Lianxi {

/// What runs, on standard error: on a terminal one line that is written again and again, elsewhere
/// a line for each step and now and then one in between.
class Progress
{
public:
    /// `output` must outlive it.
    explicit Progress(Output &output);

    void show(const AccountStatus &status, const QString &accountName);
    /// Any step that is not an account's.
    void show(const QString &text);
    /// Takes the line away, before anything else is written there.
    void clear();

private:
    struct Told
    {
        AccountStatus::Step step = AccountStatus::Step::None;
        QElapsedTimer since;
    };

    void showOnTerminal(const QString &text);

    Output &m_output;
    QHash<AccountKey, Told> m_told;
    QElapsedTimer m_sinceText;
    QString m_line; ///< what stands on the terminal's last line
};

} // namespace Lianxi
