// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QModelIndex>

class QMimeData;

namespace Lianxi {

/// Cells as text/plain, as shown: one line a row, tab separated, in the order of the model. The
/// caller owns it; null when there are none.
[[nodiscard]] QMimeData *rowsAsText(QModelIndexList indexes);

} // namespace Lianxi
