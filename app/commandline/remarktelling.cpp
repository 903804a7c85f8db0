// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remarktelling.h"

#include "commandcontext.h"
#include "commandtext.h"
#include "shellword.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

using State = RemarkEdit::State;

/// "lianxi remark retry …" for an edit, to be copied.
QString commandFor(QLatin1StringView what, const Account &account, const RemarkEdit &edit)
{
    return u"lianxi remark "_s + what + u' ' + shellWord(account.name) + u' '
        + shellWord(edit.contactId);
}

void sayWhatToDo(CommandContext &context, const Account &account, const RemarkEdit &edit,
                 const QString &toSend)
{
    context.say(toSend.arg(commandFor("retry"_L1, account, edit)));
    context.say(
        CommandText::tr("To leave it as it is: %1").arg(commandFor("discard"_L1, account, edit)));
}

/// What the gateway has instead, as a part of a sentence.
QString whatIsThere(const RemarkEdit &edit)
{
    return edit.words.isEmpty() ? CommandText::tr("there is no remark")
                                : CommandText::tr("there is “%1”").arg(edit.words);
}

} // namespace

QString editStateName(State state)
{
    switch (state) {
    case State::Waiting:
        return u"waiting"_s;
    case State::Sent:
        return u"sent"_s;
    case State::Confirmed:
        return u"confirmed"_s;
    case State::Refused:
        return u"refused"_s;
    case State::NotKept:
        return u"not-kept"_s;
    case State::Superseded:
        return u"superseded"_s;
    case State::Unknown:
        return u"unknown"_s;
    case State::Conflict:
        break;
    }
    return u"conflict"_s;
}

QString editReason(const RemarkEdit &edit)
{
    switch (edit.state) {
    case State::Sent:
        return CommandText::tr("whether it arrived is not known yet");
    case State::NotKept:
    case State::Conflict:
        return whatIsThere(edit);
    case State::Waiting:
    case State::Refused:
    case State::Unknown:
        return edit.words;
    case State::Confirmed:
    case State::Superseded:
        break;
    }
    return {};
}

void tellTrouble(CommandContext &context, const Account &account, const RemarkEdit &edit)
{
    switch (edit.state) {
    case State::Refused:
        context.say({.kind = Error::Kind::Rejected, .words = edit.words}, account.name);
        break;
    case State::NotKept:
        context.say({.kind = Error::Kind::NotKept}, account.name);
        break;
    case State::Unknown:
        context.say(CommandText::tr("%1: whether the remark of %2 arrived cannot be found out. It "
                                    "stays in the outbox.")
                        .arg(account.name, edit.contactId));
        if (!edit.words.isEmpty())
            context.say(CommandText::tr("The gateway says: %1").arg(edit.words));
        sayWhatToDo(context, account, edit, CommandText::tr("To send it again: %1"));
        break;
    case State::Conflict:
        context.say(CommandText::tr("%1: the remark of %2 was changed elsewhere meanwhile: %3. "
                                    "“%4” was not sent; it stays in the outbox.")
                        .arg(account.name, edit.contactId, whatIsThere(edit), edit.remark));
        sayWhatToDo(context, account, edit, CommandText::tr("To write it all the same: %1"));
        break;
    case State::Waiting:
    case State::Sent:
    case State::Confirmed:
    case State::Superseded:
        break;
    }
}

QCoro::Task<ExitCode> followRemark(CommandContext &context, OutboxWatch &watch, Account account,
                                   RemarkEdit edit, QString name, AfterRefusal after)
{
    const QList<RemarkEdit> edits(1, edit);
    const QList<OutboxWatch::Outcome> outcomes = co_await watch.follow(edits);
    if (outcomes.isEmpty()) {
        context.say(CommandText::tr(
            "Stopped. The remark stays in the outbox; the next sync finds out what became of it."));
        co_return ExitCode::Failed;
    }
    const OutboxWatch::Outcome outcome = outcomes.constFirst();
    if (outcome.problem) {
        const ExitCode code = context.failed(*outcome.problem, account);
        context.say(CommandText::tr("The remark stays in the outbox; the next sync tries again."));
        co_return code == ExitCode::SignedOut ? code : ExitCode::Partly;
    }
    const State state = outcome.edit.state;
    if (state == State::Confirmed) {
        context.out().line(
            edit.remark.isEmpty()
                ? CommandText::tr("%1: the remark was cleared.").arg(name)
                : CommandText::tr("%1: the remark is “%2” now.").arg(name, edit.remark));
        co_return ExitCode::Done;
    }
    tellTrouble(context, account, outcome.edit);
    if (state == State::Superseded)
        context.say(CommandText::tr("Another edit of this contact took its place."));
    const bool isNo = state == State::Refused || state == State::NotKept;
    if (isNo && after == AfterRefusal::Discard) {
        const Result<void> discarded = co_await context.core().book().discardEdit(outcome.edit.key);
        if (!discarded)
            context.say(discarded.error(), account.name);
    }
    co_return ExitCode::Failed;
}

} // namespace Lianxi
