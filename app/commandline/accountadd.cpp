// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountadd.h"

#include "accountchecking.h"
#include "accountdevices.h"
#include "accountoptions.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "shellword.h"
#include "terminalsignin.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Everything that can be said of a mistake before the gateway is asked.
QCoro::Task<std::optional<ExitCode>> prepare(CommandContext &context, NewAccount made)
{
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const QString name = made.account.name;
    if (std::ranges::find(*accounts, name, &Account::name) != accounts->end()) {
        context.say({.kind = Error::Kind::Invalid, .words = u"name-taken"_s}, name);
        co_return ExitCode::Failed;
    }
    const bool opened = co_await context.openAccounts();
    if (!opened)
        co_return ExitCode::Failed;
    // Nobody takes the telephone in hand for a session that cannot be kept.
    if (made.way.scan) {
        const bool canKeep = co_await context.canKeepSecrets();
        if (!canKeep)
            co_return ExitCode::Failed;
    }
    co_return std::nullopt;
}

/// Comes by all that the account lacks: its secret, its device, who it is.
QCoro::Task<std::expected<SignedIn, ExitCode>> signUp(CommandContext &context, NewAccount made,
                                                      QString typed, bool isChecked)
{
    Account account = made.account;
    std::expected<SignedIn, ExitCode> signedIn
        = co_await signInOnTerminal(context, account, made.way, typed);
    if (!signedIn)
        co_return signedIn;
    if (needsDevice(account)) {
        const std::expected<QString, ExitCode> device
            = co_await onlyDevice(context, account, signedIn->secret);
        if (!device)
            co_return std::unexpected(device.error());
        signedIn->handle = *device;
    }
    account.handle = signedIn->handle.value_or(account.handle);
    if (signedIn->profile) {
        context.out().line(findingsText(
            account.name,
            {.profile = *signedIn->profile, .online = std::nullopt, .friends = std::nullopt}));
        co_return signedIn;
    }
    if (!isChecked)
        co_return signedIn;
    const Result<AccountCheck::Findings> findings
        = co_await checkAccount(context, account, signedIn->secret);
    if (!findings) {
        context.say(findings.error(), account);
        co_return std::unexpected(exitCodeOf(findings.error()));
    }
    context.out().line(findingsText(account.name, *findings));
    signedIn->profile = findings->profile;
    co_return signedIn;
}

QCoro::Task<ExitCode> store(CommandContext &context, Account account, SignedIn signedIn)
{
    account.handle = signedIn.handle.value_or(account.handle);
    if (signedIn.profile) {
        account.wxid = signedIn.profile->wxid;
        account.nickname = signedIn.profile->nickname;
        account.alias = signedIn.profile->alias;
        account.avatarUrl = signedIn.profile->avatarUrl;
    }
    const Result<Account> added = co_await context.core().book().add(account, signedIn.secret);
    if (!added) {
        context.say(added.error(), account);
        if (added.error().kind == Error::Kind::Keychain)
            context.say(CommandText::tr("Its key is kept in a keychain only. What is missing here: "
                                        "lianxi doctor"));
        co_return ExitCode::Failed;
    }
    context.out().line(CommandText::tr("%1 was added. Its lists: %2")
                           .arg(added->name, u"lianxi sync "_s + shellWord(added->name)));
    co_return ExitCode::Done;
}

} // namespace

QCoro::Task<ExitCode> addAccount(CommandContext &context, const Command &command,
                                 QStringList arguments)
{
    Arguments given(accountOptions());
    if (const auto mistake = given.read(arguments, {.least = 1, .most = 1}))
        co_return context.usage(command, *mistake);
    if (given.isSet(u"session-only"_s)) {
        co_return context.usage(
            command,
            CommandText::tr("--session-only keeps the key until Lianxi closes, and here it closes "
                            "at once. Add such an account in the window; its key then goes in "
                            "with --secret-stdin, for each command anew."));
    }
    const auto made = accountFrom(given);
    if (!made)
        co_return context.usage(command, made.error());
    const auto typed = typedFor(context, command, given, made->way, made->account.name);
    if (!typed)
        co_return typed.error();

    const std::optional<ExitCode> obstacle = co_await prepare(context, *made);
    if (obstacle)
        co_return *obstacle;
    const bool isChecked = !given.isSet(u"no-check"_s);
    const std::expected<SignedIn, ExitCode> signedIn
        = co_await signUp(context, *made, *typed, isChecked);
    ExitCode code = signedIn ? ExitCode::Done : signedIn.error();
    if (signedIn)
        code = co_await store(context, made->account, *signedIn);
    if (code != ExitCode::Done)
        context.say(CommandText::tr("The account was not added."));
    co_return code;
}

} // namespace Lianxi
