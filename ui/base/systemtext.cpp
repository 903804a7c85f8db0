// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemtext.h"

#include <QCoreApplication>

namespace Lianxi {

namespace {

/// Gives lupdate the context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::SystemText)
};

} // namespace

QString systemText(const char *text)
{
    return text ? QCoreApplication::translate("Lianxi::Systems", text) : QString();
}

QString systemTitle(const QString &system)
{
    const GatewaySystem *const known = gatewaySystem(system);
    return known ? systemText(known->title) : system;
}

QString supportText(Support support)
{
    switch (support) {
    case Support::Yes:
        break;
    case Support::No:
        return Text::tr("This gateway has no call for it.");
    case Support::WouldRename:
        return Text::tr("This gateway would rename the group for everybody.");
    }
    return {};
}

QString whyNoRemark(const Capabilities &can, ContactKind kind)
{
    switch (kind) {
    case ContactKind::Friend:
    case ContactKind::Public:
        return supportText(can.friendRemarks);
    case ContactKind::Group:
        return supportText(can.groupRemarks);
    case ContactKind::System:
        break;
    }
    return Text::tr("WeChat's own entries have no remark.");
}

} // namespace Lianxi
