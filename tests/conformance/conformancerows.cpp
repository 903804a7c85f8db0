// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancerows.h"

#include "gatewaysystems.h"
#include "gewegateway.h"
#include "gewesignin.h"
#include "opengateway.h"
#include "webwxgateway.h"
#include "webwxsignin.h"
#include "webwxsystem.h"
#include "wkteamdialect.h"
#include "wkteamgateway.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lianxi {

namespace {

using Tells = ConformanceRow::Tells;

/// So long an impatient gateway waits for anything.
constexpr auto Patience = 30ms;

template <typename Timeouts>
Timeouts shortened(std::initializer_list<std::chrono::milliseconds Timeouts::*> limits)
{
    Timeouts timeouts;
    for (const auto limit : limits)
        timeouts.*limit = Patience;
    return timeouts;
}

std::unique_ptr<Gateway> impatientGeWe(const Account &account, const QString &secret)
{
    using T = GeWeTimeouts;
    return std::make_unique<GeWeGateway>(
        account, secret,
        shortened<T>({&T::online, &T::profile, &T::list, &T::listCache, &T::details, &T::members,
                      &T::labels, &T::remark, &T::setRemark}));
}

template <typename HostedGateway>
std::unique_ptr<Gateway> impatientHosted(const Account &account, const QString &secret)
{
    using T = WkTeamTimeouts;
    return std::make_unique<HostedGateway>(
        account, secret,
        shortened<T>({&T::devices, &T::online, &T::labels, &T::prepareList, &T::list,
                      &T::allContacts, &T::details, &T::members, &T::groupInfo, &T::remark,
                      &T::setRemark}));
}

std::unique_ptr<Gateway> impatientWebWx(const Account &account, const QString &secret)
{
    using T = WebWxTimeouts;
    return std::make_unique<WebWxGateway>(
        account, secret,
        shortened<T>({&T::init, &T::list, &T::details, &T::members, &T::remark, &T::setRemark,
                      &T::picture}));
}

std::unique_ptr<SignIn> quickWebWxSignIn(const Account &account, const SignInRequest &)
{
    WebWxSignInTimes times;
    times.pollGap = 2ms;
    times.retryGap = 2ms;
    return std::make_unique<WebWxSignIn>(QUrl(account.settings.value(LoginHostSetting)), times);
}

template <GeWeSignIn::Flavour flavour>
std::unique_ptr<SignIn> quickGeWeSignIn(const Account &account, const SignInRequest &request)
{
    GeWeSignInTimes times;
    times.poll = 2ms;
    return std::make_unique<GeWeSignIn>(flavour, account, request, times);
}

ConformanceRow openRow()
{
    return {.name = u"open"_s,
            .system = u"open"_s,
            .title = u"`open`"_s,
            .listPath = u"/open/getAddressList"_s,
            .friendRemarkPath = u"/open/modifyRemark"_s,
            .groupRemarkPath = u"/open/modifyGroupRemark"_s,
            .prepares = true,
            .tells = {Tells::Remark, Tells::Alias, Tells::Signature, Tells::Sex, Tells::Labels,
                      Tells::Picture},
            .makeImpatient = impatientHosted<OpenGateway>};
}

ConformanceRow wkTeamRow(QLatin1StringView dialect, DemoOptions::WkTeamDialect demoDialect)
{
    const bool isOf2020 = demoDialect == DemoOptions::WkTeamDialect::Year2020;
    QList<Tells> tells{Tells::Remark, Tells::Alias,  Tells::Signature,
                       Tells::Sex,    Tells::Labels, Tells::Picture};
    if (isOf2020)
        tells.append(Tells::Region);
    return {.name = u"wkteam "_s + dialect,
            .system = u"wkteam"_s,
            .title = u"`wkteam`, "_s + dialect,
            .learnt = {{QString(DialectSetting), QString(dialect)}},
            .prepare = [demoDialect](DemoOptions &demo) { demo.wkTeamDialect = demoDialect; },
            .listPath = isOf2020 ? u"/getAllContact"_s : u"/getAddressList"_s,
            .friendRemarkPath = u"/modifyRemark"_s,
            .groupRemarkPath = u"/modifyGroupRemark"_s,
            .prepares = true,
            .friendsOfALargeList = isOf2020 ? 600 : 4500,
            .tells = tells,
            .makeImpatient = impatientHosted<WkTeamGateway>};
}

ConformanceRow webWxRow()
{
    return {.name = u"webwx"_s,
            .system = u"webwx"_s,
            .title = u"`webwx`"_s,
            .listPath = u"/webwxgetcontact"_s,
            .friendRemarkPath = u"/webwxoplog"_s,
            .listsWeCom = false,
            .friendsOfALargeList = 600,
            .tells = {Tells::Remark, Tells::Alias, Tells::Signature, Tells::Sex, Tells::Region,
                      Tells::Picture},
            .makeImpatient = impatientWebWx,
            .makeQuickSignIn = quickWebWxSignIn};
}

ConformanceRow geWeRow(const QString &system)
{
    return {.name = system,
            .system = system,
            .title = u"`%1`"_s.arg(system),
            .listPath = u"/contacts/fetchContactsList"_s,
            .friendRemarkPath = u"/contacts/setFriendRemark"_s,
            .groupRemarkPath = u"/group/modifyChatroomRemark"_s,
            .tells = {Tells::Remark, Tells::Alias, Tells::Signature, Tells::Sex, Tells::Region,
                      Tells::Labels, Tells::Picture},
            .makeImpatient = impatientGeWe,
            .makeQuickSignIn = system == u"gewechat"_s
                ? quickGeWeSignIn<GeWeSignIn::Flavour::SelfHosted>
                : quickGeWeSignIn<GeWeSignIn::Flavour::Cloud>};
}

QList<ConformanceRow> allRows()
{
    using enum DemoOptions::WkTeamDialect;
    return {openRow(),
            wkTeamRow(DialectOf2020, Year2020),
            wkTeamRow(DialectSuccessor, Successor),
            webWxRow(),
            geWeRow(u"gewechat"_s),
            geWeRow(u"gewe"_s)};
}

} // namespace

const QList<ConformanceRow> &conformanceRows()
{
    static const QList<ConformanceRow> rows = [] {
        QList<ConformanceRow> known = allRows();
        known.removeIf([](const ConformanceRow &row) { return !gatewaySystem(row.system); });
        return known;
    }();
    return rows;
}

const ConformanceRow &conformanceRow(const QString &name)
{
    const auto &rows = conformanceRows();
    const auto found = std::ranges::find(rows, name, &ConformanceRow::name);
    Q_ASSERT(found != rows.end());
    return *found;
}

void addSystems()
{
    QTest::addColumn<QString>("system");
    for (const ConformanceRow &row : conformanceRows())
        QTest::newRow(qPrintable(row.name)) << row.name;
}

} // namespace Lianxi
