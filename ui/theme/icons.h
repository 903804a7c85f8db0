// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPixmap>

#include <span>

class QPainter;

namespace Lianxi {

/// One line-icon set on a 24-px grid; the files are in resources/icons/.
enum class IconName {
    Account,
    Add,
    AllAccounts,
    At, ///< of an alias
    Back,
    Check,
    ChevronDown,
    ChevronRight,
    ClearText,
    Clock, ///< waiting
    Columns,
    Copy,
    Edit,
    Error,
    Export,
    Filter,
    FolderOpen,
    Friends,
    Globe,
    Group,
    History,
    Inbox,
    Info,
    Key,
    Keyboard,
    Label,
    Leave,
    Moon,
    More,
    Offline,
    Owner,
    Pause,
    PersonBack,
    PersonGone,
    PersonNew,
    Play,
    Public,
    QrCode,
    Refresh,
    Remove,
    Rename,
    Search,
    Settings,
    Shield,
    SignIn,
    Stop,
    Sun,
    System,
    Undo,
    Warning,
};

/// Which colour of the palette an icon takes, at the moment it is painted.
enum class Tint { Text, Muted, Accent, OnAccent, Warning, Danger, Success };

/// An icon in the application palette's colours: muted when disabled, the selected text's colour
/// when selected. Sharp at any size and device pixel ratio; follows a palette change by itself.
[[nodiscard]] QIcon icon(IconName name, Tint tint = Tint::Text);

/// For delegates: `name` in `color`, in `rect` (logical pixels), from a cache.
void paintIcon(QPainter *painter, const QRect &rect, IconName name, const QColor &color);

/// `size` in logical pixels.
[[nodiscard]] QPixmap iconPixmap(IconName name, int size, qreal devicePixelRatio,
                                 const QColor &color);

/// The program's own icon, in colours.
[[nodiscard]] QIcon applicationIcon();

/// All names, for tests and previews.
[[nodiscard]] std::span<const IconName> allIconNames();

} // namespace Lianxi
