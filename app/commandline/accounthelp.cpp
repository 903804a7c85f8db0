// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounthelp.h"

#include "commandtext.h"
#include "gatewaysystems.h"
#include "signinway.h"
#include "systemtext.h"
#include "textwidth.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr int widest = 96; // columns

/// `text` in lines that fit, the first behind `head`, the others below its end.
QString hanging(const QString &head, const QString &text)
{
    QString result = head;
    int column = columnsOf(head);
    const int indent = column;
    bool isFirst = true;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const int columns = columnsOf(word);
        if (!isFirst && column + 1 + columns > widest) {
            result += u'\n' + QString(indent, u' ');
            column = indent;
        } else if (!isFirst) {
            result += u' ';
            ++column;
        }
        result += word;
        column += columns;
        isFirst = false;
    }
    return result + u'\n';
}

QString addressText(const GatewaySystem &system)
{
    return system.standardUrl.isEmpty()
        ? QString(system.exampleUrl)
        : CommandText::tr("%1 when it is left out").arg(system.standardUrl);
}

QString handleText(const GatewaySystem &system)
{
    QString text = systemText(system.handleTitle);
    const QString example = systemText(system.handleExample);
    if (!example.isEmpty())
        text = CommandText::tr("%1 (%2)", "the name of an ID, an example").arg(text, example);
    Account account;
    account.system = system.key;
    if (system.handle == GatewaySystem::Handle::MadeBySignIn)
        return CommandText::tr("%1; --qr makes one when it is left out").arg(text);
    if (capabilitiesOf(account).devices == Support::Yes)
        return CommandText::tr("%1; when it is left out, the only one behind the key").arg(text);
    return text;
}

QString settingText(const GatewaySetting &setting)
{
    const QString help = systemText(setting.help);
    return setting.standard.isEmpty()
        ? help
        : CommandText::tr("%1; %2 without it").arg(help, setting.standard);
}

QString systemHelp(const GatewaySystem &system)
{
    const auto row = [](const QString &head, const QString &text) {
        const QString gap(std::max(0, 10 - columnsOf(head)), u' ');
        return hanging(u"      "_s + head + gap + u"  "_s, text);
    };
    QString text = u'\n'
        + hanging(u"  "_s + QString(system.key).leftJustified(10) + u"  "_s,
                  u"%1: %2"_s.arg(systemText(system.title), systemText(system.line)));
    text += row(u"--url"_s, addressText(system));
    if (system.handle != GatewaySystem::Handle::None)
        text += row(u"--id"_s, handleText(system));
    text += row(CommandText::tr("signs in"), signInOptionsOf(system).join(", "_L1));
    for (const GatewaySetting &setting : system.settings) {
        const QString values
            = setting.choices.isEmpty() ? CommandText::tr("VALUE") : setting.choices.join(u'|');
        text += hanging(u"      --set %1=%2  "_s.arg(setting.key, values), settingText(setting));
    }
    return text;
}

} // namespace

QStringList accountSynopsis()
{
    QStringList systems;
    for (const GatewaySystem *system : gatewaySystems())
        systems.append(system->key);
    return {
        u"account add NAME --system %1\n"
        "             [--url URL] [--id HANDLE] [--set KEY=VALUE]... [--no-check]\n"
        "             [--secret-stdin | --user U [--password-stdin] | --get-token] [--qr]"_s.arg(
            systems.join(u'|')),
        u"account sign-in NAME [--id HANDLE]\n"
        "             [--secret-stdin | --user U [--password-stdin] | --get-token] [--qr]"_s,
        u"account devices NAME [--json] [--secret-stdin]"_s,
        u"account list [--json]"_s,
        u"account show NAME [--json]"_s,
        u"account remove NAME"_s};
}

QString accountHelp()
{
    QString text = CommandText::tr(
        "NAME is yours to choose. The gateway is asked before anything is stored: an account that\n"
        "does not answer is not added. The key (token, session) goes into the desktop's keychain,\n"
        "and nowhere else. It is never an argument.\n"
        "\n"
        "  --url URL           the gateway's address\n"
        "  --id HANDLE         the device or instance behind it\n"
        "  --set pace=MIN-MAX  milliseconds between two calls, at least 300; 1000-3000 without it\n"
        "  --set details-age=AGE, members-age=AGE, list-age=AGE\n"
        "                      what is older is asked for again: details (7d without it), members "
        "of\n"
        "                      opened groups (1d), and the list where a sync goes on that was cut\n"
        "                      short (10m). AGE is like 90m, 12h or 7d\n"
        "  --no-check          stores the account without asking who is signed in\n"
        "\n"
        "Ways to sign in, as far as the gateway knows them:\n"
        "\n"
        "  --secret-stdin      takes the key from the first line of standard input; on a terminal\n"
        "                      it is asked for without this\n"
        "  --user U            signs in to the gateway; only the key that it gives is kept, never\n"
        "                      the password, which is asked for on the terminal\n"
        "  --password-stdin    takes the password from the first line of standard input\n"
        "  --get-token         takes the key from a gateway that gives it to whoever asks\n"
        "  --qr                draws a code that WeChat on the telephone scans\n"
        "\n"
        "\"account sign-in\" does the same for an account that was signed out; with --id or --qr\n"
        "alone the key stays. It refuses when somebody else signs in. \"account devices\" lists\n"
        "the devices behind the key. \"account remove\" forgets the account, its key, and all "
        "that\n"
        "is stored of its contacts.\n"
        "\n"
        "The kinds of gateways, for --system:\n");
    for (const GatewaySystem *system : gatewaySystems())
        text += systemHelp(*system);
    text += u'\n'
        + CommandText::tr("Example:\n"
                          "  lianxi account add \"Shop A\" --system %1 --url %2 --secret-stdin\n")
              .arg(gatewaySystems().constFirst()->key, gatewaySystems().constFirst()->exampleUrl);
    return text;
}

} // namespace Lianxi
