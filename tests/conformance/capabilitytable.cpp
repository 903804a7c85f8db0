// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "capabilitytable.h"

#include "conformancerows.h"
#include "gatewaysystems.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr auto Begin
    = "<!-- capabilities: LIANXI_UPDATE_README=1 tst_conformance_capabilities -->\n"_L1;
constexpr auto End = "<!-- end of capabilities -->\n"_L1;

using Cell = QString (*)(const GatewaySystem &system, const Capabilities &can);

QString supportWord(Support support)
{
    switch (support) {
    case Support::Yes:
        return u"yes"_s;
    case Support::No:
        return u"–"_s;
    case Support::WouldRename:
        return u"– (would rename it)"_s;
    }
    Q_UNREACHABLE();
}

template <Support Capabilities::*field>
QString supportCell(const GatewaySystem &, const Capabilities &can)
{
    return supportWord(can.*field);
}

QString signInCell(const GatewaySystem &system, const Capabilities &)
{
    QStringList words;
    for (const SignInMethod method : system.signInMethods) {
        switch (method) {
        case SignInMethod::Key:
            words.append(u"key"_s);
            break;
        case SignInMethod::Password:
            words.append(u"user name and password"_s);
            break;
        case SignInMethod::Token:
            words.append(u"token from the server"_s);
            break;
        case SignInMethod::QrCode:
            words.append(u"QR code"_s);
            break;
        }
    }
    return words.join(u", "_s);
}

QString handleCell(const GatewaySystem &system, const Capabilities &)
{
    switch (system.handle) {
    case GatewaySystem::Handle::None:
        return u"–"_s;
    case GatewaySystem::Handle::Typed:
        return u"typed"_s;
    case GatewaySystem::Handle::MadeBySignIn:
        return u"typed, or made by the sign-in"_s;
    }
    Q_UNREACHABLE();
}

QString batchCell(const GatewaySystem &, const Capabilities &can)
{
    return QString::number(can.detailsBatch);
}

QString pictureCell(const GatewaySystem &, const Capabilities &can)
{
    return can.sessionPictures == Support::Yes ? u"with the session"_s : u"from their addresses"_s;
}

struct Line
{
    QLatin1StringView title;
    Cell cell;
};

constexpr Line lines[] = {
    {"Sign-in"_L1, signInCell},
    {"Device or instance"_L1, handleCell},
    {"Lists the devices behind a key"_L1, supportCell<&Capabilities::devices>},
    {"Says who is signed in"_L1, supportCell<&Capabilities::profile>},
    {"Online hint"_L1, supportCell<&Capabilities::onlineHint>},
    {"Contacts in one call for details"_L1, batchCell},
    {"Labels"_L1, supportCell<&Capabilities::labels>},
    {"Remark of a friend"_L1, supportCell<&Capabilities::friendRemarks>},
    {"Remark of a group"_L1, supportCell<&Capabilities::groupRemarks>},
    {"Pictures"_L1, pictureCell},
};

Capabilities capabilitiesOf(const ConformanceRow &row)
{
    Account account;
    account.system = row.system;
    account.settings = row.learnt;
    return capabilitiesOf(account);
}

} // namespace

QString capabilityTable()
{
    QString head = u"| |"_s;
    QString rule = u"|---|"_s;
    for (const ConformanceRow &row : conformanceRows()) {
        head += u' ' + row.title + u" |"_s;
        rule += u"---|"_s;
    }
    QString table = head + u'\n' + rule + u'\n';
    for (const Line &line : lines) {
        table += u"| "_s + line.title + u" |"_s;
        for (const ConformanceRow &row : conformanceRows())
            table += u' ' + line.cell(*gatewaySystem(row.system), capabilitiesOf(row)) + u" |"_s;
        table += u'\n';
    }
    return table;
}

QString withCapabilityTable(const QString &text, const QString &table)
{
    const qsizetype begin = text.indexOf(Begin);
    const qsizetype end = begin < 0 ? -1 : text.indexOf(End, begin);
    if (end < 0)
        return {};
    return text.first(begin + Begin.size()) + u'\n' + table + u'\n' + text.mid(end);
}

} // namespace Lianxi
