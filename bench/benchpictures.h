// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QList>
#include <QUrl>

namespace Lianxi {

/// Photographs of 132 pixels as a gateway's server would send them, without a network.
class BenchPictures
{
public:
    BenchPictures();

    /// As AvatarStore::Fetch: the picture, some milliseconds later.
    [[nodiscard]] QCoro::Task<Result<QByteArray>> fetch(QUrl url) const;

private:
    QList<QByteArray> m_pictures; ///< JPEG
};

} // namespace Lianxi
