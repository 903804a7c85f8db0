// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wkteamenvelope.h"

#include "jsonreply.h"
#include "redaction.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lianxi::WkTeamWire {

namespace {

/// FACTS.md §3: wait 5 s while the gateway prepares.
constexpr std::chrono::milliseconds PreparingRetryAfter = 5s;
/// Enough for any message; keeps a page of HTML out of the interface.
constexpr qsizetype LongestWords = 500;
constexpr qint64 Success = 1000;

/// FACTS.md §3; the second form is a guess.
constexpr std::array preparingWords{QStringView(u"初始化中"), QStringView(u"正在初始化")};

// All of these are guesses: no refusal is on record but "失败" (FACTS.md §3, §6).

/// A refusal speaks of the instance when it names one …
constexpr std::array instanceNames{QStringView(u"实例"), QStringView(u"设备"), QStringView(u"wId"),
                                   QStringView(u"deviceId")};
/// … and says one of these of it,
constexpr std::array instanceFaults{
    QStringView(u"不存在"),  QStringView(u"无效"),      QStringView(u"失效"),
    QStringView(u"错误"),    QStringView(u"过期"),      QStringView(u"离线"),
    QStringView(u"掉线"),    QStringView(u"不在线"),    QStringView(u"not exist"),
    QStringView(u"invalid"), QStringView(u"not found"), QStringView(u"offline")};
/// or one of these of whatever: a key that is not accepted has codes of its own.
constexpr std::array signedOutOfWeChat{QStringView(u"未登录"), QStringView(u"重新登录"),
                                       QStringView(u"已掉线"), QStringView(u"已离线"),
                                       QStringView(u"已下线"), QStringView(u"已退出")};
constexpr std::array tooOftenWords{QStringView(u"频繁"),
                                   QStringView(u"频率"),
                                   QStringView(u"限流"),
                                   QStringView(u"too frequent"),
                                   QStringView(u"too many requests"),
                                   QStringView(u"rate limit")};
constexpr std::array keyWords{QStringView(u"authorization"), QStringView(u"token")};
constexpr std::array timeoutWords{QStringView(u"超时"), QStringView(u"timeout"),
                                  QStringView(u"timed out")};

template <typename Words>
bool saysAnyOf(const QString &text, const Words &words)
{
    return std::ranges::any_of(
        words, [&](QStringView word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool saysInstanceIsGone(const QString &words)
{
    return saysAnyOf(words, signedOutOfWeChat)
        || (saysAnyOf(words, instanceNames) && saysAnyOf(words, instanceFaults));
}

Error::Kind kindOf(qint64 code, const QString &words)
{
    if ((code >= 1002 && code <= 1005) || code == 401 || code == 403)
        return Error::Kind::SignedOut;
    if (code == 429 || saysAnyOf(words, tooOftenWords))
        return Error::Kind::RateLimited;
    if (saysInstanceIsGone(words))
        return Error::Kind::UnknownDevice;
    if (saysAnyOf(words, keyWords))
        return Error::Kind::SignedOut;
    if (saysAnyOf(words, timeoutWords))
        return Error::Kind::Timeout;
    return Error::Kind::Rejected;
}

/// Everything that an envelope says in words; `data` where it is a text.
QString wordsOf(const QJsonObject &envelope)
{
    QStringList words;
    for (const QLatin1StringView name : {"message"_L1, "msg"_L1, "data"_L1}) {
        const QString part = envelope[name].toString().trimmed();
        if (!part.isEmpty() && !words.contains(part))
            words.append(part);
    }
    return words.join(": "_L1);
}

std::unexpected<Error> errorOf(Error::Kind kind, qint64 code, const QString &words,
                               const QString &secret)
{
    std::chrono::milliseconds retryAfter{0}; // "too often" never says when to come back
    if (kind == Error::Kind::NotReady)
        retryAfter = PreparingRetryAfter;
    // Cut after the secret is out: half of it would no longer be found.
    return failure({.kind = kind,
                    .words = redacted(words, secret).left(LongestWords),
                    .code = int(std::clamp<qint64>(code, std::numeric_limits<int>::min(),
                                                   std::numeric_limits<int>::max())),
                    .retryAfter = retryAfter});
}

/// A failure inside a success: data is {code, message} with a code that is not one of success.
bool isHiddenFailure(const QJsonObject &data)
{
    if (!data.contains("code"_L1) || (!data.contains("message"_L1) && !data.contains("msg"_L1)))
        return false;
    const std::optional<qint64> code = looseInteger(data["code"_L1]);
    return code && *code != Success && *code != 0 && *code != 200;
}

} // namespace

Result<QJsonValue> dataOf(const QByteArray &json, const QString &secret)
{
    const Result<QJsonObject> envelope = jsonObject(json);
    if (!envelope)
        return failure(envelope.error());
    const QJsonValue data = envelope->value("data"_L1);
    const QJsonObject inner = data.toObject();
    const bool hidden = isHiddenFailure(inner);
    const std::optional<qint64> code = looseInteger(envelope->value("code"_L1));
    const QString words = wordsOf(*envelope);
    const QString innerWords = hidden ? wordsOf(inner) : QString();
    // Whatever the code: no sample of that reply is public.
    for (const QString &said : {words, innerWords}) {
        if (saysAnyOf(said, preparingWords))
            return errorOf(Error::Kind::NotReady, code.value_or(0), said, secret);
    }
    if (!code)
        return failure(Error::Kind::BadReply, u"no code in the reply"_s);
    if (*code != Success) {
        const QString all = hidden && innerWords != words ? words + ": "_L1 + innerWords : words;
        return errorOf(kindOf(*code, all), *code, all, secret);
    }
    if (hidden) { // the outer message praises the success then
        const qint64 innerCode = looseInteger(inner["code"_L1]).value_or(0);
        return errorOf(kindOf(innerCode, innerWords), innerCode, innerWords, secret);
    }
    return data;
}

} // namespace Lianxi::WkTeamWire
