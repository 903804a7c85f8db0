// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

QCoro::Task<Result<QList<Device>>> Gateway::devices()
{
    co_return failure(Error::Kind::Invalid, u"devices"_s);
}

QCoro::Task<Result<PictureFile>> Gateway::picture([[maybe_unused]] QUrl url)
{
    co_return failure(Error::Kind::Invalid, u"picture"_s);
}

} // namespace Lianxi
