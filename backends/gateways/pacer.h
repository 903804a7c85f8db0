// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "clock.h"
#include "result.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

namespace Lianxi {

/// The time between two calls of one account: a random value in [minimum, maximum].
struct PaceRange
{
    std::chrono::milliseconds minimum{1000};
    std::chrono::milliseconds maximum{3000};
    friend bool operator==(const PaceRange &, const PaceRange &) = default;
};

/// Nobody may set an account faster than this (FACTS.md §1).
inline constexpr std::chrono::milliseconds FastestPace{300};

/// "1000-3000" or "2000", in ms; Invalid for anything else or for a pace below FastestPace.
/// An empty text is the default.
[[nodiscard]] Result<PaceRange> paceFromSetting(const QString &text);

enum class Priority {
    User, ///< somebody waits for it: a remark, a group just opened
    Visible, ///< rows on the screen
    Background,
};

/// Admits the calls of one account at the gateway's pace, by priority, then first come first
/// served. The first call goes at once. Knows nothing of what the calls are.
class Pacer : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the pacer.
    Pacer(PaceRange pace, Clock &clock, QObject *parent = nullptr);
    ~Pacer() override;

    [[nodiscard]] PaceRange pace() const;
    /// Ends when the caller may send one request; Cancelled after cancelAll().
    [[nodiscard]] QCoro::Task<Result<void>> admit(Priority priority);
    /// Ends after `delay`; Cancelled after cancelAll(). Takes no turn.
    [[nodiscard]] QCoro::Task<Result<void>> wait(std::chrono::milliseconds delay);
    /// Admits nobody for `delay` from now.
    void holdBack(std::chrono::milliseconds delay);
    /// The gateway asked to slow down: admits nobody for the time that it names; where it names
    /// none (0), for 1, 2, 4 … 30 min, growing until a call succeeds. Answers how long that is.
    /// What was asked before it said so counts once.
    std::chrono::milliseconds slowDown(std::chrono::milliseconds named);
    /// A call succeeded: the gateway no longer minds.
    void noteSuccess();
    /// Every wait under way ends with Cancelled; later ones work again.
    void cancelAll();

Q_SIGNALS:
    /// Nobody is admitted for `delay` from now; the latest word counts.
    void heldBack(std::chrono::milliseconds delay);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
