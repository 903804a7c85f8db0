// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounttable.h"

#include "commandcontext.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

QString timeText(qint64 moment)
{
    return moment == 0 ? QString()
                       : QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC).toString(Qt::ISODate);
}

QString settingsText(const QMap<QString, QString> &settings)
{
    QStringList texts;
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        texts.append(it.key() + u'=' + it.value());
    return texts.join(u' ');
}

QString placeText(SecretPlace place)
{
    return place == SecretPlace::Keychain ? u"keychain"_s : u"session"_s;
}

} // namespace

QCoro::Task<Result<QList<AccountFacts>>> gatherFacts(CommandContext &context,
                                                     QList<Account> accounts)
{
    QList<AccountFacts> all;
    for (const Account &account : accounts) {
        const Result<RosterStatus> roster
            = co_await context.core().store().rosterStatus(account.key);
        if (!roster)
            co_return failure(roster.error());
        const Result<QList<RemarkEdit>> edits = co_await context.core().store().edits(account.key);
        if (!edits)
            co_return failure(edits.error());
        const auto open = std::ranges::count_if(
            *edits, [](const RemarkEdit &edit) { return isOpen(edit.state); });
        all.append({account, *roster, open});
    }
    co_return all;
}

QList<std::pair<QString, QString>> namedFacts(const AccountFacts &facts)
{
    const Account &account = facts.account;
    return {{u"name"_s, account.name},
            {u"system"_s, account.system},
            {u"url"_s, account.url.toString()},
            {u"id"_s, account.handle},
            {u"settings"_s, settingsText(account.settings)},
            {u"secret"_s, placeText(account.secretPlace)},
            {u"wxid"_s, account.wxid},
            {u"nickname"_s, account.nickname},
            {u"alias"_s, account.alias},
            {u"complete_at"_s, timeText(facts.roster.completeAt)},
            {u"contacts"_s, QString::number(facts.roster.onList)},
            {u"with_details"_s, QString::number(facts.roster.withDetails)},
            {u"listed"_s, QString::number(facts.roster.listed)},
            {u"expected"_s, QString::number(facts.roster.expected)},
            {u"incomplete_groups"_s, QString::number(facts.roster.incompleteGroups)},
            {u"waiting_remarks"_s, QString::number(facts.openEdits)}};
}

QJsonObject jsonOf(const AccountFacts &facts)
{
    QJsonObject object;
    for (const auto &[name, value] : namedFacts(facts))
        object.insert(name, value);
    QJsonObject settings;
    const QMap<QString, QString> &known = facts.account.settings;
    for (auto it = known.cbegin(); it != known.cend(); ++it)
        settings.insert(it.key(), it.value());
    object.insert("settings"_L1, settings);
    object.insert("contacts"_L1, facts.roster.onList);
    object.insert("with_details"_L1, facts.roster.withDetails);
    object.insert("listed"_L1, facts.roster.listed);
    object.insert("expected"_L1, facts.roster.expected);
    object.insert("incomplete_groups"_L1, facts.roster.incompleteGroups);
    object.insert("waiting_remarks"_L1, facts.openEdits);
    return object;
}

} // namespace Lianxi
