// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "message.h"

#include "errortext.h"

#include <QCoreApplication>

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

Message failed(const Account &account, const Error &problem)
{
    Message message{.id = u"failed:%1:%2"_s.arg(account.key).arg(static_cast<int>(problem.kind)),
                    .urgency = Message::Urgency::Failure,
                    .sentence = errorText(problem, account.name),
                    .subject = account.key};
    const ErrorAction action = errorAction(problem);
    if (action == ErrorAction::OpenAccount)
        message.action = Message::Action::OpenAccount;
    else if (action == ErrorAction::TryAgain)
        message.action = Message::Action::Refresh;
    message.actionText = errorActionText(action);
    return message;
}

} // namespace

std::optional<Message> messageFor(const Account &account, const AccountStatus &status)
{
    switch (status.state) {
    case AccountStatus::State::SignedOut:
        return Message{
            .id = u"signed-out:%1"_s.arg(account.key),
            .urgency = Message::Urgency::Failure,
            .sentence = words(QT_TRANSLATE_NOOP("Lianxi::Message",
                                                "%1 is signed out. Its list is shown as it was "
                                                "last read."))
                            .arg(account.name),
            .action = Message::Action::OpenAccount,
            .actionText = words(QT_TRANSLATE_NOOP("Lianxi::Message", "Open the account")),
            .subject = account.key};
    case AccountStatus::State::NeedsSecret:
        return Message{.id = u"no-key:%1"_s.arg(account.key),
                       .urgency = Message::Urgency::Problem,
                       .sentence = words(QT_TRANSLATE_NOOP("Lianxi::Message",
                                                           "%1 has no key in this session."))
                                       .arg(account.name),
                       .action = Message::Action::OpenAccount,
                       .actionText = words(QT_TRANSLATE_NOOP("Lianxi::Message", "Enter the key")),
                       .subject = account.key};
    case AccountStatus::State::Failed:
        if (status.problem && status.problem->kind != Error::Kind::Cancelled)
            return failed(account, *status.problem);
        break;
    case AccountStatus::State::Idle:
    case AccountStatus::State::Working:
    case AccountStatus::State::Paused:
        break;
    }
    if (status.heldBackRoster)
        return shrunkRoster(account, *status.heldBackRoster);
    return {};
}

} // namespace Lianxi
