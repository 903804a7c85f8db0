// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountstable.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Lianxi::AccountsTable {

namespace {

static_assert(static_cast<int>(SecretPlace::Keychain) == 0);
static_assert(static_cast<int>(SecretPlace::Session) == 1);

QString settingsText(const QMap<QString, QString> &settings)
{
    QJsonObject object;
    for (auto it = settings.cbegin(); it != settings.cend(); ++it)
        object.insert(it.key(), it.value());
    return jsonText(QJsonDocument(object));
}

QMap<QString, QString> settingsFrom(const QString &text)
{
    QMap<QString, QString> settings;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        settings.insert(it.key(), it.value().toString());
    return settings;
}

QString urlText(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

Result<Account> accountFrom(const Statement &row)
{
    Account account;
    account.key = row.integer(0);
    account.name = row.text(1);
    account.system = row.text(2);
    account.url = QUrl(row.text(3));
    account.handle = row.text(4);
    account.secretId = row.text(5);
    account.secretPlace = row.word<SecretPlace>(6);
    account.settings = settingsFrom(row.text(7));
    account.wxid = row.text(8);
    account.nickname = row.text(9);
    account.alias = row.text(10);
    account.avatarUrl = row.text(11);
    return account;
}

QString selectSql(QLatin1StringView end)
{
    return u"SELECT key, name, system, url, handle, secret_id, secret_place, settings, wxid,"
           " nickname, alias, avatar_url FROM account "_s
        + end;
}

Result<Account> one(Database &database, AccountKey key)
{
    Statement row = database.run(selectSql("WHERE key = ?"_L1), key);
    if (!row.next())
        return failure(Error::Kind::Invalid, u"no account with the key %1"_s.arg(key));
    return accountFrom(row);
}

/// What no account may be: a second one of its name, or one whose URL carries a password.
Result<void> acceptable(Database &database, const Account &account)
{
    Statement taken = database.run(u"SELECT 1 FROM account WHERE name = ? AND key <> ?"_s,
                                   account.name, account.key);
    if (taken.next())
        return failure(Error::Kind::Invalid, u"the name %1 is taken"_s.arg(account.name));
    if (!account.url.userInfo().isEmpty())
        return failure(Error::Kind::Invalid, u"the URL holds a user name or password"_s);
    return {};
}

} // namespace

Result<QList<Account>> all(Database &database)
{
    QList<Account> accounts;
    Statement row = database.run(selectSql("ORDER BY key"_L1));
    while (row.next()) {
        Result<Account> account = accountFrom(row);
        if (!account)
            return failure(account.error());
        accounts.append(*std::move(account));
    }
    return accounts;
}

Result<Account> add(Storing &storing, Account account)
{
    account.key = 0;
    if (const Result<void> fine = acceptable(storing.database, account); !fine)
        return failure(fine.error());
    Statement insert = storing.database.run(
        u"INSERT INTO account (name, system, url, handle, secret_id, secret_place, settings, wxid,"
        " nickname, alias, avatar_url) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        account.name, account.system, urlText(account.url), account.handle, account.secretId,
        account.secretPlace, settingsText(account.settings), account.wxid, account.nickname,
        account.alias, account.avatarUrl);
    account.key = insert.insertedKey();
    storing.changes.account = account.key;
    storing.changes.accountChanged = true;
    return account;
}

Result<void> update(Storing &storing, const Account &account)
{
    const Result<Account> stored = one(storing.database, account.key);
    if (!stored)
        return failure(stored.error());
    if (*stored == account)
        return {};
    if (const Result<void> fine = acceptable(storing.database, account); !fine)
        return fine;
    storing.database.run(
        u"UPDATE account SET name = ?, system = ?, url = ?, handle = ?, secret_id = ?,"
        " secret_place = ?, settings = ?, wxid = ?, nickname = ?, alias = ?, avatar_url = ?"
        " WHERE key = ?"_s,
        account.name, account.system, urlText(account.url), account.handle, account.secretId,
        account.secretPlace, settingsText(account.settings), account.wxid, account.nickname,
        account.alias, account.avatarUrl, account.key);
    storing.changes.account = account.key;
    storing.changes.accountChanged = true;
    return {};
}

Result<void> remove(Storing &storing, AccountKey account)
{
    if (const Result<void> known = knownAccount(storing.database, account); !known)
        return known;
    // Everything else follows by its foreign keys.
    storing.database.run(u"DELETE FROM account WHERE key = ?"_s, account);
    storing.changes.account = account;
    storing.changes.accountChanged = true;
    storing.changes.accountRemoved = true;
    return {};
}

Result<void> saveProfile(Storing &storing, AccountKey account, const Profile &profile)
{
    Result<Account> stored = one(storing.database, account);
    if (!stored)
        return failure(stored.error());
    const auto take = [](QString &known, const QString &told) {
        if (!told.isEmpty())
            known = told;
    };
    take(stored->wxid, profile.wxid);
    take(stored->nickname, profile.nickname);
    take(stored->alias, profile.alias);
    take(stored->avatarUrl, profile.avatarUrl);
    return update(storing, *stored);
}

Result<void> saveConnection(Storing &storing, AccountKey account,
                            const std::optional<QString> &handle,
                            const QMap<QString, QString> &settings)
{
    Result<Account> stored = one(storing.database, account);
    if (!stored)
        return failure(stored.error());
    stored->handle = handle.value_or(stored->handle);
    stored->settings.insert(settings);
    return update(storing, *stored);
}

Result<RosterStatus> rosterStatus(Database &database, AccountKey account)
{
    Statement row = database.run(
        u"SELECT a.roster_at, count(c.key), count(CASE WHEN c.details_at > 0 THEN 1 END),"
        " a.roster_listed, a.roster_expected, count(CASE WHEN c.kind = 1 AND c.member_count >"
        " (SELECT count(*) FROM member WHERE group_key = c.key) THEN 1 END) FROM account a LEFT "
        "JOIN contact c ON c.account = a.key AND c.gone_since = 0"
        " WHERE a.key = ? GROUP BY a.key"_s,
        account);
    if (!row.next())
        return failure(Error::Kind::Invalid, u"no account with the key %1"_s.arg(account));
    return RosterStatus{row.integer(0), row.integer(1), row.integer(2),
                        row.integer(3), row.integer(4), row.integer(5)};
}

} // namespace Lianxi::AccountsTable
