// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gewesigninwire.h"

#include "geweenvelope.h"
#include "jsonreply.h"

using namespace Qt::StringLiterals;

namespace Lianxi::GeWeWire {

namespace {

/// Longer than any code that a telephone can scan.
constexpr qsizetype LongestCode = 1000;

Result<QJsonObject> objectIn(const QByteArray &json, const QString &token)
{
    const Result<QJsonValue> data = dataOf(json, token);
    if (!data)
        return failure(data.error());
    if (!data->isObject())
        return failure(Error::Kind::BadReply, u"data is not an object"_s);
    return data->toObject();
}

} // namespace

Call tokenCall()
{
    return {u"/tools/getTokenId"_s, {}};
}

Call loginCodeCall(const QString &appId, const std::optional<CloudDevice> &device)
{
    QJsonObject body{{"appId"_L1, appId}};
    if (device) {
        body.insert("regionId"_L1, device->regionId);
        body.insert("type"_L1, device->type);
    }
    return {u"/login/getLoginQrCode"_s, compactJson(body)};
}

Call loginStateCall(const QString &appId, const QString &uuid)
{
    return {u"/login/checkLogin"_s,
            compactJson(QJsonObject{{"appId"_L1, appId}, {"uuid"_L1, uuid}})};
}

Result<QString> tokenFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonValue> data = dataOf(json, token);
    if (!data)
        return failure(data.error());
    const QString given = looseId(*data).trimmed();
    if (given.isEmpty())
        return failure(Error::Kind::BadReply, u"no token in the reply"_s);
    return given;
}

Result<LoginCode> loginCodeFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonObject> data = objectIn(json, token);
    if (!data)
        return failure(data.error());
    LoginCode code{
        .appId = looseId(data->value("appId"_L1)),
        .uuid = looseId(data->value("uuid"_L1)),
        .text = data->value("qrData"_L1).toString().trimmed(),
    };
    if (code.appId.isEmpty() || code.uuid.isEmpty() || code.text.isEmpty()
        || code.text.size() > LongestCode)
        return failure(Error::Kind::BadReply, u"a sign-in code without what it takes"_s);
    return code;
}

Result<LoginState> loginStateFrom(const QByteArray &json, const QString &token)
{
    const Result<QJsonObject> data = objectIn(json, token);
    if (!data)
        return failure(data.error());
    const std::optional<qint64> status = looseInteger(data->value("status"_L1));
    if (!status || *status < 0 || *status > 2)
        return failure(Error::Kind::BadReply, u"no state of the sign-in"_s);
    const QString name = data->value("nickName"_L1).toString();
    if (*status < 2) {
        return LoginState{.step
                          = *status == 0 ? LoginState::Step::Waiting : LoginState::Step::Scanned,
                          .scannedBy = name};
    }
    const QJsonObject info = data->value("loginInfo"_L1).toObject();
    return LoginState{.step = LoginState::Step::Confirmed,
                      .scannedBy = name,
                      .profile = {.wxid = looseId(info["wxid"_L1]),
                                  .nickname = info["nickName"_L1].toString(),
                                  .alias = info["alias"_L1].toString(),
                                  .avatarUrl = info["headImgUrl"_L1].toString()}};
}

} // namespace Lianxi::GeWeWire
