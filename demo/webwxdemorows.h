// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoworld.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Lianxi {

class WebWxDemoSession;

/// Contacts as JSON of the web protocol, in the names of one login. Short-lived: refers to both.
class WebWxDemoRows
{
public:
    WebWxDemoRows(const DemoWorld &world, const WebWxDemoSession &session)
        : m_world(world)
        , m_session(session)
    {
    }

    /// What init knows, and what the list knows: some contacts are only in the one, some only in
    /// the other, some in both.
    [[nodiscard]] QJsonArray recent() const;
    [[nodiscard]] QJsonArray listed() const;
    [[nodiscard]] QJsonObject owner() const;
    /// A group with its members, anybody else with everything; empty: nobody has this name.
    [[nodiscard]] QJsonObject complete(const QString &userName) const;

private:
    enum class Fields { All, Few };
    [[nodiscard]] QJsonObject person(const DemoPerson &person, Fields fields) const;
    [[nodiscard]] QJsonObject group(const DemoGroup &group) const;
    [[nodiscard]] QJsonArray members(const DemoGroup &group) const;
    [[nodiscard]] QString picture(QLatin1StringView call, const QString &id,
                                  const QString &pictureKey) const;

    const DemoWorld &m_world;
    const WebWxDemoSession &m_session;
};

} // namespace Lianxi
