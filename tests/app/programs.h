// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Lianxi {

/// How one run of a program ended.
struct Run
{
    int code = -1; ///< -1: did not end, or was killed
    QByteArray out;
    QByteArray errors;

    [[nodiscard]] QString outText() const { return QString::fromUtf8(out); }
    [[nodiscard]] QString errorText() const { return QString::fromUtf8(errors); }
    [[nodiscard]] QJsonArray array() const;
    [[nodiscard]] QJsonObject object() const;
};

/// The demo gateway as a program of its own, on a free port, over small worlds.
class DemoProgram
{
public:
    explicit DemoProgram(const QStringList &more = {});
    ~DemoProgram();

    [[nodiscard]] bool isRunning() const;
    /// "gewechat.url" and the other lines that it prints.
    [[nodiscard]] QString value(const QString &key) const { return m_values.value(key); }
    void end();

    /// Asks it without Lianxi.
    [[nodiscard]] QJsonObject ask(const QString &path, QJsonObject body) const;
    /// How many ids it lists as "friends", "chatrooms" or "ghs".
    [[nodiscard]] qsizetype listed(QLatin1StringView which) const;
    /// The remark that it keeps for a contact.
    [[nodiscard]] QString remarkOf(const QString &id) const;

    static constexpr auto Token = "tkn-3f9c-never-to-be-seen-77ab";

private:
    QProcess m_process;
    QMap<QString, QString> m_values;
};

/// lianxi with a profile of its own, and the memory of everything that it ever printed.
class LianxiProgram
{
public:
    LianxiProgram();

    Run run(const QStringList &arguments, const QByteArray &input = {});
    /// Starts it and lets it run; ends with finish().
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments,
                                                  const QByteArray &input = {});
    Run finish(QProcess &process);

    /// run() with the key on standard input, for a machine without a keychain.
    Run runWithKey(QStringList arguments);

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString profile() const { return m_folder.filePath(QStringLiteral("profile")); }
    [[nodiscard]] QString path(const QString &file) const { return m_folder.filePath(file); }
    [[nodiscard]] QByteArray everythingPrinted() const { return m_printed; }
    /// The files below the profile that contain `bytes`.
    [[nodiscard]] QStringList filesWith(const QByteArray &bytes) const;

    /// Writes an account into the store past the keychain; its secret is nowhere.
    [[nodiscard]] bool seedAccount(Account account);
    /// The same with gewechat's account of this gateway.
    [[nodiscard]] bool seedAccount(const DemoProgram &gateway, const QString &name,
                                   SecretPlace place);
    /// One statement on the profile's database, past Lianxi.
    [[nodiscard]] bool sql(const QString &statement) const;
    /// The ids under which the accounts' keys are kept.
    [[nodiscard]] QStringList secretIds() const;

private:
    QTemporaryDir m_folder;
    QByteArray m_printed;
};

/// What the keychain holds under an id; nothing when there is no such key.
[[nodiscard]] std::optional<QString> keyInKeychain(const QString &secretId);
/// Whether keys can be kept here. On a CI machine that is an order: see scripts/with-keyring.sh.
[[nodiscard]] bool hasKeychain();

} // namespace Lianxi
