// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signinteller.h"

#include "commandtext.h"
#include "contact.h"
#include "terminalqrcode.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Lianxi {

SignInTeller::SignInTeller(Output &output, const QString &account)
    : m_output(output)
    , m_account(account)
{
}

void SignInTeller::tell(const SignInState &state)
{
    const SignInState before = std::exchange(m_last, state);
    if (m_last.qrText.isEmpty())
        m_last.qrText = before.qrText;
    if (state.renewals > before.renewals)
        line(CommandText::tr("The code has expired."));
    if (!state.qrText.isEmpty() && state.qrText != before.qrText)
        showCode(state.qrText);
    if (state.step == before.step)
        return;
    switch (state.step) {
    case SignInState::Step::Asking:
    case SignInState::Step::WaitingForScan: // said with the code
        break;
    case SignInState::Step::Scanned: {
        const QString who = oneLine(state.scannedBy).trimmed();
        line(who.isEmpty() ? CommandText::tr("Scanned. Confirm on the telephone.")
                           : CommandText::tr("Scanned by %1. Confirm on the telephone.").arg(who));
        break;
    }
    case SignInState::Step::Finishing:
        if (hasShownCode())
            line(CommandText::tr("Confirmed. The session is being opened."));
        break;
    }
}

void SignInTeller::showCode(const QString &text)
{
    const std::optional<QrCode> code = QrCode::of(text);
    const int columns = m_output.columns();
    const bool isTooWide = code && columns > 0 && columnsOf(*code) > columns;
    if (code && !isTooWide) {
        m_output.write(drawnInText(
            *code, m_output.isTerminal() ? QrColours::BlackOnWhite : QrColours::FromReader));
    }
    if (isTooWide) {
        line(CommandText::tr("The terminal is too narrow for the code: it takes %n column(s).",
                             nullptr, columnsOf(*code)));
    }
    // So that it can be drawn elsewhere.
    m_output.line(text);
    line(CommandText::tr("%1: scan this code with WeChat on the telephone of the account. Ctrl+C "
                         "stops.")
             .arg(m_account));
}

void SignInTeller::line(const QString &sentence)
{
    m_output.line(u"lianxi: "_s + sentence);
    [[maybe_unused]] const bool written = m_output.flush();
}

} // namespace Lianxi
