// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hostedgateway.h"

#include <QDeadlineTimer>

#include <optional>

namespace Lianxi {

/// The community helper's gateway: WkTeam's successor dialect below /open, under other names.
class OpenGateway : public HostedGateway
{
    Q_OBJECT

public:
    /// The format of the bodies is a setting of the account.
    OpenGateway(const Account &account, const QString &key, WkTeamTimeouts timeouts = {},
                QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<Result<Profile>> profile() override;
    /// Asked over there at most once a minute; in between the last outcome is answered again.
    [[nodiscard]] QCoro::Task<Result<bool>> isOnline() override;
    [[nodiscard]] QCoro::Task<Result<QList<Device>>> devices() override;

private:
    [[nodiscard]] const WkTeamWire::Spelling &spelling() const override;
    /// The devices page by page, up to the one with `handle` if there is one.
    [[nodiscard]] QCoro::Task<Result<QList<Device>>> devicesUpTo(QString handle);

    std::optional<Result<bool>> m_online;
    QDeadlineTimer m_onlineAgain;
};

} // namespace Lianxi
