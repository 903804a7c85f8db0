// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errortext.h"

#include "contact.h"
#include "edittext.h"
#include "freshness.h"
#include "relativetime.h"
#include "storageproblem.h"
#include "systemtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lianxi {

namespace {

/// Gives lupdate the context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::ErrorText)
};

/// "sentence", or "sentence with words" when there are any.
QString withWords(const QString &plain, const QString &quoting, const QString &name,
                  const QString &words)
{
    const QString quote = quotedText(words);
    return quote.isEmpty() ? plain.arg(name) : quoting.arg(name, quote);
}

QString rateLimitedText(const Error &error, const QString &name)
{
    if (error.retryAfter <= 0ms)
        return Text::tr("%1 asks to slow down. Lianxi waits and goes on by itself.").arg(name);
    const QTime until = QTime::currentTime().addMSecs(int(error.retryAfter.count()));
    return Text::tr("%1 asks to slow down. Lianxi goes on by itself at %2.")
        .arg(name, QLocale().toString(until, QLocale::ShortFormat));
}

QString storageText(const Error &error)
{
    switch (storageProblem(error)) {
    case StorageProblem::ReadOnly:
        return Text::tr("Lianxi may only read its files: what is stored is shown, but nothing new "
                        "can be saved. Allow it to write to its folder, then start it again.");
    case StorageProblem::Full:
        return Text::tr("The disk is full: nothing new can be saved until there is room again.");
    case StorageProblem::Locked:
        return Text::tr("Another program holds Lianxi's database, so nothing could be saved. Try "
                        "again.");
    case StorageProblem::Broken:
    case StorageProblem::NotADatabase:
        return Text::tr("The stored contacts can no longer be read in full. Start Lianxi again: it "
                        "puts the broken file aside and begins a new one.");
    default:
        return Text::tr("Could not be saved on this computer: %1 Check the disk's free space and "
                        "permissions.")
            .arg(quotedText(error.words));
    }
}

QString invalidText(const Error &error)
{
    if (error.words == "name"_L1)
        return Text::tr("The account needs a name.");
    if (error.words == "name-taken"_L1)
        return Text::tr("Another account has this name already. Choose a different one.");
    if (error.words == "url"_L1)
        return Text::tr("The address must look like http://host:port/path.");
    if (error.words == "handle"_L1)
        return Text::tr("The account needs the ID of its device.");
    if (error.words == "key"_L1)
        return Text::tr("The gateway's key is needed first.");
    if (error.words == "pace"_L1)
        return Text::tr("The pace must look like 1000-3000 (milliseconds), not below 300.");
    if (error.words == DetailsAgeSetting)
        return Text::tr("How long details stay good must look like 90m, 12h or 7d.");
    if (error.words == MembersAgeSetting)
        return Text::tr("How long members stay good must look like 90m, 12h or 7d.");
    if (error.words == ListAgeSetting)
        return Text::tr("How long the list stays good must look like 90m, 12h or 7d.");
    if (error.words == "system"_L1)
        return Text::tr("This version of Lianxi does not speak this system.");
    for (const GatewaySystem *system : gatewaySystems()) {
        for (const GatewaySetting &setting : system->settings) {
            if (error.words == setting.key)
                return Text::tr("“%1” is not a possible value here.")
                    .arg(systemText(setting.title));
        }
    }
    return error.words.isEmpty() ? Text::tr("That cannot be done.")
                                 : Text::tr("That cannot be done: %1").arg(quotedText(error.words));
}

} // namespace

QString errorText(const Error &error, const QString &gateway)
{
    const QString name = gateway.isEmpty() ? Text::tr("The gateway") : gateway;
    switch (error.kind) {
    case Error::Kind::Cancelled:
        return {};
    case Error::Kind::Timeout:
        return Text::tr("No answer from %1 in time. What is stored stays; try again later.")
            .arg(name);
    case Error::Kind::Network:
        return withWords(Text::tr("%1 cannot be reached. Check its address and the network."),
                         Text::tr("%1 cannot be reached (%2). Check its address and the network."),
                         name, error.words);
    case Error::Kind::RateLimited:
        return rateLimitedText(error, name);
    case Error::Kind::Http:
        return Text::tr("%1 answered with HTTP error %2. Check its address, or try again later.")
            .arg(name, QString::number(error.code));
    case Error::Kind::SignedOut:
        return withWords(Text::tr("%1 is signed out. Sign in again."),
                         Text::tr("%1 is signed out: %2 Sign in again."), name, error.words);
    case Error::Kind::UnknownDevice:
        return withWords(Text::tr("%1 does not know the device any more. Open the account and "
                                  "enter its new ID."),
                         Text::tr("%1 does not know the device any more: %2 Open the account and "
                                  "enter its new ID."),
                         name, error.words);
    case Error::Kind::OtherAccount:
        return withWords(Text::tr("Somebody else is signed in at %1 now. Nothing was changed; sign "
                                  "in with the right account."),
                         Text::tr("Somebody else is signed in at %1 now: %2. Nothing was changed; "
                                  "sign in with the right account."),
                         name, error.words);
    case Error::Kind::Rejected:
        return withWords(Text::tr("%1 refused. Check the account."), Text::tr("%1 refused: %2"),
                         name, error.words);
    case Error::Kind::BadReply:
        return Text::tr(
                   "%1 sent an answer that Lianxi does not understand. What is stored stays. Check "
                   "the address, or try again later.")
            .arg(name);
    case Error::Kind::NotReady:
        return Text::tr("%1 is still preparing the list. Try again in a few minutes.").arg(name);
    case Error::Kind::UnknownOutcome:
        return Text::tr("The connection to %1 broke while saving. Lianxi is checking what arrived.")
            .arg(name);
    case Error::Kind::NotKept:
        return Text::tr("%1 accepted the remark but did not keep it.").arg(name);
    case Error::Kind::Storage:
        return storageText(error);
    case Error::Kind::Keychain:
        return error.words.isEmpty()
            ? Text::tr("The keychain cannot be used.")
            : Text::tr("The keychain cannot be used: %1").arg(quotedText(error.words));
    case Error::Kind::Invalid:
        return invalidText(error);
    }
    return {};
}

QString accountErrorText(const Error &error, const Account &account)
{
    const GatewaySystem *const system = gatewaySystem(account.system);
    if (!system)
        return errorText(error, account.name);
    const QString name = account.name.isEmpty() ? Text::tr("The gateway") : account.name;
    const bool hasKey = system->signInMethods.contains(SignInMethod::Key);
    if (error.kind == Error::Kind::SignedOut && hasKey) {
        return withWords(
            Text::tr("%1 is signed out, or does not accept the key any more. Sign in again."),
            Text::tr("%1 is signed out, or does not accept the key any more: %2 Sign in again."),
            name, error.words);
    }
    const bool lacksHandle = error.kind == Error::Kind::Invalid && error.words == "handle"_L1;
    if (lacksHandle && system->handleTitle)
        return Text::tr("“%1” is missing.").arg(systemText(system->handleTitle));
    return errorText(error, account.name);
}

QString retriedErrorText(const Error &error, const Account &account, qint64 retryAt)
{
    const QString name = account.name.isEmpty() ? Text::tr("The gateway") : account.name;
    const QString time = clockTime(retryAt);
    switch (error.kind) {
    case Error::Kind::RateLimited:
        return Text::tr("%1 asks to slow down. Lianxi goes on by itself at %2.").arg(name, time);
    case Error::Kind::Timeout:
        return Text::tr("No answer from %1 in time. Lianxi tries again at %2.").arg(name, time);
    case Error::Kind::Network: {
        const QString words = quotedText(error.words);
        return words.isEmpty()
            ? Text::tr("%1 cannot be reached. Lianxi tries again at %2.").arg(name, time)
            : Text::tr("%1 cannot be reached (%2). Lianxi tries again at %3.")
                  .arg(name, words, time);
    }
    case Error::Kind::Http:
        return Text::tr("%1 answered with HTTP error %2. Lianxi tries again at %3.")
            .arg(name, QString::number(error.code), time);
    case Error::Kind::NotReady:
        return Text::tr("%1 is still preparing the list. Lianxi asks again at %2.").arg(name, time);
    default:
        return Text::tr("%1 Lianxi tries again at %2.", "a sentence; time")
            .arg(accountErrorText(error, account), time);
    }
}

ErrorAction errorAction(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Timeout:
    case Error::Kind::Network:
    case Error::Kind::RateLimited:
    case Error::Kind::BadReply:
    case Error::Kind::NotReady:
    case Error::Kind::Storage:
        return ErrorAction::TryAgain;
    case Error::Kind::Http:
        return error.code >= 500 ? ErrorAction::TryAgain : ErrorAction::OpenAccount;
    case Error::Kind::SignedOut:
    case Error::Kind::OtherAccount:
        return ErrorAction::SignIn;
    case Error::Kind::UnknownDevice:
    case Error::Kind::Rejected:
    case Error::Kind::Keychain:
        return ErrorAction::OpenAccount;
    default:
        return ErrorAction::None;
    }
}

QString errorActionText(ErrorAction action)
{
    switch (action) {
    case ErrorAction::TryAgain:
        return Text::tr("Try Again");
    case ErrorAction::OpenAccount:
        return Text::tr("Open Account…");
    case ErrorAction::SignIn:
        return Text::tr("Sign In Again…");
    case ErrorAction::None:
        break;
    }
    return {};
}

} // namespace Lianxi
