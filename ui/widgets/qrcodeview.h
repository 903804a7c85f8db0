// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "qrcode.h"

#include <QWidget>

namespace Lianxi {

/// A QR code for a telephone's camera: black on a white card with the quiet zone that readers need
/// (ISO 18004: four modules), in a dark theme as well; whole device pixels for every module, so
/// that it is sharp at any scale.
class QrCodeView : public QWidget
{
    Q_OBJECT

public:
    enum class Look {
        Fresh, ///< to be scanned
        Used, ///< scanned already: stands back behind a tick
    };

    explicit QrCodeView(QWidget *parent = nullptr);

    /// Nothing: an empty card, as long as there is no code.
    void setCode(const std::optional<QrCode> &code);
    [[nodiscard]] const std::optional<QrCode> &code() const { return m_code; }
    void setLook(Look look);
    [[nodiscard]] Look look() const { return m_look; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void paintModules(QPainter *painter, const QRectF &card) const;
    void paintTick(QPainter *painter, const QRectF &card) const;

    std::optional<QrCode> m_code;
    Look m_look = Look::Fresh;
};

} // namespace Lianxi
