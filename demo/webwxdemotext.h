// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Lianxi {

/// How the web protocol writes names.
namespace WebWxDemoText {

/// Emoji become <span class="emoji emoji1f601"></span>, with one or two code points in the class
/// (4, 5, 2+4, 4+4 or 5+5 digits); & < > " ' become entities.
[[nodiscard]] QString marked(const QString &text);

/// What survives marked(): the key-cap emoji lose their variation selector on the way.
[[nodiscard]] QString survivor(QString text);

/// The body as the server reads it: it knows no \u escapes, so that "\u4e2d" stays six letters.
[[nodiscard]] QByteArray withoutEscapes(const QByteArray &json);

} // namespace WebWxDemoText

} // namespace Lianxi
