// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommand.h"

#include "accountoptions.h"
#include "accounttable.h"
#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "secretinput.h"
#include "texttable.h"

#include <QCoroFuture>
#include <QJsonArray>
#include <QLocale>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto json = "json"_L1;

/// Who is there, in one sentence.
QString findingsText(const QString &account, const AccountCheck::Findings &findings)
{
    const QString who = firstVisible({findings.profile.nickname, findings.profile.wxid});
    QStringList parts{
        CommandText::tr("%1 answers as %2 (%3)").arg(account, who, findings.profile.wxid)};
    if (findings.online)
        parts.append(*findings.online ? CommandText::tr("online") : CommandText::tr("offline"));
    if (findings.friends)
        parts.append(CommandText::tr("%n friend(s)", nullptr, int(*findings.friends)));
    return parts.join(", "_L1);
}

/// Asks the gateway who is signed in there; ends at once when the user stops it.
QCoro::Task<Result<AccountCheck::Findings>> checkAccount(CommandContext &context, Account account,
                                                         QString secret)
{
    using Answer = Result<AccountCheck::Findings>;
    QPromise<Answer> promise;
    promise.start();
    const auto end = [&promise](const Answer &answer) {
        if (!promise.future().isFinished()) {
            promise.addResult(answer);
            promise.finish();
        }
    };
    const std::unique_ptr<AccountCheck> check = context.core().book().check(account, secret);
    QObject::connect(check.get(), &AccountCheck::finished, check.get(), end);
    QObject::connect(check.get(), &AccountCheck::failed, check.get(),
                     [end](const Error &error) { end(failure(error)); });
    QObject::connect(&context, &CommandContext::stopped, check.get(),
                     [end] { end(failure(Error::Kind::Cancelled)); });
    check->start();
    const QFuture<Answer> future = promise.future();
    const Answer answer = co_await future;
    co_return answer;
}

} // namespace

QString AccountCommand::name() const
{
    return u"account"_s;
}

QString AccountCommand::summary() const
{
    return CommandText::tr("adds, shows and removes accounts");
}

QStringList AccountCommand::synopsis() const
{
    return {u"account add NAME --system gewechat|gewe --url URL --id HANDLE\n"
            "             [--set KEY=VALUE]... [--secret-stdin] [--no-check]"_s,
            u"account list [--json]"_s, u"account show NAME [--json]"_s, u"account remove NAME"_s};
}

QString AccountCommand::help() const
{
    return CommandText::tr(
        "NAME is yours to choose. The gateway is asked before anything is stored: an account that\n"
        "does not answer is not added. The key (token) goes into the desktop's keychain, and\n"
        "nowhere else; it is asked for on a terminal, and never an argument.\n"
        "\n"
        "  --system gewechat   GeWe on a server of your own, http://host:2531/v2/api\n"
        "  --system gewe       GeWe in the cloud, http://host/gewe/v2/api\n"
        "  --url URL           the gateway's address\n"
        "  --id HANDLE         the device id (appId)\n"
        "  --secret-stdin      takes the key from the first line of standard input\n"
        "  --no-check          stores the account without asking the gateway\n"
        "  --set pace=MIN-MAX  milliseconds between two calls, at least 300; 1000-3000 without it\n"
        "  --set token-header=NAME   the header that carries the key; X-GEWE-TOKEN without it\n"
        "\n"
        "\"account remove\" forgets the account, its key, and all that is stored of its contacts.\n"
        "\n"
        "Example:\n"
        "  lianxi account add \"Shop A\" --system gewechat --url http://127.0.0.1:2531/v2/api \\\n"
        "      --id wx_a1b2c3 --secret-stdin < key.txt\n");
}

QCoro::Task<ExitCode> AccountCommand::run(CommandContext &context, QStringList arguments)
{
    using Part = QCoro::Task<ExitCode> (AccountCommand::*)(CommandContext &, QStringList);
    static const QHash<QString, Part> parts{{u"add"_s, &AccountCommand::add},
                                            {u"list"_s, &AccountCommand::list},
                                            {u"show"_s, &AccountCommand::show},
                                            {u"remove"_s, &AccountCommand::remove}};
    const QString which = arguments.isEmpty() ? QString() : arguments.takeFirst();
    const Part part = parts.value(which);
    if (!part) {
        co_return context.usage(
            *this, CommandText::tr("It is “account add”, “list”, “show” or “remove”."));
    }
    const ExitCode code = co_await (this->*part)(context, arguments);
    co_return code;
}

QCoro::Task<ExitCode> AccountCommand::add(CommandContext &context, QStringList arguments)
{
    Arguments given(accountOptions());
    if (const auto mistake = given.read(arguments, {.least = 1, .most = 1}))
        co_return context.usage(*this, *mistake);
    if (given.isSet(u"session-only"_s)) {
        co_return context.usage(
            *this,
            CommandText::tr("--session-only keeps the key until Lianxi closes, and here it closes "
                            "at once. Add such an account in the window; its key then goes in "
                            "with --secret-stdin, for each command anew."));
    }
    const auto account = accountFrom(given);
    if (!account)
        co_return context.usage(*this, account.error());
    if (!given.isSet(u"secret-stdin"_s) && !isStandardInputTerminal())
        co_return context.usage(
            *this,
            CommandText::tr("The key is missing: give it on standard input with "
                            "--secret-stdin."));
    const auto secret = context.secretFor(account->name);
    if (!secret)
        co_return secret.error();

    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const bool isTaken
        = std::ranges::find(*accounts, account->name, &Account::name) != accounts->end();
    if (isTaken) {
        context.say({.kind = Error::Kind::Invalid, .words = u"name-taken"_s}, account->name);
        co_return ExitCode::Failed;
    }
    const bool opened = co_await context.openAccounts();
    if (!opened)
        co_return ExitCode::Failed;
    if (!given.isSet(u"no-check"_s)) {
        const Result<AccountCheck::Findings> findings
            = co_await checkAccount(context, *account, *secret);
        if (!findings) {
            context.say(findings.error(), account->name);
            context.say(CommandText::tr("The account was not added."));
            co_return exitCodeOf(findings.error());
        }
        context.out().line(findingsText(account->name, *findings));
    }
    const Result<Account> added = co_await context.core().book().add(*account, *secret);
    if (!added) {
        context.say(added.error(), account->name);
        if (added.error().kind == Error::Kind::Keychain)
            context.say(CommandText::tr("Its key is kept in a keychain only. What is missing here: "
                                        "lianxi doctor"));
        context.say(CommandText::tr("The account was not added."));
        co_return ExitCode::Failed;
    }
    context.out().line(CommandText::tr("%1 was added. Its lists: lianxi sync").arg(added->name));
    co_return ExitCode::Done;
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
        context.say(facts.error(), {});
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
        context.say(facts.error(), {});
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
