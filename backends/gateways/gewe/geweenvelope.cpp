// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geweenvelope.h"

#include "jsonreply.h"
#include "redaction.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lianxi::GeWeWire {

namespace {

/// Enough for any message; keeps a page of HTML out of the interface.
constexpr qsizetype LongestWords = 500;

// A wrong appId (FACTS.md §5): signing in with the same one does not mend it.
constexpr std::array deviceWords{QStringView(u"设备不存在")};
// Guesses beside the one error on record (FACTS.md §5, §6).
constexpr std::array tooOftenWords{QStringView(u"频繁"),
                                   QStringView(u"频率"),
                                   QStringView(u"限流"),
                                   QStringView(u"too frequent"),
                                   QStringView(u"too many requests"),
                                   QStringView(u"rate limit")};
constexpr std::array signedOutWords{QStringView(u"token"), QStringView(u"未登录"),
                                    QStringView(u"重新登录"), QStringView(u"已掉线"),
                                    QStringView(u"已离线")};
constexpr std::array timeoutWords{QStringView(u"超时"), QStringView(u"timeout"),
                                  QStringView(u"timed out")};

template <typename Words>
bool saysAnyOf(const QString &text, const Words &words)
{
    return std::ranges::any_of(
        words, [&](QStringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

Error::Kind kindOf(qint64 ret, const QString &words)
{
    if (saysAnyOf(words, deviceWords))
        return Error::Kind::UnknownDevice;
    if (ret == 429 || saysAnyOf(words, tooOftenWords))
        return Error::Kind::RateLimited;
    if (ret == 401 || ret == 403 || saysAnyOf(words, signedOutWords))
        return Error::Kind::SignedOut;
    if (saysAnyOf(words, timeoutWords))
        return Error::Kind::Timeout;
    return Error::Kind::Rejected;
}

/// The outer message and the inner one, which says what really happened.
QString wordsOf(const QJsonObject &envelope, const QJsonObject &inner)
{
    QStringList words;
    for (const QString &part :
         {envelope["msg"_L1].toString().trimmed(), envelope["message"_L1].toString().trimmed(),
          inner["msg"_L1].toString().trimmed()}) {
        if (!part.isEmpty() && !words.contains(part))
            words.append(part);
    }
    return words.join(": "_L1);
}

std::unexpected<Error> refusal(qint64 ret, const QString &words, const QString &token)
{
    // Cut after the token is out: half of it would no longer be found. "Too often" never says when
    // to come back.
    return failure({.kind = kindOf(ret, words),
                    .words = redacted(words, token).left(LongestWords),
                    .code = int(std::clamp<qint64>(ret, std::numeric_limits<int>::min(),
                                                   std::numeric_limits<int>::max()))});
}

/// A failure inside a success: data is {code, msg} with a code that is not one of success.
bool isHiddenFailure(const QJsonObject &data)
{
    if (!data.contains("code"_L1) || !data.contains("msg"_L1))
        return false;
    const std::optional<qint64> code = looseInteger(data["code"_L1]);
    return code && *code != 0 && *code != 200;
}

} // namespace

Result<QJsonValue> dataOf(const QByteArray &json, const QString &token)
{
    const Result<QJsonObject> envelope = jsonObject(json);
    if (!envelope)
        return failure(envelope.error());
    const std::optional<qint64> ret = looseInteger(envelope->value("ret"_L1));
    if (!ret)
        return failure(Error::Kind::BadReply, u"no ret in the reply"_s);
    const QJsonValue data = envelope->value("data"_L1);
    const QJsonObject inner = data.toObject();
    if (*ret != 200)
        return refusal(*ret, wordsOf(*envelope, inner), token);
    if (isHiddenFailure(inner)) // the outer message praises the success then
        return refusal(*looseInteger(inner["code"_L1]), inner["msg"_L1].toString(), token);
    return data;
}

} // namespace Lianxi::GeWeWire
