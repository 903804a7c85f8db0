// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webwxenvelope.h"

#include "jsonreply.h"
#include "webwxtext.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lianxi::WebWxWire {

namespace {

/// FACTS.md §4: "wait minutes".
constexpr std::chrono::milliseconds RetryAfter = 10min;
/// Enough for any message; keeps a page of HTML out of the interface.
constexpr qsizetype LongestWords = 500;

/// A call without the session's cookies is answered so: 1, and nothing on the lists.
bool hasOnlyEmptyLists(const QJsonObject &reply)
{
    const QJsonValue members = reply["MemberList"_L1];
    const QJsonValue contacts = reply["ContactList"_L1];
    const auto isEmptyList = [](const QJsonValue &list) {
        return list.isUndefined() || looseList(list).value_or(QJsonArray{0}).isEmpty();
    };
    return !(members.isUndefined() && contacts.isUndefined()) && isEmptyList(members)
        && isEmptyList(contacts);
}

Error::Kind kindOf(qint64 ret, const QJsonObject &reply)
{
    switch (ret) {
    case 1100:
    case 1101:
    case 1102:
        return Error::Kind::SignedOut;
    case 1205:
        return Error::Kind::RateLimited;
    case 1:
        return hasOnlyEmptyLists(reply) ? Error::Kind::SignedOut : Error::Kind::Rejected;
    default: // 1203 as well: the account is barred
        return Error::Kind::Rejected;
    }
}

} // namespace

Result<QJsonObject> successOf(const QByteArray &json, const WebWxSession &session)
{
    Result<QJsonObject> reply = jsonObject(json);
    if (!reply)
        return failure(reply.error());
    const QJsonValue base = reply->value("BaseResponse"_L1);
    const std::optional<qint64> ret = looseInteger(base["Ret"_L1]);
    if (!ret)
        return failure(Error::Kind::BadReply, u"no BaseResponse.Ret in the reply"_s);
    if (*ret == 0)
        return reply;
    const Error::Kind kind = kindOf(*ret, *reply);
    const QString words = WebWxText::decoded(base["ErrMsg"_L1].toString()).trimmed();
    // Cut after the secrets are out: half of one would no longer be found.
    return failure({.kind = kind,
                    .words = redacted(words, session).left(LongestWords),
                    .code = int(std::clamp<qint64>(*ret, std::numeric_limits<int>::min(),
                                                   std::numeric_limits<int>::max())),
                    .retryAfter = kind == Error::Kind::RateLimited ? RetryAfter
                                                                   : std::chrono::milliseconds{0}});
}

} // namespace Lianxi::WebWxWire
