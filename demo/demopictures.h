// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoworld.h"

#include <QJsonValue>

namespace Lianxi {

/// The addresses of pictures, "…/132" and "…/0"; null for a contact that has none.
class DemoPictures
{
public:
    DemoPictures() = default;
    explicit DemoPictures(const QString &base)
        : m_base(base)
    {
    }

    [[nodiscard]] QJsonValue small(const DemoPerson &person) const
    {
        return of(person, QLatin1String("132"));
    }
    [[nodiscard]] QJsonValue large(const DemoPerson &person) const
    {
        return of(person, QLatin1String("0"));
    }
    [[nodiscard]] QJsonValue small(const DemoGroup &group) const
    {
        return at(group.pictureKey, QLatin1String("132"));
    }
    [[nodiscard]] QJsonValue large(const DemoGroup &group) const
    {
        return at(group.pictureKey, QLatin1String("0"));
    }

private:
    [[nodiscard]] QJsonValue of(const DemoPerson &person, QLatin1StringView size) const
    {
        const bool none = person.picture == DemoPerson::Picture::None;
        return none ? QJsonValue(QJsonValue::Null) : at(person.pictureKey, size);
    }
    [[nodiscard]] QJsonValue at(const QString &key, QLatin1StringView size) const
    {
        return key.isEmpty() ? QJsonValue(QJsonValue::Null)
                             : QJsonValue(m_base + key + u'/' + size);
    }

    QString m_base;
};

} // namespace Lianxi
