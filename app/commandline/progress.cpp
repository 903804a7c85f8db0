// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress.h"

#include "accounttext.h"
#include "commandtext.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lianxi {

namespace {

/// In a log file: this long between two lines of the same step.
constexpr auto sparse = std::chrono::milliseconds(10s);

QString remainingText(std::chrono::milliseconds remaining)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(remaining).count();
    if (remaining <= 0ms)
        return {};
    if (minutes < 1)
        return CommandText::tr("less than a minute");
    return CommandText::tr("about %n minute(s)", nullptr, int(minutes));
}

QString progressLine(const AccountStatus &status, const QString &accountName)
{
    QString line = u"%1: %2"_s.arg(accountName, accountStateText(status));
    const QLocale locale;
    if (status.expected > 0) {
        line = CommandText::tr("%1, %2 of %3", "what is done, figures")
                   .arg(line, locale.toString(status.received), locale.toString(status.expected));
    }
    const QString remaining = remainingText(status.remaining);
    return remaining.isEmpty() ? line : line + u" · "_s + remaining;
}

/// `text` cut so that it stays on one line of the terminal.
QString cut(const QString &text, int columns)
{
    if (columns <= 0)
        return text;
    QString result = text;
    while (columnsOf(result) >= columns) {
        const bool isPair = result.size() > 1 && result.back().isLowSurrogate();
        result.chop(isPair ? 2 : 1);
    }
    return result;
}

} // namespace

Progress::Progress(Output &output)
    : m_output(output)
{
}

void Progress::show(const AccountStatus &status, const QString &accountName)
{
    if (status.state != AccountStatus::State::Working || status.step == AccountStatus::Step::None) {
        clear();
        return;
    }
    if (m_output.isTerminal()) {
        showOnTerminal(progressLine(status, accountName));
        return;
    }
    Told &told = m_told[status.account];
    if (told.step == status.step && told.since.isValid() && !told.since.hasExpired(sparse.count()))
        return;
    told.step = status.step;
    told.since.start();
    m_output.line(progressLine(status, accountName));
    [[maybe_unused]] const bool written = m_output.flush();
}

void Progress::show(const QString &text)
{
    if (m_output.isTerminal()) {
        showOnTerminal(text);
        return;
    }
    if (m_sinceText.isValid() && !m_sinceText.hasExpired(sparse.count()))
        return;
    m_sinceText.start();
    m_output.line(text);
    [[maybe_unused]] const bool written = m_output.flush();
}

void Progress::showOnTerminal(const QString &text)
{
    const QString line = cut(harmless(text, m_output.controls()), m_output.columns());
    if (line == m_line)
        return;
    m_line = line;
    m_output.write(u"\r\x1b[K"_s + line);
    [[maybe_unused]] const bool written = m_output.flush();
}

void Progress::clear()
{
    if (m_line.isEmpty())
        return;
    m_line.clear();
    m_output.write(u"\r\x1b[K"_s);
    [[maybe_unused]] const bool written = m_output.flush();
}

} // namespace Lianxi
