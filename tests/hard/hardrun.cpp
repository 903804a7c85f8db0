// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hardrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi {

HardRun::HardRun(Store &store, MemoryCredentialStore &keychain)
    : m_book(std::make_unique<AccountBook>(AccountBook::Parts{.store = store,
                                                              .keychain = keychain,
                                                              .sessionSecrets = m_sessionSecrets,
                                                              .clock = m_clock,
                                                              .gatewayFor = makeGateway,
                                                              .pace = PaceRange{{}, {}}}))
{
    QObject::connect(m_book.get(), &AccountBook::editSettled, m_book.get(),
                     [this](const RemarkEdit &edit, const std::optional<Error> &problem) {
                         if (problem)
                             m_told.append(*problem);
                         else
                             m_settled.append(edit);
                     });
    QObject::connect(m_book.get(), &AccountBook::statusChanged, m_book.get(),
                     [this](const AccountStatus &status) {
                         if (status.problem)
                             m_told.append(*status.problem);
                     });
}

HardRun::~HardRun()
{
    const Watched<int> down([](AccountBook *book) -> QCoro::Task<int> {
        co_await book->shutDown();
        co_return 0;
    }(m_book.get()));
    if (!turnUntil([&down] { return down.hasEnded(); }))
        qFatal("the accounts do not shut down");
    m_book.reset();
}

Account HardRun::addAccount(Store &store, MemoryCredentialStore &keychain, Account account,
                            const QString &secret)
{
    account.key = 0;
    account.secretId = u"the secret of "_s + account.name;
    const Result<void> kept = await(keychain.write(account.secretId, secret));
    const Result<Account> added = await(store.addAccount(account));
    if (!kept || !added)
        qFatal("no account to begin with");
    return *added;
}

Result<void> HardRun::open()
{
    return heard(ended(m_book->open()));
}

Result<SyncOutcome> HardRun::sync(AccountKey account, SyncScope scope)
{
    return heard(ended(m_book->sync(account, scope)));
}

Result<RemarkEdit> HardRun::saveRemark(ContactKey contact, const QString &remark)
{
    return heard(ended(m_book->saveRemark(contact, remark)));
}

Result<void> HardRun::retryEdit(EditKey edit)
{
    return heard(ended(m_book->retryEdit(edit)));
}

std::optional<RemarkEdit> HardRun::settled(EditKey edit)
{
    const auto found = [&] { return std::ranges::find(m_settled, edit, &RemarkEdit::key); };
    if (!turnUntil([&] { return found() != m_settled.end(); }))
        return std::nullopt;
    return *found();
}

} // namespace Lianxi
