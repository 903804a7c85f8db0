// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>

namespace Lianxi {

/// What is read, for the sentences about it.
enum class SecretWord { Key, Password };

/// Reads a secret from standard input: its first line, without the end of the line. On a terminal
/// it asks with `prompt` and shows nothing of what is typed. Blocks; before the event loop has
/// anything to do. The error is a sentence, empty when the user pressed Ctrl+C.
[[nodiscard]] std::expected<QString, QString> readSecret(const QString &prompt,
                                                         SecretWord word = SecretWord::Key);
[[nodiscard]] bool isStandardInputTerminal();

} // namespace Lianxi
