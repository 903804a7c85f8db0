// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accountbook.h"
#include "fakecredentials.h"
#include "memorycredentialstore.h"
#include "sessionbench.h"

#include <QPointer>

#include <algorithm>
#include <functional>
#include <memory>

namespace Lianxi {

inline Account accountDraft(const QString &name, SecretPlace place = SecretPlace::Keychain)
{
    Account account;
    account.system = u"gewechat"_s;
    account.name = name;
    account.url = QUrl(u"http://127.0.0.1:1/v2/api"_s);
    account.handle = u"wx_"_s + name;
    account.secretPlace = place;
    return account;
}

/// A book over an empty store, with gateways that know ten people each.
struct BookBench : SessionBench
{
    BookBench()
    {
        const Result<void> emptied = await(store.removeAccount(account.key));
        Q_ASSERT(emptied);
        start();
    }
    ~BookBench() { stop(); }

    void start()
    {
        session = std::make_unique<MemoryCredentialStore>();
        book = std::make_unique<AccountBook>(
            AccountBook::Parts{.store = store,
                               .keychain = keychain,
                               .sessionSecrets = *session,
                               .clock = clock,
                               .gatewayFor =
                                   [this](const Account &which, const QString &secret) {
                                       auto gateway = std::make_unique<FakeGateway>();
                                       gateway->addPeople(10);
                                       if (prepare)
                                           prepare(*gateway);
                                       gateway->hanging = hanging;
                                       gateways.append(gateway.get());
                                       secretsUsed.append(secret);
                                       accountsUsed.append(which);
                                       return gateway;
                                   },
                               .afterFailure = afterFailure});
    }
    void stop()
    {
        if (!book)
            return;
        const bool ended = done(book->shutDown());
        Q_ASSERT(ended);
        book.reset();
    }
    /// Whether a task without a result ends.
    bool done(QCoro::Task<void> task)
    {
        const Watched<int> watched([](QCoro::Task<void> inner) -> QCoro::Task<int> {
            co_await inner;
            co_return 0;
        }(std::move(task)));
        return turnUntil([&] { return watched.hasEnded(); });
    }
    Account add(const QString &name, SecretPlace place = SecretPlace::Keychain)
    {
        return turnAwait(book->add(accountDraft(name, place), u"key of "_s + name)).value();
    }
    Result<SyncOutcome> sync(const Account &which)
    {
        return turnAwait(book->sync(which.key, SyncScope::Details));
    }
    /// The stored contact of an account with this id.
    Contact contactOf(const Account &which, const QString &id)
    {
        const QList<Contact> contacts = await(store.contacts(which.key)).value();
        const auto found = std::ranges::find(contacts, id, &Contact::id);
        return found == contacts.end() ? Contact() : *found;
    }
    [[nodiscard]] int liveGateways() const
    {
        return int(std::ranges::count_if(gateways, [](const auto &one) { return !one.isNull(); }));
    }

    FakeCredentials keychain;
    std::unique_ptr<MemoryCredentialStore> session;
    std::unique_ptr<AccountBook> book;
    QList<QPointer<FakeGateway>> gateways;
    QStringList secretsUsed;
    QList<Account> accountsUsed;
    std::function<void(FakeGateway &)> prepare; ///< what is different about those
    AfterFailure afterFailure = AfterFailure::Leave;
    QSet<QString> hanging; ///< for gateways that are made from now on
};

} // namespace Lianxi
