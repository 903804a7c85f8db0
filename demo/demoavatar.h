// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

class QImage;
class QPainter;

namespace Lianxi {

/// What is on a picture. Everything is drawn from shapes, no fonts: it looks the same on every
/// machine, needs no QGuiApplication and may be drawn on any thread.
struct DemoLook
{
    enum class Motif {
        Person, ///< a face, a landscape, a cat, a flower, soft lights: by the seed
        Brand, ///< a public account's emblem
        Service, ///< one of the system's own contacts
        Group, ///< up to nine faces of members
    };

    Motif motif = Motif::Person;
    quint64 seed = 0;
    QList<quint64> faces; ///< of Motif::Group
};

namespace DemoAvatar {

/// The square picture; the same look gives the same picture.
[[nodiscard]] QImage draw(const DemoLook &look, int side);
[[nodiscard]] QByteArray png(const DemoLook &look, int side);
/// Looks like a QR code, and is none: the demo's scan is scripted.
[[nodiscard]] QByteArray qrCodePng(quint64 seed);

} // namespace DemoAvatar

} // namespace Lianxi
