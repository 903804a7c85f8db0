// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountsignin.h"

#include "accountchecking.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "gatewaysystems.h"
#include "systemtext.h"
#include "terminalsignin.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto id = "id"_L1;

/// How to sign in, and whether the key that is kept already is good enough for it.
struct Plan
{
    SignInWay way;
    bool keepsKey = false;
};

std::expected<Plan, QString> planFrom(const Arguments &given, const Account &account)
{
    const GatewaySystem *const system = gatewaySystem(account.system);
    if (!system)
        return std::unexpected(
            CommandText::tr("This version of Lianxi does not speak “%1”.").arg(account.system));
    const bool isNewDevice = given.isSet(id);
    if (isNewDevice && system->handle == GatewaySystem::Handle::None) {
        return std::unexpected(
            CommandText::tr("%1 has no devices: leave --id out.").arg(systemText(system->title)));
    }
    if (isNewDevice && given.value(id).trimmed().isEmpty())
        return std::unexpected(
            CommandText::tr("--id is missing: %1").arg(systemText(system->handleTitle)));
    const auto way = signInWay(given, *system);
    if (!way)
        return std::unexpected(way.error());
    Plan plan{.way = *way};
    // Only the device is another one, or only the telephone has to scan: the key stays.
    const bool isKeyAsked = given.isSet(u"secret-stdin"_s) || way->key != SignInMethod::Key;
    plan.keepsKey = way->key && !isKeyAsked && (isNewDevice || way->scan);
    if (plan.keepsKey)
        plan.way.key.reset();
    return plan;
}

/// Who is signed in with what the sign-in came to; what fails was said.
QCoro::Task<std::optional<ExitCode>> lookUpProfile(CommandContext &context, Account account,
                                                   SignedIn &signedIn)
{
    if (signedIn.profile)
        co_return std::nullopt;
    account.handle = signedIn.handle.value_or(account.handle);
    const Result<AccountCheck::Findings> findings
        = co_await checkAccount(context, account, signedIn.secret);
    if (!findings) {
        context.say(findings.error(), account);
        co_return exitCodeOf(findings.error());
    }
    signedIn.profile = findings->profile;
    co_return std::nullopt;
}

QCoro::Task<ExitCode> keep(CommandContext &context, Account account, SignedIn signedIn)
{
    const Profile profile = signedIn.profile.value_or(Profile{});
    const Result<void> kept = co_await context.core().book().signedIn(account.key, signedIn);
    if (!kept) {
        context.say(kept.error(), account);
        co_return exitCodeOf(kept.error());
    }
    const QString who = whoText(profile);
    context.out().line(who.isEmpty()
                           ? CommandText::tr("%1 is signed in.").arg(account.name)
                           : CommandText::tr("%1 is signed in as %2.").arg(account.name, who));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> run(CommandContext &context, Account account, Plan plan, QString typed,
                          std::optional<QString> handle)
{
    if (plan.keepsKey) {
        const Result<std::optional<QString>> stored = co_await context.storedSecret(account);
        if (!stored)
            co_return context.failed(stored.error(), account);
        if (!*stored) {
            context.sayKeyIsMissing(account);
            co_return ExitCode::SignedOut;
        }
        typed = **stored;
    }
    if (handle)
        account.handle = *handle;
    std::expected<SignedIn, ExitCode> signedIn
        = co_await signInOnTerminal(context, account, plan.way, typed);
    if (!signedIn)
        co_return signedIn.error();
    if (handle && !signedIn->handle)
        signedIn->handle = handle;
    const std::optional<ExitCode> obstacle = co_await lookUpProfile(context, account, *signedIn);
    if (obstacle)
        co_return *obstacle;
    // What is kept already is not kept anew.
    if (plan.keepsKey && signedIn->secret == typed)
        signedIn->secret.clear();
    const ExitCode code = co_await keep(context, account, *signedIn);
    co_return code;
}

} // namespace

QCoro::Task<ExitCode> signInAgain(CommandContext &context, const Command &command,
                                  QStringList arguments)
{
    Arguments given(signInOptions() + QList{Option::withValue(id)});
    if (const auto mistake = given.read(arguments, {.least = 1, .most = 1}))
        co_return context.usage(command, *mistake);
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, given.names());
    if (!chosen)
        co_return ExitCode::Failed;
    const Account account = chosen->constFirst();
    const auto plan = planFrom(given, account);
    if (!plan)
        co_return context.usage(command, plan.error());
    if (account.secretPlace == SecretPlace::Session) {
        context.say(CommandText::tr("%1 keeps its key until Lianxi closes, and here it closes at "
                                    "once. Sign in in the window.")
                        .arg(account.name));
        co_return ExitCode::Failed;
    }
    const auto typed = typedFor(context, command, given, plan->way, account.name);
    if (!typed)
        co_return typed.error();

    const bool opened = co_await context.openAccounts();
    if (!opened)
        co_return ExitCode::Failed;
    const bool canKeep = co_await context.canKeepSecrets();
    if (!canKeep)
        co_return ExitCode::Failed;
    std::optional<QString> handle;
    if (given.isSet(id))
        handle = given.value(id).trimmed();
    const ExitCode code = co_await run(context, account, *plan, *typed, handle);
    if (code != ExitCode::Done)
        context.say(CommandText::tr("Nothing was changed."));
    co_return code;
}

} // namespace Lianxi
