// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demopictures.h"
#include "demoworld.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Lianxi {

/// Contacts, members and labels as JSON of the wire that "open" and wkteam's successor share.
class InstanceDemoRows
{
public:
    InstanceDemoRows() = default;
    InstanceDemoRows(const DemoWorld *world, const QString &pictureBase)
        : m_world(world)
        , m_pictures(pictureBase)
    {
    }

    /// Ids by kind; empty lists are null now and then.
    [[nodiscard]] QJsonObject addressBook() const;
    [[nodiscard]] QJsonObject contact(const DemoPerson &person) const;
    [[nodiscard]] QJsonObject contact(const DemoGroup &group) const;
    [[nodiscard]] QJsonArray members(const DemoGroup &group) const;
    /// With its owner and with who invited whom, which members() does not say.
    [[nodiscard]] QJsonObject groupInfo(const DemoGroup &group) const;
    [[nodiscard]] QJsonArray labels() const;

    [[nodiscard]] const DemoPictures &pictures() const { return m_pictures; }

private:
    const DemoWorld *m_world = nullptr;
    DemoPictures m_pictures;
};

} // namespace Lianxi
