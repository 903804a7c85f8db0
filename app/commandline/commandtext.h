// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

namespace Lianxi {

/// Gives the sentences of the command line their context.
struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::CommandText)
};

} // namespace Lianxi
