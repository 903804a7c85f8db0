// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "instancedemo.h"

namespace Lianxi {

/// "open": the calls below /open, form or JSON bodies, devices behind one key.
class OpenDemo : public InstanceDemo
{
public:
    explicit OpenDemo(const DemoOptions &options);

private:
    DemoReply login(const Call &call);
    DemoReply workstation(const Call &call);
    DemoReply isOnline(const Call &call);
    DemoReply getChatRoomInfo(const Call &call);

    [[nodiscard]] QJsonObject device(qsizetype index) const;
};

} // namespace Lianxi
