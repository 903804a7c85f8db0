// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountoptions.h"

#include "accountbook.h"
#include "commandtext.h"
#include "errortext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto system = "system"_L1;
constexpr auto url = "url"_L1;
constexpr auto id = "id"_L1;
constexpr auto set = "set"_L1;

std::expected<System, QString> systemFrom(const Arguments &given)
{
    QStringList known;
    for (const System one : supportedSystems())
        known.append(systemKey(one));
    const std::optional<System> found = systemFromKey(given.value(system));
    if (found && supportedSystems().contains(*found))
        return *found;
    if (found)
        return std::unexpected(errorText({.kind = Error::Kind::Invalid, .words = u"system"_s}, {}));
    return std::unexpected(
        CommandText::tr("--system says which kind of gateway it is: %1").arg(known.join(", "_L1)));
}

/// One --set KEY=VALUE; the mistake, if there is one.
std::optional<QString> readSetting(const QString &text, Account &account)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString key = text.first(std::max<qsizetype>(0, equals));
    const QString value = text.sliced(equals + 1).trimmed();
    if (equals < 1)
        return CommandText::tr("--set takes KEY=VALUE, not “%1”.").arg(text);
    // RFC 9110: the characters of a header's name.
    static const QRegularExpression headerName(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"_s);
    if (key == TokenHeaderSetting && !headerName.match(value).hasMatch())
        return CommandText::tr("“%1” cannot be the name of a header.").arg(value);
    if (key != TokenHeaderSetting && key != PaceSetting) {
        return CommandText::tr("There is no setting “%1”. There are: %2")
            .arg(key, QStringList{PaceSetting, TokenHeaderSetting}.join(", "_L1));
    }
    account.settings.insert(key, value);
    return std::nullopt;
}

} // namespace

QList<QCommandLineOption> accountOptions()
{
    return {Option::withValue(system),
            Option::withValue(url),
            Option::withValue(id),
            Option::withValue(set),
            Option::plain(u"secret-stdin"_s),
            Option::plain(u"session-only"_s),
            Option::plain(u"no-check"_s)};
}

std::expected<Account, QString> accountFrom(const Arguments &given)
{
    const auto kind = systemFrom(given);
    if (!kind)
        return std::unexpected(kind.error());
    Account account;
    account.name = given.name(0).trimmed();
    account.system = *kind;
    account.url = gatewayUrl(given.value(url));
    account.handle = given.value(id).trimmed();
    for (const QString &setting : given.values(set)) {
        if (const std::optional<QString> mistake = readSetting(setting, account))
            return std::unexpected(*mistake);
    }
    if (!given.isSet(url))
        return std::unexpected(CommandText::tr("--url says where the gateway is."));
    if (const std::optional<QString> problem = accountProblem(account))
        return std::unexpected(errorText({.kind = Error::Kind::Invalid, .words = *problem}, {}));
    return account;
}

} // namespace Lianxi
