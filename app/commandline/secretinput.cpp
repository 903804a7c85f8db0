// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretinput.h"

#include "commandtext.h"

#include <QScopeGuard>

#include <cerrno>
#include <termios.h>
#include <unistd.h>

namespace Lianxi {

namespace {

constexpr qsizetype longest = 16 * 1024;

enum class End { Line, Cancelled, TooLong };

/// The next byte; nothing at the end or on an error.
std::optional<char> nextByte()
{
    char byte = 0;
    ssize_t got = 0;
    do {
        got = ::read(STDIN_FILENO, &byte, 1);
    } while (got < 0 && errno == EINTR);
    return got == 1 ? std::optional(byte) : std::nullopt;
}

/// One byte at a time: what follows the line belongs to others.
End readLine(QByteArray &line)
{
    while (const std::optional<char> byte = nextByte()) {
        if (*byte == '\n')
            break;
        if (line.size() == longest)
            return End::TooLong;
        line.append(*byte);
    }
    if (line.endsWith('\r'))
        line.chop(1);
    return End::Line;
}

void removeLastCharacter(QByteArray &line)
{
    while (!line.isEmpty()) {
        const bool isContinuation = (line.back() & 0xC0) == 0x80; // of a UTF-8 sequence
        line.chop(1);
        if (!isContinuation)
            return;
    }
}

/// The terminal neither shows what is typed nor makes signals of it: Ctrl+C arrives as a byte, so
/// it is never left without echo.
End readTyped(QByteArray &line)
{
    while (const std::optional<char> byte = nextByte()) {
        switch (*byte) {
        case '\r':
        case '\n':
        case 0x04: // Ctrl+D
            return End::Line;
        case 0x03: // Ctrl+C
            return End::Cancelled;
        case 0x15: // Ctrl+U
            line.clear();
            break;
        case 0x08:
        case 0x7F:
            removeLastCharacter(line);
            break;
        default:
            if (line.size() == longest)
                return End::TooLong;
            line.append(*byte);
        }
    }
    return End::Line;
}

void writeToTerminal(const QByteArray &bytes)
{
    [[maybe_unused]] const ssize_t written
        = ::write(STDERR_FILENO, bytes.constData(), size_t(bytes.size()));
}

End ask(const QString &prompt, QByteArray &line)
{
    termios before{};
    if (::tcgetattr(STDIN_FILENO, &before) != 0)
        return End::Cancelled;
    termios quiet = before;
    quiet.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG);
    quiet.c_cc[VMIN] = 1;
    quiet.c_cc[VTIME] = 0;
    writeToTerminal(prompt.toUtf8());
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    const auto restore = qScopeGuard([&before] {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        writeToTerminal("\n");
    });
    return readTyped(line);
}

bool hasControls(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

bool isStandardInputTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

std::expected<QString, QString> readSecret(const QString &prompt, SecretWord word)
{
    QByteArray line;
    const End end = isStandardInputTerminal() ? ask(prompt, line) : readLine(line);
    if (end == End::Cancelled)
        return std::unexpected(QString());
    const QString secret = QString::fromUtf8(line);
    const bool isKey = word == SecretWord::Key;
    // A key goes into a header of every request.
    if (end == End::TooLong || hasControls(secret) || secret.contains(QChar::ReplacementCharacter))
        return std::unexpected(
            isKey ? CommandText::tr("What came in on standard input does not look like a key.")
                  : CommandText::tr("What came in on standard input does not look like a "
                                    "password."));
    if (secret.isEmpty())
        return std::unexpected(isKey ? CommandText::tr("There is no key on standard input.")
                                     : CommandText::tr("There is no password on standard input."));
    return secret;
}

} // namespace Lianxi
