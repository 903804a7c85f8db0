// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QPainter;

namespace Lianxi::DemoPortrait {

/// Paints what a person has for a picture - a face, a landscape, a cat, a flower, soft lights -
/// into the square from 0,0 to 1,1. The same seed gives the same picture.
void drawPerson(QPainter &painter, quint64 seed);

} // namespace Lianxi::DemoPortrait
