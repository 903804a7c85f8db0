// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountchecking.h"

#include "commandcontext.h"
#include "commandtext.h"

#include <QCoroFuture>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace Lianxi {

QString whoText(const Profile &profile)
{
    const QString name = firstVisible({profile.nickname, profile.alias, profile.wxid});
    return name.isEmpty() || profile.wxid.isEmpty() || name == profile.wxid
        ? name
        : u"%1 (%2)"_s.arg(name, profile.wxid);
}

QString findingsText(const QString &account, const AccountCheck::Findings &findings)
{
    const QString who = whoText(findings.profile);
    QStringList parts{who.isEmpty() ? CommandText::tr("%1 answers").arg(account)
                                    : CommandText::tr("%1 answers as %2").arg(account, who)};
    if (findings.online)
        parts.append(*findings.online ? CommandText::tr("online") : CommandText::tr("offline"));
    if (findings.friends)
        parts.append(CommandText::tr("%n friend(s)", nullptr, int(*findings.friends)));
    return parts.join(", "_L1);
}

QCoro::Task<Result<AccountCheck::Findings>> checkAccount(CommandContext &context, Account account,
                                                         QString secret)
{
    using Answer = Result<AccountCheck::Findings>;
    QPromise<Answer> promise;
    promise.start();
    const auto end = [&promise](const Answer &answer) {
        if (!promise.future().isFinished()) {
            promise.addResult(answer);
            promise.finish();
        }
    };
    const std::unique_ptr<AccountCheck> check = context.core().book().check(account, secret);
    QObject::connect(check.get(), &AccountCheck::finished, check.get(), end);
    QObject::connect(check.get(), &AccountCheck::failed, check.get(),
                     [end](const Error &error) { end(failure(error)); });
    QObject::connect(&context, &CommandContext::stopped, check.get(),
                     [end] { end(failure(Error::Kind::Cancelled)); });
    check->start();
    const QFuture<Answer> future = promise.future();
    const Answer answer = co_await future;
    co_return answer;
}

} // namespace Lianxi
