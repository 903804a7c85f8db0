// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoworld.h"

#include <QJsonObject>

#include <initializer_list>

namespace Lianxi {

/// Writes the fields of one row with types that move from row to row: what is empty is "", null or
/// absent, a number is text now and then. The same row and field always come the same way.
class DemoRowWriter
{
public:
    /// \a id decides the mixture.
    explicit DemoRowWriter(const QString &id)
        : m_id(id)
    {
    }

    void text(QLatin1StringView name, const QString &value);
    /// Null counts as nothing.
    void value(QLatin1StringView name, const QJsonValue &value);
    void nothing(QLatin1StringView name);
    void nothing(std::initializer_list<QLatin1StringView> names);
    void sex(DemoPerson::Sex sex);

    [[nodiscard]] QJsonObject row() const { return m_row; }

    /// "1,3"
    [[nodiscard]] static QString joined(const QList<int> &ids);

private:
    [[nodiscard]] qsizetype dice(QLatin1StringView name, qsizetype sides) const;

    QString m_id;
    QJsonObject m_row;
};

} // namespace Lianxi
