// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "message.h"

#include "edittext.h"
#include "errortext.h"
#include "gatewaysystems.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text, int count = -1)
{
    return QCoreApplication::translate("Lianxi::Message", text, nullptr, count);
}

Message shrunkRoster(const Account &account, qsizetype onNewList)
{
    return {.id = u"shrunk:%1:%2"_s.arg(account.key).arg(onNewList),
            .urgency = Message::Urgency::Problem,
            .sentence = words(QT_TRANSLATE_N_NOOP(
                                  "Lianxi::Message",
                                  "%1: the gateway now lists only %n contact(s). Nothing was "
                                  "marked as gone, because so many at once look like a mistake."),
                              static_cast<int>(onNewList))
                            .arg(account.name),
            .action = Message::Action::ConfirmRoster,
            .actionText = words(QT_TRANSLATE_NOOP("Lianxi::Message", "The list is right")),
            .subject = account.key};
}

/// After a new login that gave everybody another id.
Message unmatched(const Account &account, qsizetype contacts)
{
    return {.id = u"unmatched:%1:%2"_s.arg(account.key).arg(contacts),
            .urgency = Message::Urgency::Notice,
            .sentence = words(QT_TRANSLATE_N_NOOP(
                                  "Lianxi::Message",
                                  "%1: %n contact(s) could not be found again after signing in; "
                                  "they are shown as gone."),
                              static_cast<int>(contacts))
                            .arg(account.name),
            .action = Message::Action::ShowGone,
            .actionText = words(QT_TRANSLATE_NOOP("Lianxi::Message", "Show")),
            .subject = account.key};
}

Message failed(const Account &account, const Error &problem, qint64 retryAt = 0)
{
    Message message{.id = u"failed:%1:%2"_s.arg(account.key).arg(static_cast<int>(problem.kind)),
                    // What passes by itself is nothing to be alarmed about.
                    .urgency = retryAt != 0 ? Message::Urgency::Problem : Message::Urgency::Failure,
                    .sentence = retryAt != 0 ? retriedErrorText(problem, account, retryAt)
                                             : accountErrorText(problem, account),
                    .subject = account.key};
    const ErrorAction action = errorAction(problem);
    message.actionText = errorActionText(action);
    switch (action) {
    case ErrorAction::OpenAccount:
        message.action = problem.kind == Error::Kind::UnknownDevice ? Message::Action::OpenDevice
                                                                    : Message::Action::OpenAccount;
        break;
    case ErrorAction::SignIn:
        message.action = Message::Action::SignIn;
        break;
    case ErrorAction::TryAgain:
        message.action = Message::Action::Refresh;
        break;
    case ErrorAction::None:
        break;
    }
    return message;
}

/// Nothing works until the user does something.
Message signedOut(const Account &account, const std::optional<Error> &problem)
{
    // Who else is there, or which device is gone, says more than that it is signed out.
    const bool isPlain = !problem || problem->kind == Error::Kind::SignedOut;
    if (!isPlain)
        return failed(account, *problem);
    Message message{.id = u"signed-out:%1"_s.arg(account.key),
                    .urgency = Message::Urgency::Failure,
                    .sentence
                    = words(QT_TRANSLATE_NOOP("Lianxi::Message",
                                              "%1 is signed out. Its list is shown as it was last "
                                              "read."))
                          .arg(account.name),
                    .action = Message::Action::SignIn,
                    .actionText = errorActionText(ErrorAction::SignIn),
                    .subject = account.key};
    return message;
}

Message noSecret(const Account &account)
{
    const GatewaySystem *const system = gatewaySystem(account.system);
    const bool hasKey = !system || system->signInMethods.contains(SignInMethod::Key);
    const QString sentence = hasKey
        ? words(QT_TRANSLATE_NOOP("Lianxi::Message", "%1 has no key in this session."))
        : words(QT_TRANSLATE_NOOP("Lianxi::Message", "%1 is not signed in in this session."));
    return {.id = u"no-key:%1"_s.arg(account.key),
            .urgency = Message::Urgency::Problem,
            .sentence = sentence.arg(account.name),
            .action = hasKey ? Message::Action::EnterKey : Message::Action::SignIn,
            .actionText = hasKey ? words(QT_TRANSLATE_NOOP("Lianxi::Message", "Enter the Key…"))
                                 : words(QT_TRANSLATE_NOOP("Lianxi::Message", "Sign In…")),
            .subject = account.key};
}

} // namespace

std::optional<Message> messageFor(const Account &account, const AccountStatus &status)
{
    switch (status.state) {
    case AccountStatus::State::SignedOut:
        return signedOut(account, status.problem);
    case AccountStatus::State::NeedsSecret:
        return noSecret(account);
    case AccountStatus::State::Failed:
        if (status.problem && status.problem->kind != Error::Kind::Cancelled)
            return failed(account, *status.problem, status.retryAt);
        break;
    case AccountStatus::State::Idle:
    case AccountStatus::State::Working:
    case AccountStatus::State::Paused:
        break;
    }
    if (status.heldBackRoster)
        return shrunkRoster(account, *status.heldBackRoster);
    if (status.unmatched > 0)
        return unmatched(account, status.unmatched);
    return {};
}

Message messageFor(const RemarkEdit &edit, const QString &name)
{
    // The user's own decision lies on the page, where both texts stand side by side.
    Message message{.id = u"remarks"_s,
                    .urgency = Message::Urgency::Problem,
                    .action = Message::Action::ShowEdits,
                    .actionText = words(QT_TRANSLATE_NOOP("Lianxi::Message", "Show")),
                    .subject = edit.contact};
    const QString quote = quotedText(edit.words);
    const auto say = [&message, &name, &quote](const char *with, const char *without) {
        message.sentence
            = quote.isEmpty() ? words(without).arg(name) : words(with).arg(name, quote);
    };
    switch (edit.state) {
    case RemarkEdit::State::Conflict:
        say(QT_TRANSLATE_NOOP("Lianxi::Message",
                              "The remark of %1 was changed elsewhere to %2 while yours was "
                              "waiting."),
            QT_TRANSLATE_NOOP("Lianxi::Message",
                              "The remark of %1 was cleared elsewhere while yours was waiting."));
        return message;
    case RemarkEdit::State::Unknown:
        say(QT_TRANSLATE_NOOP("Lianxi::Message",
                              "The remark of %1 was sent, but the gateway does not tell what "
                              "became of it: %2"),
            QT_TRANSLATE_NOOP("Lianxi::Message",
                              "The remark of %1 was sent, but the gateway does not tell what "
                              "became of it."));
        return message;
    case RemarkEdit::State::NotKept:
        say(QT_TRANSLATE_NOOP("Lianxi::Message",
                              "The gateway did not keep the remark of %1; it has %2 instead."),
            QT_TRANSLATE_NOOP("Lianxi::Message",
                              "The gateway did not keep the remark of %1; it has none."));
        break;
    default:
        say(QT_TRANSLATE_NOOP("Lianxi::Message", "The remark of %1 was not taken: %2"),
            QT_TRANSLATE_NOOP("Lianxi::Message", "The remark of %1 was not taken."));
    }
    message.action = Message::Action::RetryRemark;
    message.actionText = retryText(edit.state);
    return message;
}

Message undecidedMessage(qsizetype edits)
{
    return {.id = u"remarks"_s,
            .urgency = Message::Urgency::Problem,
            .sentence = words(QT_TRANSLATE_N_NOOP("Lianxi::Message",
                                                  "%n remark(s) did not get to the gateway and "
                                                  "need a decision."),
                              static_cast<int>(edits)),
            .action = Message::Action::ShowEdits,
            .actionText = words(QT_TRANSLATE_NOOP("Lianxi::Message", "Show"))};
}

Message progressMessage(const RemarkBatch &batch, const QString &id)
{
    Message message{.id = id,
                    .urgency
                    = batch.open() > 0 ? Message::Urgency::Notice : Message::Urgency::Answer,
                    .action = Message::Action::ShowBatch,
                    .actionText = words(QT_TRANSLATE_NOOP("Lianxi::Message", "Show")),
                    .subject = batch.key};
    const QLocale locale;
    const QString confirmed = locale.toString(batch.confirmed);
    const QString total = locale.toString(batch.total());
    if (batch.undecided() > 0)
        message.sentence = words(QT_TRANSLATE_NOOP("Lianxi::Message",
                                                   "Remarks: %1 of %2 confirmed, %3 did not get "
                                                   "to the gateway."))
                               .arg(confirmed, total, locale.toString(batch.undecided()));
    else
        message.sentence
            = words(QT_TRANSLATE_NOOP("Lianxi::Message", "Remarks: %1 of %2 confirmed."))
                  .arg(confirmed, total);
    return message;
}

Message discardedMessage(qsizetype edits, const QString &name)
{
    return {.id = u"discarded"_s,
            .urgency = Message::Urgency::Answer,
            .sentence = edits == 1
                ? words(QT_TRANSLATE_NOOP("Lianxi::Message", "The new remark of %1 is discarded."))
                      .arg(name)
                : words(QT_TRANSLATE_N_NOOP("Lianxi::Message", "%n new remark(s) are discarded."),
                        static_cast<int>(edits)),
            .action = Message::Action::UndoDiscard,
            .actionText = words(QT_TRANSLATE_NOOP("Lianxi::Message", "Undo"))};
}

} // namespace Lianxi
