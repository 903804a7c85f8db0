// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "result.h"

#include <QList>
#include <QString>

namespace Lianxi {

/// One way for a gateway to go wrong, and how a call has to end because of it.
struct Misbehaviour
{
    QString fault; ///< as DemoFault::parse() reads it; once
    QList<Error::Kind> reads;
    QList<Error::Kind> writes;
};

/// All of them; redirects lead to `elsewhere`.
[[nodiscard]] QList<Misbehaviour> misbehaviours(const QString &elsewhere);

} // namespace Lianxi
