// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "terminalqrcode.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Modules of light around a code; ISO/IEC 18004 asks for four.
constexpr int quietZone = 4;

// Fixed entries of the 256 colours: themes recolour the first sixteen only.
const QString blackOnWhite = u"\x1b[38;5;16;48;5;231m"_s;
const QString usualColours = u"\x1b[0m"_s;

/// Whether a module is dark; everything outside of the code is light.
bool isDark(const QrCode &code, int x, int y)
{
    const bool isInside = x >= 0 && y >= 0 && x < code.side() && y < code.side();
    return isInside && code.isDark(x, y);
}

QChar halfBlocks(bool upper, bool lower)
{
    if (upper)
        return lower ? u'█' : u'▀';
    return lower ? u'▄' : u' ';
}

} // namespace

QString drawnInText(const QrCode &code, QrColours colours)
{
    const int end = code.side() + quietZone;
    QString text;
    for (int y = -quietZone; y < end; y += 2) {
        QString line;
        for (int x = -quietZone; x < end; ++x)
            line += halfBlocks(isDark(code, x, y), isDark(code, x, y + 1));
        if (colours == QrColours::BlackOnWhite)
            line = blackOnWhite + line + usualColours;
        text += line + u'\n';
    }
    return text;
}

int columnsOf(const QrCode &code)
{
    return code.side() + 2 * quietZone;
}

} // namespace Lianxi
