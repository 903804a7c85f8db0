// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "asking.h"
#include "conformancerows.h"
#include "demogateway.h"
#include "demoserverthread.h"

#include <map>
#include <memory>
#include <optional>

namespace Lianxi {

/// A demo gateway with a small world, and one account of one row of the suite, signed in to it when
/// somebody first needs that. Everything goes over loopback HTTP.
class ConformanceBench
{
public:
    explicit ConformanceBench(const QString &rowName, DemoOptions options = smallWorld());
    ~ConformanceBench();
    Q_DISABLE_COPY_MOVE(ConformanceBench)

    /// 30 friends, 4 groups, 5 public accounts and 3 labels of every system; the telephone scans
    /// and confirms at once.
    [[nodiscard]] static DemoOptions smallWorld();

    [[nodiscard]] const ConformanceRow &row() const { return m_row; }
    [[nodiscard]] DemoGateway &demo() { return *m_server.gateway(); }
    /// As a user would have set it up; its secret is secret().
    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] const QString &secret();
    [[nodiscard]] Capabilities capabilities(); ///< after the first call

    /// Another gateway object for the same account. A newer secret or handle that it learns counts
    /// from then on; a setting does not, so that each has to find out the dialect.
    [[nodiscard]] std::unique_ptr<Gateway> makeGateway();
    [[nodiscard]] Gateway &gateway();
    /// A sign-in that finds out what secret() is; null where there is no such method.
    [[nodiscard]] std::unique_ptr<SignIn> makeSignIn(SignInMethod method);
    /// The same for other words than the right ones.
    [[nodiscard]] std::unique_ptr<SignIn> makeSignIn(const SignInRequest &request) const;
    [[nodiscard]] SignInRequest signInRequest(SignInMethod method);

    void spoil(const QString &path, const QString &fault);
    /// The next requests go well but for the `number`-th, counted from 1.
    void spoilRequest(qsizetype number, const QString &fault);
    /// No faults, no calls remembered.
    void heal();

    /// What no error may repeat: the secret, and each of its parts that is one.
    [[nodiscard]] QStringList secretParts() const;
    [[nodiscard]] bool isTellingSecrets(const QString &words) const;

    // The world, in the ids of this account's gateway.

    /// The complete list; asked for until the gateway is ready.
    [[nodiscard]] const Roster &roster();
    [[nodiscard]] QStringList ids(ContactKind kind);
    /// An ordinary friend and a group; always the same ones. Their remark is "before" at first.
    [[nodiscard]] const QString &someFriend();
    [[nodiscard]] const QString &someGroup();
    /// The remarks of these two are "before", no faults, no calls remembered.
    void begin();
    /// What the world has for an id of the gateway; nothing when it cannot be told which one it is.
    [[nodiscard]] std::optional<DemoPerson> person(const QString &id);
    [[nodiscard]] std::optional<DemoGroup> group(const QString &id);
    [[nodiscard]] QString remarkOverThere(const QString &id);
    void setRemarkOverThere(const QString &id, const QString &remark);

    /// The world's id behind one of the gateway's.
    [[nodiscard]] QString worldId(const QString &id);

private:
    [[nodiscard]] QString signedInSecret();
    void learnIds();

    const ConformanceRow m_row;
    DemoServerThread m_server;
    Account m_account;
    QString m_secret;
    std::unique_ptr<Gateway> m_gateway;
    std::optional<Roster> m_roster;
    QString m_friend;
    QString m_group;
    QHash<QString, QString> m_worldIds; ///< of systems whose ids change
};

/// One bench a row, kept for all tests of a program.
class BenchShelf
{
public:
    /// The row's bench, as ConformanceBench::begin() leaves it.
    ConformanceBench &take(const QString &rowName);
    void clear() { m_benches.clear(); }

private:
    std::map<QString, std::unique_ptr<ConformanceBench>> m_benches;
};

} // namespace Lianxi
