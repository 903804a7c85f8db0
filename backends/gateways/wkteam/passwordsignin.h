// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpclient.h"
#include "signin.h"
#include "wkteamcalls.h"
#include "wkteamtimeouts.h"

namespace Lianxi {

/// Asks `open` or `wkteam` for a key by a user's name and password. The password is forgotten as
/// soon as it is sent, and never stands in an error.
class PasswordSignIn : public SignIn
{
    Q_OBJECT

public:
    PasswordSignIn(const QUrl &base, const WkTeamWire::Spelling &spelling,
                   WkTeamWire::BodyFormat format, const SignInRequest &request,
                   WkTeamTimeouts timeouts = {}, QObject *parent = nullptr);
    ~PasswordSignIn() override;

    [[nodiscard]] QCoro::Task<Result<SignedIn>> run() override;
    void cancel() override;

private:
    HttpRequest m_request; ///< empty once it is sent
    QString m_password; ///< to take it out of the gateway's words
    HttpClient m_http;
};

} // namespace Lianxi
