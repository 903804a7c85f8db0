// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"

#include "gateway.h"

namespace Lianxi {

Core::Core(ProfileFolder folder, std::unique_ptr<CredentialStore> keychain,
           AfterFailure afterFailure, std::optional<PaceRange> pace)
    : m_folder(std::move(folder))
    , m_lock(m_folder)
    , m_keychain(std::move(keychain))
    , m_book({.store = m_store,
              .keychain = *m_keychain,
              .sessionSecrets = m_sessionSecrets,
              .clock = m_clock,
              .gatewayFor = makeGateway,
              .pace = pace,
              .afterFailure = afterFailure})
{
}

Core::~Core() = default;

QCoro::Task<Result<Store::Opened>> Core::open()
{
    const Result<void> created = m_folder.create();
    const Result<Store::Opened> opened = co_await m_store.open(m_folder.database);
    if (!opened)
        co_return failure(created ? opened.error() : created.error());
    const Result<void> read = co_await m_book.open();
    if (!read)
        co_return failure(read.error());
    co_return *opened;
}

QCoro::Task<void> Core::shutDown()
{
    co_await m_book.shutDown();
}

} // namespace Lianxi
