// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>

class QPalette;

namespace Lianxi {

class DesktopSettings;

enum class ColorScheme { System, Light, Dark };

/// The look of the whole program: style and palette. One for the application, owned by it; GUI
/// thread. After apply() every widget gets QEvent::PaletteChange and repaints.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// Takes effect at once. `System` follows the desktop from then on.
    void apply(ColorScheme scheme);
    [[nodiscard]] ColorScheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_dark; }

    /// How long a motion may last: 150 ms, or nothing where the desktop asks for that.
    [[nodiscard]] std::chrono::milliseconds motion() const;

Q_SIGNALS:
    /// Light became dark, or the other way round.
    void changed();

private:
    void refresh();

    DesktopSettings *m_desktop;
    bool m_startedDark; ///< what the desktop's own palette was, for desktops without a portal
    ColorScheme m_scheme = ColorScheme::System;
    bool m_dark = false;
    bool m_styled = false;
};

} // namespace Lianxi
