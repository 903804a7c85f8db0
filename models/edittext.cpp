// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "edittext.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lianxi {

namespace {

constexpr qsizetype longestQuote = 200;

/// A class for tr() only: these functions belong to no model.
class EditText
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::EditText)
};

QString hindranceText(const Error &error)
{
    if (needsSignIn(error.kind))
        return EditText::tr("Until the account is signed in");
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
        return EditText::tr("For the network");
    case Error::Kind::RateLimited:
        return EditText::tr("The gateway asked to slow down");
    default:
        return EditText::tr("For the gateway to work again");
    }
}

QString waitingReason(const AccountStatus &account, const std::optional<Error> &hindrance)
{
    if (account.state == AccountStatus::State::NeedsSecret
        || account.state == AccountStatus::State::SignedOut)
        return EditText::tr("Until the account is signed in");
    if (hindrance)
        return hindranceText(*hindrance);
    // The account cannot be reached; the courier has not tried by itself yet.
    if (account.state == AccountStatus::State::Failed && account.problem)
        return hindranceText(*account.problem);
    return EditText::tr("For its turn");
}

EditWords settledWords(const RemarkEdit &edit)
{
    const QString quote = quotedText(edit.words);
    switch (edit.state) {
    case RemarkEdit::State::Refused:
        return {EditText::tr("Refused"),
                quote.isEmpty() ? EditText::tr("The gateway did not say why") : quote};
    case RemarkEdit::State::NotKept:
        return {EditText::tr("Not kept"),
                quote.isEmpty() ? EditText::tr("The gateway has no remark instead")
                                : EditText::tr("The gateway has %1 instead").arg(quote)};
    case RemarkEdit::State::Unknown:
        return {EditText::tr("Unknown"),
                quote.isEmpty()
                    ? EditText::tr("Sent, but the gateway does not tell what became of it")
                    : EditText::tr("Sent, but the gateway does not tell what became of it: %1")
                          .arg(quote)};
    case RemarkEdit::State::Conflict:
        return {EditText::tr("Conflict"),
                quote.isEmpty() ? EditText::tr("Meanwhile cleared elsewhere")
                                : EditText::tr("Meanwhile changed to %1 elsewhere").arg(quote)};
    case RemarkEdit::State::Superseded:
        return {EditText::tr("Taken back"), EditText::tr("By you, or by a later edit")};
    default:
        return {EditText::tr("Confirmed"), {}};
    }
}

} // namespace

QString quotedText(const QString &text)
{
    QString line = oneLine(text);
    if (line.size() > longestQuote)
        line = line.first(longestQuote) + u'…';
    return line.isEmpty() ? QString() : QLocale().quoteString(line);
}

EditWords editWords(const RemarkEdit &edit, const AccountStatus &account,
                    const std::optional<Error> &hindrance)
{
    switch (edit.state) {
    case RemarkEdit::State::Waiting:
        return {EditText::tr("Waiting"), waitingReason(account, hindrance)};
    case RemarkEdit::State::Sent:
        return {EditText::tr("Sent"), EditText::tr("Checking what the gateway has")};
    default:
        return settledWords(edit);
    }
}

QString retryText(RemarkEdit::State state)
{
    return state == RemarkEdit::State::Conflict ? EditText::tr("Overwrite")
                                                : EditText::tr("Try again");
}

QString discardText(RemarkEdit::State state)
{
    return state == RemarkEdit::State::Conflict ? EditText::tr("Keep theirs")
                                                : EditText::tr("Discard");
}

} // namespace Lianxi
