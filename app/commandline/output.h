// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "textwidth.h"

#include <QString>

#include <cstdio>

namespace Lianxi {

/// Standard output or standard error, as UTF-8.
class Output
{
public:
    explicit Output(std::FILE *stream);

    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }
    /// The width of the terminal; 0 when it is none, or does not say.
    [[nodiscard]] int columns() const;
    /// How foreign text has to be made harmless here.
    [[nodiscard]] Controls controls() const;

    /// As it is: for tables and JSON, which are harmless already.
    void write(const QString &text);
    /// One line, made harmless.
    void line(const QString &text);
    /// Whether everything was written so far; false on a full disk or a closed pipe.
    [[nodiscard]] bool flush();

private:
    std::FILE *const m_stream;
    const bool m_isTerminal;
    bool m_failed = false;
};

} // namespace Lianxi
