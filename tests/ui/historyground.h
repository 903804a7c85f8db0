// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountbook.h"
#include "clock.h"
#include "memorycredentialstore.h"
#include "pageground.h"
#include "services.h"
#include "store.h"
#include "theme.h"

#include <QTest>

namespace Lianxi {

/// A store in memory with accounts that have a history; nothing talks to a gateway.
struct HistoryGround
{
    /// What the store takes for the present; ms since the epoch, UTC.
    std::shared_ptr<qint64> now
        = std::make_shared<qint64>(QDateTime::currentMSecsSinceEpoch() - 10 * day);
    Store store{nullptr, [now = now] { return *now; }};
    MemoryCredentialStore keychain;
    MemoryCredentialStore sessionSecrets;
    SystemClock clock;
    AccountBook book{AccountBook::Parts{
        store, keychain, sessionSecrets, clock,
        [](const Account &, const QString &) { return std::unique_ptr<Gateway>(); }}};
    PageGround page;
    Theme theme;
    QObject context;

    static constexpr qint64 day = 86'400'000;

    [[nodiscard]] Services services()
    {
        return {book, store, page.contacts, page.avatars, page.settings, theme};
    }

    template <typename T>
    [[nodiscard]] static std::optional<T> result(QCoro::Task<Result<T>> task)
    {
        std::optional<Result<T>> answer;
        QObject here;
        QCoro::connect(std::move(task), &here,
                       [&answer](const Result<T> &value) { answer.emplace(value); });
        const bool ended = QTest::qWaitFor([&answer] { return answer.has_value(); });
        return ended && answer->has_value() ? std::optional<T>(**answer) : std::nullopt;
    }

    [[nodiscard]] static bool finish(QCoro::Task<Result<void>> task)
    {
        std::optional<bool> good;
        QObject here;
        QCoro::connect(std::move(task), &here,
                       [&good](const Result<void> &value) { good = value.has_value(); });
        return QTest::qWaitFor([&good] { return good.has_value(); }) && *good;
    }

    /// Opens the store and adds accounts with these names; their keys are 1, 2, …
    [[nodiscard]] bool open(const QStringList &names)
    {
        if (!result(store.open({})))
            return false;
        for (const QString &name : names) {
            Account account;
            account.system = QStringLiteral("gewechat");
            account.name = name;
            account.url = QUrl(QStringLiteral("http://127.0.0.1:9"));
            account.handle = name;
            account.secretId = name;
            if (!result(store.addAccount(account)))
                return false;
        }
        QObject::connect(&store, &Store::committed, &context,
                         [this](const ChangeSet &changes) { page.contacts.apply(changes); });
        return finish(book.open());
    }

    /// A complete list of friends "wxid_first" … "wxid_(last - 1)" and one group.
    [[nodiscard]] bool list(AccountKey account, int first, int last)
    {
        Roster roster;
        for (int i = first; i < last; ++i)
            roster.entries.append({id(i), ContactKind::Friend});
        roster.entries.append({QStringLiteral("77@chatroom"), ContactKind::Group});
        return result(store.saveRoster(account, roster)).has_value();
    }

    [[nodiscard]] bool name(AccountKey account, int friendNumber, const QString &nickname)
    {
        ContactDetails details;
        details.id = id(friendNumber);
        details.nickname = nickname;
        return finish(store.saveDetails(account, {details}, {details.id}));
    }

    [[nodiscard]] bool title(AccountKey account, const QString &title)
    {
        ContactDetails details;
        details.id = QStringLiteral("77@chatroom");
        details.nickname = title;
        return finish(store.saveDetails(account, {details}, {details.id}));
    }

    /// The members of the group: friends as above.
    [[nodiscard]] bool members(AccountKey account, int first, int last)
    {
        GroupMembers group;
        group.groupId = QStringLiteral("77@chatroom");
        for (int i = first; i < last; ++i) {
            Member member;
            member.id = id(i);
            member.nickname = QStringLiteral("Member %1").arg(i);
            group.members.append(member);
        }
        return finish(store.saveMembers(account, group));
    }

    [[nodiscard]] static QString id(int friendNumber)
    {
        return QStringLiteral("wxid_%1").arg(friendNumber);
    }

    [[nodiscard]] ContactKey key(AccountKey account, const QString &id) const
    {
        const auto row = page.contacts.rowOf(account, id);
        return row ? page.contacts.key(*row) : 0;
    }
};

} // namespace Lianxi
