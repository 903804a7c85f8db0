// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qrcode.h"

#include <qrencode.h>

#include <memory>

namespace Lianxi {

std::optional<QrCode> QrCode::of(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return std::nullopt;
    // Medium correction: what a telephone reads off a screen without trouble.
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const uchar *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return std::nullopt;
    QrCode result;
    result.m_side = code->width;
    result.m_dark.resize(result.m_side * result.m_side);
    for (qsizetype i = 0; i < result.m_dark.size(); ++i)
        result.m_dark.setBit(i, code->data[i] & 1);
    return result;
}

} // namespace Lianxi
