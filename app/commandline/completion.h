// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "command.h"

#include <memory>
#include <span>
#include <vector>

namespace Lianxi {

/// What can stand next on a command line, for the shells' completion. Made from the same synopses
/// and help texts that people read, so what is completed is what is documented; a test compares
/// both with what the commands take.
struct Completion
{
    enum class Also { Nothing, Accounts, Files, Folders };

    QStringList words;
    Also also = Also::Nothing; ///< what the caller has to look up
    QString begin; ///< of the word that is completed; `words` begin with it, accounts have to
};

using Commands = std::span<const std::unique_ptr<Command>>;

/// `words` are the command line without the program's name; the last one is the one to complete.
[[nodiscard]] Completion completionOf(Commands commands, const QStringList &words);

/// All options of a command, or of one part of it ("account add"), with their dashes.
[[nodiscard]] QStringList documentedOptions(const Command &command, const QString &part = {});

} // namespace Lianxi
