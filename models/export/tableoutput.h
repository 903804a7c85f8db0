// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArrayView>
#include <QStringView>

#include <optional>

class QIODevice;

namespace Lianxi {

/// A device whose every write is checked. The first error stays: nothing is written after it, and
/// each later call answers it again. Owns no device.
class TableOutput
{
public:
    explicit TableOutput(QIODevice &device);

    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// Hands what a file buffers to the system, so that a full disk is noticed here.
    [[nodiscard]] Result<void> flush();
    /// Remembers an error of the writer itself.
    [[nodiscard]] Result<void> fail(Error error);
    [[nodiscard]] Result<void> state() const;

private:
    QIODevice &m_device;
    std::optional<Error> m_error;
};

/// `text` without halves of surrogate pairs, which no encoding can carry: they become U+FFFD.
[[nodiscard]] QString wellFormed(const QString &text);

} // namespace Lianxi
