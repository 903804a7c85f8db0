// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommand.h"

#include "accountadd.h"
#include "accountdevices.h"
#include "accounthelp.h"
#include "accountsignin.h"
#include "accounttable.h"
#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "texttable.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto json = "json"_L1;

} // namespace

QString AccountCommand::name() const
{
    return u"account"_s;
}

QString AccountCommand::summary() const
{
    return CommandText::tr("adds accounts, signs them in, shows and removes them");
}

QStringList AccountCommand::synopsis() const
{
    return accountSynopsis();
}

QString AccountCommand::help() const
{
    return accountHelp();
}

QCoro::Task<ExitCode> AccountCommand::run(CommandContext &context, QStringList arguments)
{
    using Part = QCoro::Task<ExitCode> (AccountCommand::*)(CommandContext &, QStringList);
    static const QHash<QString, Part> parts{
        {u"add"_s, &AccountCommand::add},         {u"sign-in"_s, &AccountCommand::signIn},
        {u"devices"_s, &AccountCommand::devices}, {u"list"_s, &AccountCommand::list},
        {u"show"_s, &AccountCommand::show},       {u"remove"_s, &AccountCommand::remove}};
    const QString which = arguments.isEmpty() ? QString() : arguments.takeFirst();
    const Part part = parts.value(which);
    if (!part) {
        co_return context.usage(
            *this,
            CommandText::tr("It is “account add”, “sign-in”, “devices”, “list”, “show” or "
                            "“remove”."));
    }
    const ExitCode code = co_await (this->*part)(context, arguments);
    co_return code;
}

QCoro::Task<ExitCode> AccountCommand::add(CommandContext &context, QStringList arguments)
{
    return addAccount(context, *this, std::move(arguments));
}

QCoro::Task<ExitCode> AccountCommand::signIn(CommandContext &context, QStringList arguments)
{
    return signInAgain(context, *this, std::move(arguments));
}

QCoro::Task<ExitCode> AccountCommand::devices(CommandContext &context, QStringList arguments)
{
    return listDevices(context, *this, std::move(arguments));
}

QCoro::Task<ExitCode> AccountCommand::list(CommandContext &context, QStringList arguments)
{
    Arguments given({Option::plain(json)});
    if (const auto mistake = given.read(arguments, {}))
        co_return context.usage(*this, *mistake);
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const Result<QList<AccountFacts>> facts = co_await gatherFacts(context, *accounts);
    if (!facts) {
        context.say(facts.error());
        co_return ExitCode::Failed;
    }
    if (given.isSet(json)) {
        QJsonArray array;
        for (const AccountFacts &one : *facts)
            array.append(jsonOf(one));
        context.print(QJsonDocument(array));
        co_return ExitCode::Done;
    }
    const QStringList columns{u"name"_s,     u"system"_s,      u"url"_s,
                              u"nickname"_s, u"complete_at"_s, u"contacts"_s};
    TextTable table(columns, context.out().controls());
    for (const AccountFacts &one : *facts) {
        QStringList row;
        // These come in the order of the columns.
        for (const auto &[name, value] : namedFacts(one)) {
            if (columns.contains(name))
                row.append(value);
        }
        table.append(row);
    }
    context.out().write(table.toString());
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> AccountCommand::show(CommandContext &context, QStringList arguments)
{
    Arguments given({Option::plain(json)});
    if (const auto mistake = given.read(arguments, {.least = 1, .most = 1}))
        co_return context.usage(*this, *mistake);
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, given.names());
    if (!chosen)
        co_return ExitCode::Failed;
    const Result<QList<AccountFacts>> facts = co_await gatherFacts(context, *chosen);
    if (!facts) {
        context.say(facts.error());
        co_return ExitCode::Failed;
    }
    if (given.isSet(json)) {
        context.print(QJsonDocument(jsonOf(facts->constFirst())));
        co_return ExitCode::Done;
    }
    for (const auto &[name, value] : namedFacts(facts->constFirst()))
        context.out().line(u"%1: %2"_s.arg(name, value));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> AccountCommand::remove(CommandContext &context, QStringList arguments)
{
    Arguments given({});
    if (const auto mistake = given.read(arguments, {.least = 1, .most = 1}))
        co_return context.usage(*this, *mistake);
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, given.names());
    if (!chosen)
        co_return ExitCode::Failed;
    const Account account = chosen->constFirst();
    const bool opened = co_await context.openAccounts();
    if (!opened)
        co_return ExitCode::Failed;
    AccountBook &book = context.core().book();
    const Result<void> removed = co_await book.remove(account.key);
    if (!removed) {
        context.say(removed.error(), account.name);
        if (book.account(account.key))
            co_return ExitCode::Failed;
        context.say(CommandText::tr("%1 was removed, but its key may still be in the keychain.")
                        .arg(account.name));
        co_return ExitCode::Partly;
    }
    context.out().line(CommandText::tr("%1 was removed.").arg(account.name));
    co_return ExitCode::Done;
}

} // namespace Lianxi
