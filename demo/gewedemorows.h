// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demopictures.h"
#include "demoworld.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Lianxi {

/// A contact, member or profile as a JSON object of the GeWe wire. Types move from contact to
/// contact: what is empty is "", null or absent, always the same for the same contact.
class GeweDemoRows
{
public:
    GeweDemoRows() = default;
    GeweDemoRows(const DemoWorld *world, const QString &pictureBase)
        : m_world(world)
        , m_pictures(pictureBase)
    {
    }

    /// Brief rows and details fill different fields: readings and the large picture here …
    [[nodiscard]] QJsonObject brief(const DemoPerson &person) const;
    [[nodiscard]] QJsonObject brief(const DemoGroup &group) const;
    /// … alias, signature, place, labels and telephone numbers there.
    [[nodiscard]] QJsonObject details(const DemoPerson &person) const;
    [[nodiscard]] QJsonObject details(const DemoGroup &group) const;

    [[nodiscard]] QJsonObject profile() const;
    [[nodiscard]] QJsonObject loginInfo() const;
    [[nodiscard]] QJsonObject memberList(const DemoGroup &group) const;
    [[nodiscard]] QJsonObject groupInfo(const DemoGroup &group) const;
    [[nodiscard]] QJsonObject labelList() const;

    [[nodiscard]] const DemoPictures &pictures() const { return m_pictures; }

private:
    enum class Pictures { With, Without };
    [[nodiscard]] QJsonArray members(const DemoGroup &group, Pictures pictures) const;

    const DemoWorld *m_world = nullptr;
    DemoPictures m_pictures;
};

} // namespace Lianxi
