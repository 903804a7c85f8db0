// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hardrun.h"
#include "hardworld.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace Lianxi {

/// Where something goes wrong in run after run: a gateway of one system, a profile that every run
/// begins with, and what an undisturbed run comes to.
class HardGround
{
public:
    enum class Situation {
        FirstSync, ///< nothing is known
        LaterSync, ///< everything is known from long ago, and some of it has changed since
    };

    /// What a run came to, as far as the user saw it.
    struct Seen
    {
        bool isOpen = false;
        bool isSynced = false;
        std::optional<RemarkEdit> saved;
        std::optional<RemarkEdit> settled;
    };

    /// The port to which the account's requests go instead of the gateway's own.
    using Detour = std::function<quint16(quint16 gateway)>;

    HardGround(const QString &system, Situation situation, const Detour &detour = {});

    [[nodiscard]] HardWorld &world() { return m_world; }
    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] MemoryCredentialStore &keychain() { return m_keychain; }
    /// The remark that the user writes in each run; nobody else does.
    [[nodiscard]] static QString newRemark();

    /// Runs once without any trouble; to be called before expected(). False when that failed.
    [[nodiscard]] bool runUndisturbed();
    /// After that run.
    [[nodiscard]] const QStringList &expected() const { return m_expected; }
    /// After one more sync: some lists are believed when a second one says the same.
    [[nodiscard]] const QStringList &expectedLater() const { return m_expectedLater; }
    /// Lines of what counts: what a gateway finds out about its own account is found out again.
    [[nodiscard]] static QStringList factsOf(QStringList lines);

    /// A copy of the profile to begin with, open, and the gateway as it was then.
    [[nodiscard]] std::unique_ptr<Store> begin(Store::Fault fault = {});
    /// Opens the accounts, syncs, and writes a remark: as far as it gets. `contact` finds out
    /// whose.
    [[nodiscard]] Seen live(HardRun &run, const std::function<ContactKey()> &contact);
    /// Goes on after a run to which something happened, until all should be as expectedLater();
    /// what is wrong about it.
    [[nodiscard]] QString goOn(HardRun &run, Store &store, const Seen &seen);
    /// The contact that gets the remark.
    [[nodiscard]] ContactKey contactIn(Store &store);

private:
    void makeProfile(Situation situation);
    void changeWorld();

    HardWorld m_world;
    quint16 m_port;
    QTemporaryDir m_folder;
    MemoryCredentialStore m_keychain;
    Account m_account;
    QStringList m_expected;
    QStringList m_expectedLater;
};

} // namespace Lianxi
