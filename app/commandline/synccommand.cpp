// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "synccommand.h"

#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "outboxwatch.h"
#include "remarktelling.h"
#include "syncreport.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto members = "members"_L1;
constexpr auto rosterOnly = "roster-only"_L1;
constexpr auto again = "ask-again"_L1;
constexpr auto confirm = "confirm-list"_L1;
constexpr auto secretStdin = "secret-stdin"_L1;

SyncScope scopeOf(const Arguments &given)
{
    if (given.isSet(rosterOnly))
        return SyncScope::RosterOnly;
    return given.isSet(members) ? SyncScope::Members : SyncScope::Details;
}

void showProgress(CommandContext &context)
{
    AccountBook &book = context.core().book();
    QObject::connect(&book, &AccountBook::statusChanged, &context,
                     [&context, &book](const AccountStatus &status) {
                         if (const std::optional<Account> account = book.account(status.account))
                             context.progress().show(status, account->name);
                     });
}

void stopWhenAsked(CommandContext &context, const QList<Account> &accounts)
{
    AccountBook &book = context.core().book();
    QObject::connect(&context, &CommandContext::stopped, &book, [&book, accounts] {
        for (const Account &account : accounts)
            book.cancelSync(account.key);
    });
}

/// Says how one account's sync ended.
ExitCode report(CommandContext &context, const Account &account, SyncScope scope,
                const SyncOutcome &outcome, const RosterStatus &status)
{
    context.progress().clear();
    context.out().line(syncSummary(account, outcome, status));
    for (const QString &hint : syncHints(account, outcome, status))
        context.say(hint);
    const bool lacksDetails = scope != SyncScope::RosterOnly && outcome.withoutDetails > 0;
    return lacksDetails || outcome.rosterHeldBack || status.heldBack ? ExitCode::Partly
                                                                     : ExitCode::Done;
}

/// Believes the list that an earlier sync held back, if it comes again or a longer one does.
QCoro::Task<void> confirmList(CommandContext &context, Account account)
{
    const Result<RosterStatus> status = co_await context.core().store().rosterStatus(account.key);
    if (status && status->heldBack)
        context.core().book().confirmRoster(account.key, status->listed);
    else
        context.say(CommandText::tr("%1: no list was held back.").arg(account.name));
}

/// Asks at once for what was asked for in vain.
QCoro::Task<bool> askAgain(CommandContext &context, QList<Account> accounts)
{
    for (const Account &account : accounts) {
        const Result<void> forgotten = co_await context.core().store().askAgain(account.key);
        if (!forgotten) {
            context.say(forgotten.error(), account.name);
            co_return false;
        }
    }
    co_return true;
}

/// The remarks that could go out with this run.
QCoro::Task<QSet<EditKey>> openEdits(CommandContext &context)
{
    QSet<EditKey> open;
    const Result<QList<RemarkEdit>> edits = co_await context.core().store().edits(0);
    for (const RemarkEdit &edit : edits.value_or(QList<RemarkEdit>())) {
        if (isOpen(edit.state))
            open.insert(edit.key);
    }
    co_return open;
}

/// Waits for the remarks that the sync took along and says which did not arrive. `before` are those
/// that were open when the program began.
QCoro::Task<ExitCode> followRemarks(CommandContext &context, OutboxWatch &watch, Account account,
                                    QSet<EditKey> before)
{
    const Result<QList<RemarkEdit>> edits = co_await context.core().store().edits(account.key);
    if (!edits) {
        context.say(edits.error(), account.name);
        co_return ExitCode::Partly;
    }
    QList<RemarkEdit> open;
    qsizetype missed = 0;
    qsizetype older = 0;
    for (const RemarkEdit &edit : *edits) {
        if (isOpen(edit.state)) {
            open.append(edit);
        } else if (before.contains(edit.key)) {
            tellTrouble(context, account, edit);
            ++missed;
        } else {
            ++older;
        }
    }
    watch.forget();
    const QList<OutboxWatch::Outcome> outcomes = co_await watch.follow(open);
    missed += open.size() - outcomes.size();
    for (const OutboxWatch::Outcome &outcome : outcomes) {
        const RemarkEdit::State state = outcome.edit.state;
        if (!outcome.problem
            && (state == RemarkEdit::State::Confirmed || state == RemarkEdit::State::Superseded))
            continue;
        if (outcome.problem)
            context.say(*outcome.problem, account.name);
        else
            tellTrouble(context, account, outcome.edit);
        ++missed;
    }
    if (older > 0) {
        context.say(CommandText::tr("%1: %n earlier remark(s) wait for you: lianxi remark waiting",
                                    nullptr, int(older))
                        .arg(account.name));
    }
    if (missed == 0)
        co_return ExitCode::Done;
    context.say(CommandText::tr("%1: %n remark(s) could not be saved there. All of them: lianxi "
                                "remark waiting",
                                nullptr, int(missed))
                    .arg(account.name));
    co_return ExitCode::Partly;
}

/// What one account's sync means for the shell.
QCoro::Task<ExitCode> conclude(CommandContext &context, OutboxWatch &watch, Account account,
                               SyncScope scope, Result<SyncOutcome> outcome,
                               QSet<EditKey> openBefore)
{
    if (!outcome)
        co_return context.failed(outcome.error(), account);
    const ExitCode remarks = co_await followRemarks(context, watch, account, openBefore);
    const Result<RosterStatus> status = co_await context.core().store().rosterStatus(account.key);
    if (!status)
        co_return context.failed(status.error(), account);
    const ExitCode synced = report(context, account, scope, *outcome, *status);
    co_return std::max(synced, remarks);
}

ExitCode sum(const QList<ExitCode> &codes)
{
    const auto isAny = [&codes](ExitCode code) { return codes.contains(code); };
    const bool allTheSame
        = std::ranges::all_of(codes, [&codes](ExitCode code) { return code == codes.first(); });
    if (allTheSame)
        return codes.first();
    return isAny(ExitCode::Done) || isAny(ExitCode::Partly) ? ExitCode::Partly : ExitCode::Failed;
}

} // namespace

QString SyncCommand::name() const
{
    return u"sync"_s;
}

QString SyncCommand::summary() const
{
    return CommandText::tr("fetches lists and details from the gateways");
}

QStringList SyncCommand::synopsis() const
{
    return {u"sync [NAME...] [--members] [--roster-only] [--ask-again] [--secret-stdin]"_s,
            u"sync NAME --confirm-list [--members] [--roster-only] [--secret-stdin]"_s};
}

QString SyncCommand::help() const
{
    return CommandText::tr(
        "One full pass over the named accounts, or over all: who is signed in, the list, labels,\n"
        "then the details of every contact that has none or old ones. It goes at each account's\n"
        "pace. Ctrl+C stops cleanly; the next pass goes on from there. Remarks that wait in the\n"
        "outbox go out as well.\n"
        "\n"
        "  --members       also the members of every group\n"
        "  --roster-only   only the list and the labels, without details\n"
        "  --ask-again     asks at once for what was asked for in vain, see lianxi list --missing\n"
        "  --confirm-list  believes the list that the last sync held back, if it comes again and\n"
        "                  is not shorter still: who is not on it is marked as gone\n"
        "  --secret-stdin  takes the account's key from standard input, for this run alone\n"
        "\n"
        "Exit code 3: a list was held back because it shrank too much, contacts lack details, a\n"
        "remark could not be saved, or one of several accounts failed. 4: signed out, or no key.\n"
        "\n"
        "Example:\n"
        "  lianxi sync \"Shop A\" --members\n");
}

QCoro::Task<ExitCode> SyncCommand::run(CommandContext &context, QStringList arguments)
{
    Arguments given({Option::plain(members), Option::plain(rosterOnly), Option::plain(again),
                     Option::plain(confirm), Option::plain(secretStdin)});
    if (const auto mistake = given.read(arguments, {.least = 0, .most = 1000}))
        co_return context.usage(*this, *mistake);
    if (given.isSet(members) && given.isSet(rosterOnly)) {
        co_return context.usage(*this,
                                CommandText::tr("--members and --roster-only exclude each other."));
    }
    // Each is to be looked at before.
    if (given.isSet(confirm) && given.names().size() != 1)
        co_return context.usage(*this,
                                CommandText::tr("--confirm-list is for one account: name it."));
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const std::optional<QList<Account>> chosen = context.choose(*accounts, given.names());
    if (!chosen)
        co_return ExitCode::Failed;

    std::optional<QString> secret;
    if (given.isSet(secretStdin)) {
        if (chosen->size() != 1) {
            co_return context.usage(*this,
                                    CommandText::tr("--secret-stdin is for one account: name it."));
        }
        const auto typed = context.secretFor(chosen->constFirst().name);
        if (!typed)
            co_return typed.error();
        secret = *typed;
    }
    const QSet<EditKey> openBefore = co_await openEdits(context);
    const bool opened = co_await context.openAccounts(*chosen, secret);
    if (!opened)
        co_return ExitCode::Failed;

    if (given.isSet(again)) {
        const bool isForgotten = co_await askAgain(context, *chosen);
        if (!isForgotten)
            co_return ExitCode::Failed;
    }
    if (given.isSet(confirm))
        co_await confirmList(context, chosen->constFirst());
    AccountBook &book = context.core().book();
    OutboxWatch watch(context);
    showProgress(context);
    stopWhenAsked(context, *chosen);
    const SyncScope scope = scopeOf(given);
    struct Running
    {
        Account account;
        QCoro::Task<Result<SyncOutcome>> task;
    };
    std::vector<Running> running;
    QList<ExitCode> codes;
    for (const Account &account : *chosen) {
        if (context.hasSecret(account) && !context.isStopped())
            running.push_back({account, book.sync(account.key, scope)});
        else
            codes.append(ExitCode::SignedOut);
    }
    for (Running &one : running) {
        Result<SyncOutcome> outcome = co_await one.task;
        if (context.isStopped())
            continue;
        const ExitCode code
            = co_await conclude(context, watch, one.account, scope, outcome, openBefore);
        codes.append(code);
    }
    if (context.isStopped()) {
        context.say(CommandText::tr(
            "Stopped. What was fetched is stored; the next sync goes on from there."));
        co_return ExitCode::Failed;
    }
    co_return sum(codes);
}

} // namespace Lianxi
