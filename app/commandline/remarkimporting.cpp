// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarkimporting.h"

#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "importreport.h"
#include "outboxwatch.h"
#include "remarkimportjob.h"
#include "shellword.h"

using namespace Qt::StringLiterals;

namespace Lianxi::RemarkImporting {

namespace {

constexpr auto secretStdin = "secret-stdin"_L1;
constexpr auto json = "json"_L1;
constexpr auto standardInput = "-"_L1;

using State = RemarkEdit::State;

QString accountIn(const Arguments &given)
{
    return given.isSet(accountOption) ? given.value(accountOption) : given.name(1);
}

QString fileIn(const Arguments &given)
{
    return given.isSet(accountOption) ? given.name(1) : given.name(2);
}

QString problemText(const RemarkFileProblem &problem, const QString &file)
{
    using Kind = RemarkFileProblem::Kind;
    switch (problem.kind) {
    case Kind::Unreadable:
        return CommandText::tr("%1 cannot be read: %2").arg(file, problem.words);
    case Kind::Spreadsheet:
        return CommandText::tr("%1 is a spreadsheet or another packed file. Save it as CSV first.")
            .arg(file);
    case Kind::NoIdColumn:
        return CommandText::tr("%1 has no column “id” or “alias”, so it does not say whose remarks "
                               "these are.")
            .arg(file);
    case Kind::NoRemarkColumn:
        return CommandText::tr("%1 has no column “remark”.").arg(file);
    case Kind::Empty:
    case Kind::Cancelled:
        break;
    }
    return CommandText::tr("%1 is empty.").arg(file);
}

QList<ContactKind> settableKinds(const Account &account)
{
    const Capabilities capabilities = capabilitiesOf(account);
    QList<ContactKind> kinds;
    if (capabilities.friendRemarks == Support::Yes)
        kinds += {ContactKind::Friend, ContactKind::Public, ContactKind::System};
    if (capabilities.groupRemarks == Support::Yes)
        kinds += ContactKind::Group;
    return kinds;
}

/// What the file says; nothing, and it is said why, when it is of no use.
QCoro::Task<std::optional<RemarkImport>> read(CommandContext &context, Account account,
                                              QString file)
{
    Result<QList<Contact>> contacts = co_await context.core().store().contacts(account.key);
    if (!contacts) {
        context.say(contacts.error(), account.name);
        co_return std::nullopt;
    }
    RemarkImportScope scope;
    scope.account = account.name;
    scope.contacts = std::move(*contacts);
    scope.settable = settableKinds(account);
    // Nothing is under way yet: Ctrl+C ends the program at once, also while it waits for input.
    RemarkImportJob job(file, std::move(scope));
    const RemarkImportJob::Outcome outcome = co_await job.run();
    if (outcome)
        co_return *outcome;
    const QString name = file == standardInput ? CommandText::tr("Standard input") : file;
    context.say(problemText(outcome.error(), name));
    co_return std::nullopt;
}

QList<RemarkWish> wishesOf(const RemarkImport &import)
{
    QList<RemarkWish> wishes;
    wishes.reserve(import.changes.size());
    for (const RemarkImport::Change &change : import.changes)
        wishes.append({.contact = change.contact, .remark = change.after});
    return wishes;
}

/// What was refused or not kept was told, and is no longer in the way: the contact has the
/// gateway's remark again, and the same file tries it again.
QCoro::Task<void> discardRefused(CommandContext &context, QList<RemarkEdit> edits)
{
    for (const RemarkEdit &edit : edits) {
        if (edit.state != State::Refused && edit.state != State::NotKept)
            continue;
        const Result<void> discarded = co_await context.core().book().discardEdit(edit.key);
        if (!discarded)
            context.say(discarded.error());
    }
}

/// Why edits still wait: the first reason that was told.
std::optional<Error> problemIn(const QList<OutboxWatch::Outcome> &outcomes)
{
    for (const OutboxWatch::Outcome &outcome : outcomes) {
        if (outcome.problem)
            return outcome.problem;
    }
    return std::nullopt;
}

ExitCode codeOf(const ImportReport &report, const std::optional<Error> &problem)
{
    if (problem && needsSignIn(problem->kind))
        return ExitCode::SignedOut;
    if (report.isComplete())
        return ExitCode::Done;
    return report.isAnythingDone() ? ExitCode::Partly : ExitCode::Failed;
}

/// Saves all of them in one go, and follows them until the gateway has answered.
QCoro::Task<ExitCode> write(CommandContext &context, Account account, ImportReport &report)
{
    AccountBook &book = context.core().book();
    OutboxWatch watch(context);
    const QList<RemarkWish> wishes = wishesOf(report.import());
    const Result<RemarkBatch> batch = co_await book.saveRemarks(wishes);
    if (!batch) {
        context.say(batch.error(), account.name);
        context.say(CommandText::tr("Nothing was changed."));
        co_return ExitCode::Failed;
    }
    const Result<QList<RemarkEdit>> edits = co_await context.core().store().batchEdits(batch->key);
    if (!edits) {
        context.say(edits.error(), account.name);
        co_return ExitCode::Failed;
    }
    QObject::connect(
        &watch, &OutboxWatch::told, &context, [&context](qsizetype done, qsizetype all) {
            context.progress().show(CommandText::tr("%1 of %2 remarks").arg(done).arg(all));
        });
    const QList<OutboxWatch::Outcome> outcomes = co_await watch.follow(*edits);
    context.progress().clear();
    const Result<QList<RemarkEdit>> latest = co_await context.core().store().batchEdits(batch->key);
    report.setEdits(latest ? *latest : *edits);
    const std::optional<Error> problem = problemIn(outcomes);
    if (problem) {
        [[maybe_unused]] const ExitCode code = context.failed(*problem, account);
    }
    co_await discardRefused(context, report.edits());
    co_return codeOf(report, problem);
}

} // namespace

std::optional<QString> mistakeIn(const Arguments &given)
{
    const qsizetype needed = given.isSet(accountOption) ? 2 : 3;
    const qsizetype count = given.names().size();
    if (count < needed || accountIn(given).isEmpty() || fileIn(given).isEmpty())
        return CommandText::tr("Something is missing: whose remarks, and the file.");
    if (count > needed) {
        return CommandText::tr("“%1” is too much. Names with blanks need quotation marks.")
            .arg(given.name(needed));
    }
    if (fileIn(given) == standardInput && given.isSet(secretStdin)) {
        return CommandText::tr("The file and the key cannot both come from standard input.");
    }
    if (given.isSet(secretStdin) && !given.isSet(applyOption))
        return CommandText::tr("Without --apply no key is needed.");
    return std::nullopt;
}

QCoro::Task<ExitCode> run(CommandContext &context, const Arguments &given)
{
    const std::optional<QList<Account>> accounts = co_await context.openStore();
    if (!accounts)
        co_return ExitCode::Failed;
    const QStringList names(1, accountIn(given));
    const std::optional<QList<Account>> chosen = context.choose(*accounts, names);
    if (!chosen)
        co_return ExitCode::Failed;
    const Account account = chosen->constFirst();
    std::optional<QString> secret;
    if (given.isSet(secretStdin)) {
        const auto typed = context.secretFor(account.name);
        if (!typed)
            co_return typed.error();
        secret = *typed;
    }
    const QString file = fileIn(given);
    const std::optional<RemarkImport> import = co_await read(context, account, file);
    if (!import)
        co_return ExitCode::Failed;
    const auto form = given.isSet(json) ? ImportReport::Form::Json : ImportReport::Form::Table;
    ImportReport report(account.name, *import, form);
    report.sayBadLines(context);

    if (!given.isSet(applyOption) || import->changes.isEmpty()) {
        report.print(context);
        if (!import->changes.isEmpty()) {
            context.say(CommandText::tr("Nothing was changed. To do it: %1")
                            .arg(u"lianxi remark import %1 %2 --apply"_s.arg(
                                shellWord(account.name), shellWord(file))));
        }
        co_return report.codeOfReading();
    }
    const bool opened = co_await context.openAccounts(*chosen, secret);
    if (!opened)
        co_return ExitCode::Failed;
    if (!context.hasSecret(account))
        co_return ExitCode::SignedOut;
    const ExitCode code = co_await write(context, account, report);
    report.print(context);
    if (context.isStopped()) {
        context.say(CommandText::tr("Stopped. What was not sent yet stays in the outbox, and the "
                                    "next sync sends it: lianxi remark waiting"));
    }
    co_return code;
}

} // namespace Lianxi::RemarkImporting
