// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conformancebench.h"

#include <functional>

namespace Lianxi {

/// What a call came to, in a form in which all calls can be compared.
struct Outcome
{
    std::optional<Error> error;
    /// All that was answered, a line for each row; the same answer gives the same lines.
    QStringList lines;
};

/// One of the questions that one may ask a gateway, about somebody of the bench's world.
struct Operation
{
    enum class Effect { Read, Write };

    QString name;
    Effect effect;
    /// What stands in the way of it; Yes where there is nothing.
    Support Capabilities::*support;
    std::function<QCoro::Task<Outcome>(ConformanceBench &bench, Gateway *gateway)> start;

    [[nodiscard]] bool isSupported(const Capabilities &capabilities) const
    {
        return !support || capabilities.*support == Support::Yes;
    }
};

[[nodiscard]] const QList<Operation> &operations();
[[nodiscard]] const Operation &operation(const QString &name);

/// The new remark that the writing operations send.
[[nodiscard]] QString newRemark();

/// Adds the columns "system" and "call", and a row for each call with one of `effects` that the
/// system knows.
void addOperations(BenchShelf &benches,
                   QList<Operation::Effect> effects
                   = {Operation::Effect::Read, Operation::Effect::Write});
/// What the present data row names; the bench is healed.
[[nodiscard]] const Operation &fetchedOperation();
[[nodiscard]] ConformanceBench &fetchedBench(BenchShelf &benches);

} // namespace Lianxi
