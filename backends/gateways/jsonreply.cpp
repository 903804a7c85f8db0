// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonreply.h"

#include <QJsonDocument>

#include <cmath>

namespace Lianxi {

Result<QJsonObject> jsonObject(const QByteArray &json)
{
    QJsonParseError problem;
    QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(json).toUtf8(), &problem);
    if (problem.error != QJsonParseError::NoError)
        return failure(Error::Kind::BadReply, problem.errorString());
    if (!document.isObject())
        return failure(Error::Kind::BadReply, QStringLiteral("not a JSON object"));
    return document.object();
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<qint64> looseInteger(const QJsonValue &value)
{
    if (value.isString()) {
        bool isNumber = false;
        const qint64 number = value.toString().trimmed().toLongLong(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    // Beyond this a double no longer holds every whole number, nor fits an integer.
    constexpr double largest = 9'007'199'254'740'992.0;
    const double number = value.toDouble(NAN);
    if (!value.isDouble() || std::abs(number) > largest || number != std::trunc(number))
        return std::nullopt;
    return static_cast<qint64>(number);
}

std::optional<QString> presentText(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString looseId(const QJsonValue &value)
{
    if (value.isDouble()) {
        const std::optional<qint64> number = looseInteger(value);
        return number ? QString::number(*number) : QString();
    }
    return value.toString();
}

bool isNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull()
        || (value.isString() && value.toString().isEmpty());
}

std::optional<QJsonArray> looseList(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    if (!value.isUndefined() && isNothing(value))
        return QJsonArray();
    return std::nullopt;
}

} // namespace Lianxi
