// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportplan.h"
#include "result.h"

#include <QCoroTask>

#include <optional>

namespace Lianxi {

/// Hands out rows piece by piece, so that a long list never stands in memory as a whole. Asked on
/// the thread of the ExportJob, for one piece at a time; what it uses must outlive it and its task.
class RowFeed
{
public:
    using Piece = std::optional<RowSet>;

    RowFeed() = default;
    virtual ~RowFeed() = default;
    Q_DISABLE_COPY_MOVE(RowFeed)

    /// How many rows there will be in all, as far as that is known; 0 when it is not.
    [[nodiscard]] virtual qsizetype total() const = 0;
    /// The next rows, without columns; nothing after the last ones.
    [[nodiscard]] virtual QCoro::Task<Result<Piece>> next() = 0;
};

} // namespace Lianxi
