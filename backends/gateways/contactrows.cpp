// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactrows.h"

#include "httplog.h"
#include "jsonreply.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Lianxi {

std::optional<Sex> looseSex(const QJsonValue &value)
{
    if (isNothing(value))
        return std::nullopt;
    switch (looseInteger(value).value_or(0)) {
    case 1:
        return Sex::Male;
    case 2:
        return Sex::Female;
    default: // -5916789814496961 has been seen
        return Sex::Unknown;
    }
}

std::optional<QString> looseRemark(const QJsonValue &value)
{
    if (value.isNull() || value.isString())
        return value.toString();
    return std::nullopt;
}

std::optional<QStringList> looseLabelIds(const QJsonValue &value)
{
    if ((value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()))
        return QStringList();
    QStringList ids;
    QSet<QString> seen;
    const auto add = [&](const QString &id) {
        const QString clean = id.trimmed();
        if (clean.isEmpty() || seen.contains(clean))
            return;
        seen.insert(clean);
        ids.append(clean);
    };
    const QJsonArray list = value.toArray();
    for (const QJsonValue &id : list)
        add(looseId(id));
    const QStringList parts = looseId(value).split(u',');
    for (const QString &id : parts)
        add(id);
    return ids.isEmpty() ? std::nullopt : std::optional(ids);
}

std::optional<int> looseCount(const QJsonValue &value)
{
    const std::optional<qint64> count = looseInteger(value);
    if (!count || *count <= 0)
        return std::nullopt;
    return int(std::min<qint64>(*count, std::numeric_limits<int>::max()));
}

void logSkippedRows(qsizetype count, const char *what)
{
    if (count > 0)
        qCWarning(httpLog).nospace() << what << ": skipped " << count << " unreadable rows";
}

Result<QList<Label>> readLabels(const QJsonArray &rows, const char *what)
{
    return readRows<Label>(rows, what, [](const QJsonObject &row) {
        return Label{looseId(row["labelId"_L1]), row["labelName"_L1].toString()};
    });
}

} // namespace Lianxi
