// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democommandline.h"

#include <QCommandLineParser>

#include <limits>

using namespace Qt::StringLiterals;

namespace Lianxi::DemoCommandLine {

namespace {

constexpr auto description
    = "A demo gateway for Lianxi: an HTTP server on loopback that speaks open, wkteam, webwx,\n"
      "gewechat and gewe over invented people. Prints SYSTEM.NAME=VALUE lines with what an account "
      "of\n"
      "each needs, then serves until stopped.\n"
      "\n"
      "Faults: --fault PATH=KIND[*N], repeatable; only the first N times with *N. PATH is the end "
      "of a\n"
      "request's path, or ends in / and means everything below. Faults of one path take their "
      "turn.\n"
      "  503, 429:30       that HTTP status, with Retry-After\n"
      "  delay:MS drip:MS  late; one byte every MS\n"
      "  hang close        no answer; hangs up, the call is not carried out\n"
      "  close-after       carries the call out, then hangs up\n"
      "  truncate cut      half a body, with and without Content-Length\n"
      "  html empty        a web page; no bytes\n"
      "  null-data wrong-types hidden-failure signed-out expired-session initialising\n"
      "                    what each system would say; code:N its refusal with this code\n"
      "  ignore            a write is called a success and not carried out\n"
      "  redirect:URL      302\n"
      "  pass              nothing goes wrong; pass*2 and then hang hits the third request\n"
      "Example: --fault /contacts/getDetailInfo=429:2*3"_L1;

const QList<QCommandLineOption> &optionList()
{
    static const QList<QCommandLineOption> options{
        {u"port"_s, u"Port to listen on; 0 = any free one (default)."_s, u"N"_s},
        {u"seed"_s, u"Another seed makes other people."_s, u"S"_s},
        {u"friends"_s, u"Friends of each account (default 150 to 600)."_s, u"N"_s},
        {u"groups"_s, u"Groups of each account (default 12 to 40)."_s, u"N"_s},
        {u"public"_s, u"Public accounts of each account (default 16 to 60)."_s, u"N"_s},
        {u"labels"_s, u"Labels of each account (default 0 to 12)."_s, u"N"_s},
        {u"largest-group"_s, u"Members of the largest group (default 100 to 500)."_s, u"N"_s},
        {u"token"_s, u"Key of every account; made from the seed without it."_s, u"T"_s},
        {u"list-delay"_s, u"Time until the list of contacts is answered (default 0)."_s, u"MS"_s},
        {u"cache-delay"_s, u"Time from that request until the list's cache is ready."_s, u"MS"_s},
        {u"cache-lifetime"_s, u"Time for which the cache is kept (default 600000)."_s, u"MS"_s},
        {u"scan-polls"_s, u"Questions until the QR code is scanned (default 2)."_s, u"N"_s},
        {u"confirm-polls"_s, u"And from there until it is confirmed (default 1)."_s, u"N"_s},
        {u"expire-polls"_s, u"Questions until a code that nobody scans expires (default: never)."_s,
         u"N"_s},
        {u"long-poll"_s, u"Time that webwx waits for the telephone (default 400)."_s, u"MS"_s},
        {u"wkteam-dialect"_s, u"2020 (default) or successor."_s, u"D"_s},
        {u"longest-remark"_s, u"Keep only so much of a remark; 0 = all (default)."_s, u"N"_s},
        {u"fault"_s, u"Something that goes wrong, see above."_s, u"PATH=KIND"_s},
    };
    return options;
}

/// Reads numbers until one is wrong, and remembers which.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser)
        : m_parser(parser)
    {
    }

    template <typename T>
    void read(const QString &name, T &target, qlonglong most = std::numeric_limits<int>::max())
    {
        if (!m_parser.isSet(name))
            return;
        bool isNumber = false;
        const qlonglong value = m_parser.value(name).toLongLong(&isNumber);
        if (!isNumber || value < 0 || value > most)
            m_mistake = u"--%1 needs a number from 0 to %2."_s.arg(name, QString::number(most));
        else
            target = static_cast<T>(value);
    }

    [[nodiscard]] QString mistake() const { return m_mistake; }

private:
    const QCommandLineParser &m_parser;
    QString m_mistake;
};

QString readNumbers(const QCommandLineParser &parser, DemoOptions &options)
{
    constexpr qlonglong mostContacts = 200'000;
    Numbers numbers(parser);
    numbers.read(u"port"_s, options.port, 65535);
    numbers.read(u"seed"_s, options.seed, std::numeric_limits<qlonglong>::max());
    for (DemoSizes &sizes : options.sizes) {
        numbers.read(u"friends"_s, sizes.friends, mostContacts);
        numbers.read(u"groups"_s, sizes.groups, 10'000);
        numbers.read(u"public"_s, sizes.publicAccounts, mostContacts);
        numbers.read(u"labels"_s, sizes.labels, 1000);
        numbers.read(u"largest-group"_s, sizes.largestGroup, 5000);
    }
    numbers.read(u"list-delay"_s, options.listDelay);
    numbers.read(u"cache-delay"_s, options.cacheDelay);
    numbers.read(u"cache-lifetime"_s, options.cacheLifetime);
    numbers.read(u"scan-polls"_s, options.pollsUntilScanned);
    numbers.read(u"confirm-polls"_s, options.pollsUntilConfirmed);
    numbers.read(u"expire-polls"_s, options.pollsUntilExpired);
    numbers.read(u"long-poll"_s, options.longPoll);
    numbers.read(u"longest-remark"_s, options.longestRemark);
    return numbers.mistake();
}

QString readDialect(const QCommandLineParser &parser, DemoOptions &options)
{
    const QString name = parser.value(u"wkteam-dialect"_s);
    if (name == "successor"_L1)
        options.wkTeamDialect = DemoOptions::WkTeamDialect::Successor;
    else if (!name.isEmpty() && name != "2020"_L1)
        return u"--wkteam-dialect is 2020 or successor, not \"%1\"."_s.arg(name);
    return {};
}

QString readFaults(const QCommandLineParser &parser, DemoOptions &options)
{
    for (const QString &text : parser.values(u"fault"_s)) {
        const qsizetype equals = text.indexOf(u'=');
        const std::optional<DemoFault> fault
            = equals < 1 ? std::nullopt : DemoFault::parse(QStringView(text).mid(equals + 1));
        if (!fault)
            return u"--fault \"%1\" is not understood; see --help."_s.arg(text);
        options.faults.append({text.first(equals), *fault});
    }
    return {};
}

} // namespace

std::variant<DemoOptions, Help, Mistake> parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(description);
    parser.addOptions(optionList());
    const QCommandLineOption help = parser.addHelpOption();
    if (!parser.parse(arguments))
        return Mistake{parser.errorText()};
    if (parser.isSet(help))
        return Help{parser.helpText()};
    if (!parser.positionalArguments().isEmpty())
        return Mistake{u"\"%1\" is not an option; see --help."_s.arg(
            parser.positionalArguments().constFirst())};

    DemoOptions options;
    options.token = parser.value(u"token"_s);
    QString mistake = readNumbers(parser, options);
    if (mistake.isEmpty())
        mistake = readDialect(parser, options);
    if (mistake.isEmpty())
        mistake = readFaults(parser, options);
    if (!mistake.isEmpty())
        return Mistake{mistake};
    return options;
}

} // namespace Lianxi::DemoCommandLine
