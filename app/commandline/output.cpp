// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include <sys/ioctl.h>
#include <unistd.h>

namespace Lianxi {

Output::Output(std::FILE *stream)
    : m_stream(stream)
    , m_isTerminal(::isatty(::fileno(stream)) == 1)
{
}

int Output::columns() const
{
    winsize size{};
    if (!m_isTerminal || ::ioctl(::fileno(m_stream), TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

Controls Output::controls() const
{
    return m_isTerminal ? Controls::Visible : Controls::Blank;
}

void Output::write(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), m_stream) != size_t(bytes.size()))
        m_failed = true;
}

void Output::line(const QString &text)
{
    write(harmless(text, controls()) + u'\n');
}

bool Output::flush()
{
    if (std::fflush(m_stream) != 0)
        m_failed = true;
    return !m_failed;
}

} // namespace Lianxi
