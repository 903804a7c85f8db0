// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"
#include "result.h"

#include <QCoroTask>
#include <QObject>

#include <optional>

namespace Lianxi {

/// The ways in which a user may come by an account's secret.
enum class SignInMethod {
    Key, ///< typed in: the gateway's console shows it; needs no SignIn
    Password, ///< a user name and a password of the gateway give a key
    Token, ///< the gateway gives its key to whoever asks (a server of one's own)
    QrCode, ///< the user's telephone scans a code
};

struct SignInRequest
{
    SignInMethod method = SignInMethod::QrCode;
    // Of Password. In memory only, for as long as the sign-in takes.
    QString user = {};
    QString password = {};
    /// The key, where it is known: a QR sign-in behind a gateway needs one.
    QString secret = {};
};

/// What a sign-in waits for, for the screen.
struct SignInState
{
    enum class Step {
        Asking, ///< the gateway is asked for a code or a key
        WaitingForScan, ///< qrText is to be shown
        Scanned, ///< the user has to confirm on the telephone
        Finishing, ///< confirmed; the session is being opened
    };

    Step step = Step::Asking;
    /// What the QR code says; empty while there is none.
    QString qrText = {};
    /// Who scanned it, if the gateway tells.
    QString scannedBy = {};
    /// How many codes have expired before this one.
    int renewals = 0;

    friend bool operator==(const SignInState &, const SignInState &) = default;
};

/// What a sign-in came to.
struct SignedIn
{
    QString secret; ///< to be kept where the account says
    std::optional<QString> handle = {}; ///< the device that the gateway made for us
    std::optional<Profile> profile = {}; ///< who signed in, if it is known already
};

/// One sign-in. GUI thread. Expired codes are renewed a few times by itself, then it ends with
/// Timeout.
///
/// Errors beside HttpClient's: Rejected (the gateway's words, without secrets), BadReply.
class SignIn : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// To be called once; ends exactly once. The object must live until then.
    [[nodiscard]] virtual QCoro::Task<Result<SignedIn>> run() = 0;
    /// run() ends with Cancelled, soon.
    virtual void cancel() = 0;

Q_SIGNALS:
    void stateChanged(const Lianxi::SignInState &state);
};

} // namespace Lianxi
