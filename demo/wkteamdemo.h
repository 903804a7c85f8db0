// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instancedemo.h"

namespace Lianxi {

/// "wkteam" in one of its two dialects; the paths of the other one answer 404.
class WkTeamDemo : public InstanceDemo
{
public:
    explicit WkTeamDemo(const DemoOptions &options);

private:
    void serveYear2020();
    void serveSuccessor();

    DemoReply login(const Call &call);
    DemoReply getAllContact(const Call &call);
    DemoReply getOneContact(const Call &call);
    DemoReply getMembersOfContact(const Call &call);
    DemoReply renameGroup(const Call &call);

    DemoReply queryLoginWx(const Call &call);
    DemoReply isOnline(const Call &call);

    [[nodiscard]] QJsonObject listRow(const DemoPerson &person) const;
    [[nodiscard]] QJsonObject listRow(const DemoGroup &group) const;
    [[nodiscard]] QJsonArray listRows(const QStringList &ids) const;
};

} // namespace Lianxi
