// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output.h"
#include "signin.h"

namespace Lianxi {

/// Tells on standard error how a sign-in goes on: the code to scan, and what it waits for.
class SignInTeller
{
public:
    /// `output` must outlive it.
    SignInTeller(Output &output, const QString &account);

    /// Says what is new since the last time.
    void tell(const SignInState &state);
    /// Whether a code was shown: then no answer means that nobody has scanned it.
    [[nodiscard]] bool hasShownCode() const { return !m_last.qrText.isEmpty(); }

private:
    void showCode(const QString &text);
    void line(const QString &sentence);

    Output &m_output;
    const QString m_account;
    SignInState m_last;
};

} // namespace Lianxi
