// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Gives lupdate the context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::SystemText)
};

} // namespace

QString systemTitle(System system)
{
    switch (system) {
    case System::Open:
        return Text::tr("Community helper (open)");
    case System::WkTeam:
        return Text::tr("WkTeam");
    case System::WebWx:
        return Text::tr("WeChat web protocol");
    case System::GeWeChat:
        return Text::tr("GeWe, self-hosted");
    case System::GeWe:
        return Text::tr("GeWe, cloud");
    }
    return {};
}

QString systemLine(System system)
{
    switch (system) {
    case System::Open:
        return Text::tr("A hosted gateway with a key and a device ID.");
    case System::WkTeam:
        return Text::tr("A gateway with a key and an instance ID that changes at every login.");
    case System::WebWx:
        return Text::tr("Signs in by QR code; no key.");
    case System::GeWeChat:
        return Text::tr("A GeWe server of your own, usually on port 2531.");
    case System::GeWe:
        return Text::tr("The GeWe service in the cloud, with a token from its console.");
    }
    return {};
}

QString exampleUrl(System system)
{
    switch (system) {
    case System::Open:
        return u"http://host"_s;
    case System::WkTeam:
        return u"http://localhost:18081"_s;
    case System::WebWx:
        return u"https://wx.qq.com"_s;
    case System::GeWeChat:
        return u"http://host:2531/v2/api"_s;
    case System::GeWe:
        return u"http://api.geweapi.com/gewe/v2/api"_s;
    }
    return {};
}

} // namespace Lianxi
