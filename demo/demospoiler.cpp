// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demospoiler.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Lianxi::DemoSpoiler {

namespace {

DemoReply webPage(int status)
{
    DemoReply reply;
    reply.status = status;
    reply.contentType = "text/html; charset=utf-8";
    reply.body = "<!doctype html><html><body><h1>" + QByteArray::number(status)
        + "</h1><p>nginx</p></body></html>";
    return reply;
}

/// Another type than the one that belongs here. Not a number for text, nor text for a number: on
/// these wires that is as good as right.
QJsonValue wrongScalar(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
    case QJsonValue::Double:
    case QJsonValue::Bool:
        return QJsonArray{u"?"_s};
    case QJsonValue::Array:
        return u"[]"_s;
    default:
        return QJsonObject{{"x"_L1, 1}};
    }
}

QJsonValue wrongTypes(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray result{7, QJsonValue::Null, u"x"_s};
        for (const QJsonValue &element : value.toArray())
            result.append(wrongTypes(element));
        return result;
    }
    if (value.isObject()) {
        QJsonObject result;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            result.insert(member.key(), wrongScalar(member.value()));
        return result;
    }
    return wrongScalar(value);
}

/// A page or a script: what it quotes is gone, or is something else.
QByteArray spoiltText(QByteArray body, DemoFault::Kind kind)
{
    if (kind == DemoFault::Kind::WrongTypes) {
        for (char &letter : body)
            letter = letter >= '0' && letter <= '9' ? '?' : letter;
        return body;
    }
    static const QRegularExpression quoted(u"(?<=[\"'>])[^\"'<>;]+(?=[\"'<])"_s);
    return QString::fromUtf8(body).remove(quoted).toUtf8();
}

QByteArray spoiltBody(const QByteArray &body, DemoFault::Kind kind, const QStringList &payload)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return spoiltText(body, kind);
    QJsonObject object = document.object();
    for (const QString &name : payload) {
        const QJsonValue good = object.value(name);
        if (kind == DemoFault::Kind::WrongTypes && !good.isUndefined())
            object.insert(name, wrongTypes(good));
        else if (!good.isUndefined() || payload.size() == 1)
            object.insert(name, QJsonValue::Null);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

std::optional<DemoReply> instead(const DemoFault &fault)
{
    using enum DemoFault::Kind;
    DemoReply reply;
    switch (fault.kind) {
    case Status:
        reply = webPage(fault.number);
        if (fault.seconds >= 0)
            reply.headers.append({"Retry-After", QByteArray::number(fault.seconds)});
        return reply;
    case Html:
        return webPage(200);
    case Redirect:
        reply = webPage(302);
        reply.headers.append({"Location", fault.text.toUtf8()});
        return reply;
    case Empty:
    case Hang:
    case Close:
        return reply;
    default:
        return std::nullopt;
    }
}

DemoReply spoilt(DemoReply reply, const DemoFault &fault, const QStringList &payload)
{
    if (fault.kind == DemoFault::Kind::NullData || fault.kind == DemoFault::Kind::WrongTypes)
        reply.body = spoiltBody(reply.body, fault.kind, payload);
    return reply;
}

} // namespace Lianxi::DemoSpoiler
