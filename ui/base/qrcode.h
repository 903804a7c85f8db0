// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBitArray>
#include <QString>

#include <optional>

namespace Lianxi {

/// A QR code as a square of modules, without the quiet zone around it.
class QrCode
{
public:
    /// Nothing for a text that is empty or too long for any code.
    [[nodiscard]] static std::optional<QrCode> of(const QString &text);

    /// Modules along one side.
    [[nodiscard]] int side() const { return m_side; }
    [[nodiscard]] bool isDark(int x, int y) const { return m_dark.at(y * m_side + x); }

private:
    int m_side = 0;
    QBitArray m_dark;
};

} // namespace Lianxi
