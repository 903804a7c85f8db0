// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gewesignin.h"

#include "gatewayerrors.h"
#include "gewesystem.h"

#include <QDeadlineTimer>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

std::optional<GeWeWire::CloudDevice> cloudDevice(const Account &account)
{
    return GeWeWire::CloudDevice{
        .regionId = account.settings.value(RegionSetting, QString(StandardRegion)),
        .type = account.settings.value(DeviceTypeSetting, QString(StandardDeviceType))};
}

} // namespace

GeWeSignIn::GeWeSignIn(Flavour flavour, const Account &account, const SignInRequest &request,
                       GeWeSignInTimes times, QObject *parent)
    : SignIn(parent)
    , m_flavour(flavour)
    , m_method(request.method)
    , m_times(times)
    , m_connection(account, request.secret)
    , m_waits({}, m_clock)
{
}

QCoro::Task<Result<SignedIn>> GeWeSignIn::run()
{
    tell(SignInState::Step::Asking);
    const bool needsToken = m_method == SignInMethod::Token || m_connection.token().isEmpty();
    if (needsToken) {
        const Result<void> taken = co_await takeToken();
        if (!taken)
            co_return failure(taken.error());
    }
    if (m_method == SignInMethod::Token)
        co_return SignedIn{.secret = m_connection.token()};
    const Result<SignedIn> signedIn = co_await scanCode();
    co_return signedIn;
}

QCoro::Task<Result<void>> GeWeSignIn::takeToken()
{
    if (m_flavour == Flavour::Cloud)
        co_return failure(Error::Kind::Invalid, u"key"_s);
    m_connection.setToken({});
    const Result<QString> token
        = co_await m_connection.read(GeWeWire::tokenCall(), m_times.call, &GeWeWire::tokenFrom);
    if (!token)
        co_return failure(token.error());
    m_connection.setToken(*token);
    co_return {};
}

QCoro::Task<Result<SignedIn>> GeWeSignIn::scanCode()
{
    std::optional<GeWeWire::CloudDevice> device;
    if (m_flavour == Flavour::Cloud)
        device = cloudDevice(m_connection.account());
    QString appId = m_connection.account().handle;
    for (; m_state.renewals <= m_times.mostRenewals; ++m_state.renewals) {
        const GeWeWire::Call call = GeWeWire::loginCodeCall(appId, device);
        const Result<GeWeWire::LoginCode> code
            = co_await m_connection.read(call, m_times.call, &GeWeWire::loginCodeFrom);
        if (!code)
            co_return failure(code.error());
        // A code that was not scanned has made a device all the same: no second one for the next.
        appId = code->appId;
        m_state.qrText = code->text;
        tell(SignInState::Step::WaitingForScan);
        const Result<std::optional<Profile>> who = co_await waitFor(*code);
        if (!who)
            co_return failure(who.error());
        if (*who)
            co_return SignedIn{m_connection.token(), appId, **who};
        m_state.qrText.clear();
        m_state.scannedBy.clear();
    }
    co_return failure(Error::Kind::Timeout);
}

QCoro::Task<Result<std::optional<Profile>>> GeWeSignIn::waitFor(GeWeWire::LoginCode code)
{
    const QDeadlineTimer expiry(m_times.codeLife);
    while (!expiry.hasExpired()) {
        if (m_cancelled) // by whoever was told the state just now
            co_return failure(Error::Kind::Cancelled);
        const Result<void> waited = co_await m_waits.wait(m_times.poll);
        if (!waited)
            co_return failure(waited.error());
        const GeWeWire::Call call = GeWeWire::loginStateCall(code.appId, code.uuid);
        const Result<GeWeWire::LoginState> state
            = co_await m_connection.read(call, m_times.call, &GeWeWire::loginStateFrom);
        // A poll that gets lost costs nothing: the next one tells the same.
        if (!state && mayPassByItself(state.error()))
            continue;
        // What the gateway says of a code that has expired is not on record: any refusal is one.
        if (!state && state.error().kind == Error::Kind::Rejected)
            break;
        if (!state)
            co_return failure(state.error());
        m_state.scannedBy = state->scannedBy;
        if (state->step == GeWeWire::LoginState::Step::Confirmed) {
            m_state.qrText.clear();
            tell(SignInState::Step::Finishing);
            co_return std::optional(state->profile);
        }
        tell(state->step == GeWeWire::LoginState::Step::Scanned
                 ? SignInState::Step::Scanned
                 : SignInState::Step::WaitingForScan);
    }
    co_return std::optional<Profile>();
}

void GeWeSignIn::tell(SignInState::Step step)
{
    m_state.step = step;
    Q_EMIT stateChanged(m_state);
}

void GeWeSignIn::cancel()
{
    m_cancelled = true;
    m_waits.cancelAll();
    m_connection.cancel();
}

} // namespace Lianxi
