// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memorycredentialstore.h"

#include <QAbstractEventDispatcher>

#include <coroutine>

namespace Lianxi {

namespace {

/// Goes on in the next turn of this thread's event loop. A real wallet never answers within the
/// call either, so callers meet one order of events only.
struct NextTurn
{
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> coroutine) const
    {
        QMetaObject::invokeMethod(
            QAbstractEventDispatcher::instance(), [coroutine] { coroutine.resume(); },
            Qt::QueuedConnection);
    }
    void await_resume() const noexcept { }
};

} // namespace

QCoro::Task<Result<std::optional<QString>>> MemoryCredentialStore::read(QString id)
{
    std::optional<QString> secret;
    if (const auto found = m_secrets.constFind(id); found != m_secrets.cend())
        secret = *found;
    co_await NextTurn{};
    co_return secret;
}

QCoro::Task<Result<void>> MemoryCredentialStore::write(QString id, QString secret)
{
    m_secrets.insert(id, secret);
    co_await NextTurn{};
    co_return Result<void>{};
}

QCoro::Task<Result<void>> MemoryCredentialStore::forget(QString id)
{
    m_secrets.remove(id);
    co_await NextTurn{};
    co_return Result<void>{};
}

} // namespace Lianxi
