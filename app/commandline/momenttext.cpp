// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "momenttext.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Lianxi {

QString isoMoment(qint64 moment)
{
    return moment == 0
        ? QString()
        : QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString localMoment(qint64 moment)
{
    return moment == 0 ? QString()
                       : QDateTime::fromMSecsSinceEpoch(moment).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace Lianxi
