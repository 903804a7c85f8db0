// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manualpage.h"

#include "commandtext.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// `text` as troff prints it as it is: also hyphens, backslashes, and dots at the begin of a line.
QString escaped(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        if (line.startsWith(u'.') || line.startsWith(u'\''))
            line.prepend(u"\\&"_s);
    }
    return lines.join(u'\n');
}

/// Lines that stay as they are.
QString asTyped(const QString &text)
{
    QString lines = escaped(text);
    while (lines.endsWith(u'\n'))
        lines.chop(1);
    return u".nf\n"_s + lines + u"\n.fi\n"_s;
}

QString commandSection(const Command &command)
{
    QString text = u".SS "_s + escaped(command.name()) + u'\n';
    text += escaped(command.summary()) + u"\n.PP\n"_s;
    QString synopsis;
    for (const QString &line : command.synopsis())
        synopsis += u"lianxi "_s + line + u'\n';
    text += asTyped(synopsis);
    const QString help = command.help();
    return help.isEmpty() ? text : text + u".PP\n"_s + asTyped(help);
}

} // namespace

QString exitCodeTable()
{
    return CommandText::tr("  0    done\n"
                           "  1    failed\n"
                           "  2    wrong usage\n"
                           "  3    partly done: sentences on standard error say what is missing\n"
                           "  4    signed out, or no key\n"
                           "  130  stopped with Ctrl+C: what was done is stored and said\n");
}

QString manualPage(std::span<const Command *const> commands)
{
    QString text = uR"(.\" SPDX-FileCopyrightText: The Lianxi developers
.\" SPDX-License-Identifier: GPL-3.0-or-later
.\" Made by: lianxi help --man
.TH LIANXI 1 "" "Lianxi )"_s
        + QStringLiteral(LIANXI_VERSION) + uR"(" "User Commands"
.SH NAME
lianxi \- contact manager for WeChat accounts behind HTTP gateways
.SH SYNOPSIS
.nf
\fBlianxi\fR [\fB\-\-profile\fR \fIDIR\fR]
\fBlianxi \-\-demo\fR
\fBlianxi\fR [\fB\-\-profile\fR \fIDIR\fR] \fICOMMAND\fR [\fIARGUMENTS\fR]
.fi
.SH DESCRIPTION
Without a command, Lianxi opens its window.
With one, it does the same work on the same data without a display.
Results go to standard output, progress and errors to standard error.
.PP
Keys (tokens, sessions) live in the desktop's keychain.
They are read from standard input, and are never arguments.
Passwords are never kept.
.SH OPTIONS
.TP
\fB\-\-profile\fR \fIDIR\fR
Keeps data, settings and pictures below \fIDIR\fR.
.TP
\fB\-\-demo\fR
Opens the window on a demo gateway with invented people.
Nothing is kept.
.TP
\fB\-\-help\fR, \fB\-\-version\fR
Explains the commands; prints the version.
.SH COMMANDS
)"_s;
    for (const Command *command : commands)
        text += commandSection(*command);
    text += u".SH EXIT STATUS\n"_s + asTyped(exitCodeTable());
    text += uR"(.SH FILES
.TP
\fI~/.local/share/lianxi/lianxi.db\fR
Accounts, contacts and waiting remarks; readable by the user alone.
.TP
\fI~/.config/lianxi/settings.ini\fR
Settings.
No secrets.
.TP
\fI~/.cache/lianxi/pictures\fR
Pictures of contacts.
)"_s;
    return text;
}

} // namespace Lianxi
