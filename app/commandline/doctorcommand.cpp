// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "doctorcommand.h"

#include "arguments.h"
#include "commandcontext.h"
#include "commandtext.h"
#include "healthchecks.h"
#include "keychaincredentialstore.h"
#include "texttable.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

QString stateKey(Finding::State state)
{
    switch (state) {
    case Finding::State::Fine:
        return u"ok"_s;
    case Finding::State::Note:
        return u"note"_s;
    case Finding::State::Missing:
        break;
    }
    return u"missing"_s;
}

QCoro::Task<Finding> keychainFinding()
{
    KeychainCredentialStore keychain;
    const Result<void> answers = co_await keychain.probe();
    if (answers)
        co_return Finding{u"keychain"_s, Finding::State::Fine, CommandText::tr("answers")};
    co_return Finding{u"keychain"_s, Finding::State::Missing,
                      CommandText::tr("no keyring answers (%1); keys cannot be kept. Start GNOME "
                                      "Keyring, KWallet or KeePassXC")
                          .arg(answers.error().words)};
}

void printJson(CommandContext &context, const QList<Finding> &findings)
{
    QJsonArray array;
    for (const Finding &finding : findings) {
        array.append(QJsonObject{{"check"_L1, finding.check},
                                 {"state"_L1, stateKey(finding.state)},
                                 {"text"_L1, finding.text}});
    }
    context.print(QJsonDocument(array));
}

void printTable(CommandContext &context, const QList<Finding> &findings)
{
    TextTable table({u"check"_s, u"state"_s, u"text"_s}, context.out().controls());
    for (const Finding &finding : findings)
        table.append({finding.check, stateKey(finding.state), finding.text});
    context.out().write(table.toString());
}

} // namespace

QString DoctorCommand::name() const
{
    return u"doctor"_s;
}

QString DoctorCommand::summary() const
{
    return CommandText::tr("says what works here, and what is missing");
}

QStringList DoctorCommand::synopsis() const
{
    return {u"doctor [--json]"_s};
}

QString DoctorCommand::help() const
{
    return CommandText::tr(
        "Looks at the versions, the language, the keychain, the disk, the database, TLS and the\n"
        "fonts for Chinese and emoji. It changes nothing, and never prints a key.\n"
        "Exit code 1: something that Lianxi needs is missing.\n"
        "\n"
        "Example:\n"
        "  lianxi doctor\n");
}

QCoro::Task<ExitCode> DoctorCommand::run(CommandContext &context, QStringList arguments)
{
    Arguments given({Option::plain(u"json"_s)});
    if (const auto mistake = given.read(arguments, {}))
        co_return context.usage(*this, *mistake);
    QList<Finding> findings{versionFinding(), languageFinding()};
    const Finding keychain = co_await keychainFinding();
    findings.append(keychain);
    findings.append(folderFindings(QFileInfo(context.folder().database).path()));
    findings.append(databaseFindings(context.folder().database));
    findings.append(tlsFinding());
    findings.append(fontFindings());

    if (given.isSet(u"json"_s))
        printJson(context, findings);
    else
        printTable(context, findings);
    const bool isMissing = std::ranges::any_of(
        findings, [](const Finding &finding) { return finding.state == Finding::State::Missing; });
    co_return isMissing ? ExitCode::Failed : ExitCode::Done;
}

} // namespace Lianxi
