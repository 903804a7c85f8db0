// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountdevices.h"

#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "systemtext.h"
#include "texttable.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto json = "json"_L1;
constexpr auto secretStdin = "secret-stdin"_L1;

QString onlineWord(std::optional<bool> online)
{
    if (!online)
        return {};
    return *online ? u"yes"_s : u"no"_s;
}

QString tableOf(const QList<Device> &devices, Controls controls)
{
    TextTable table({u"id"_s, u"wxid"_s, u"online"_s}, controls);
    for (const Device &device : devices)
        table.append({device.handle, device.wxid, onlineWord(device.online)});
    return table.toString();
}

QJsonArray jsonOf(const QList<Device> &devices)
{
    QJsonArray array;
    for (const Device &device : devices) {
        QJsonObject object{{"id"_L1, device.handle}, {"wxid"_L1, device.wxid}};
        object.insert("online"_L1,
                      device.online ? QJsonValue(*device.online) : QJsonValue(QJsonValue::Null));
        array.append(object);
    }
    return array;
}

/// The account's key: from standard input, or from the keychain.
QCoro::Task<std::expected<QString, ExitCode>> knownSecret(CommandContext &context, Account account,
                                                          bool isTyped)
{
    if (isTyped)
        co_return context.secretFor(account.name);
    const Result<std::optional<QString>> stored = co_await context.storedSecret(account);
    if (!stored)
        co_return std::unexpected(context.failed(stored.error(), account));
    if (!*stored) {
        context.sayKeyIsMissing(account);
        co_return std::unexpected(ExitCode::SignedOut);
    }
    co_return **stored;
}

} // namespace

QCoro::Task<ExitCode> listDevices(CommandContext &context, const Command &command,
                                  QStringList arguments)
{
    Arguments given({Option::plain(json), Option::plain(secretStdin)});
    if (const auto mistake = given.read(arguments, {.least = 1, .most = 1}))
        co_return context.usage(command, *mistake);
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, given.names());
    if (!chosen)
        co_return ExitCode::Failed;
    const Account account = chosen->constFirst();
    if (const Support support = capabilitiesOf(account).devices; support != Support::Yes) {
        context.say(u"%1: %2"_s.arg(account.name, supportText(support)));
        co_return ExitCode::Failed;
    }
    const std::expected<QString, ExitCode> secret
        = co_await knownSecret(context, account, given.isSet(secretStdin));
    if (!secret)
        co_return secret.error();
    const bool opened = co_await context.openAccounts();
    if (!opened)
        co_return ExitCode::Failed;
    const Result<QList<Device>> devices = co_await context.core().book().devices(account, *secret);
    if (!devices)
        co_return context.failed(devices.error(), account);
    if (given.isSet(json))
        context.print(QJsonDocument(jsonOf(*devices)));
    else
        context.out().write(tableOf(*devices, context.out().controls()));
    co_return ExitCode::Done;
}

QCoro::Task<std::expected<QString, ExitCode>> onlyDevice(CommandContext &context, Account account,
                                                         QString secret)
{
    const Result<QList<Device>> devices = co_await context.core().book().devices(account, secret);
    if (!devices) {
        context.say(devices.error(), account);
        if (!needsSignIn(devices.error().kind))
            context.say(CommandText::tr("Say which device it is with --id."));
        co_return std::unexpected(exitCodeOf(devices.error()));
    }
    if (devices->size() == 1)
        co_return devices->constFirst().handle;
    if (devices->isEmpty()) {
        context.say(
            CommandText::tr("%1: there is no device behind this key yet.").arg(account.name));
        co_return std::unexpected(ExitCode::Failed);
    }
    context.say(CommandText::tr("%1: there are several devices behind this key. Say which one it "
                                "is with --id:")
                    .arg(account.name));
    context.errors().write(tableOf(*devices, context.errors().controls()));
    co_return std::unexpected(ExitCode::Usage);
}

} // namespace Lianxi
