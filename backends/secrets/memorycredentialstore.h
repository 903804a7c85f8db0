// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "credentialstore.h"

#include <QHash>

namespace Lianxi {

/// Keeps secrets as long as it lives and writes them nowhere: "for this session only", and tests.
/// Never fails. Answers on the caller's thread, through the event loop; what is asked is done at
/// once, so the store may be gone before the answer arrives.
class MemoryCredentialStore final : public CredentialStore
{
    Q_OBJECT

public:
    using CredentialStore::CredentialStore;

    [[nodiscard]] QCoro::Task<Result<std::optional<QString>>> read(QString id) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString id, QString secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> forget(QString id) override;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace Lianxi
