// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "missinglist.h"

#include "commandcontext.h"
#include "momenttext.h"
#include "texttable.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

QString whatName(Missing::What what)
{
    return what == Missing::What::Details ? u"details"_s : u"members"_s;
}

QJsonObject jsonOf(const Missing &one, const QString &account)
{
    return {{"account"_L1, account},
            {"id"_L1, one.id},
            {"name"_L1, one.name},
            {"missing"_L1, whatName(one.what)},
            {"received"_L1, one.received},
            {"expected"_L1, one.expected},
            {"asked_at"_L1, isoMoment(one.askedAt)}};
}

QStringList rowOf(const Missing &one, const QString &account)
{
    const QString expected = one.expected == 0 ? QString() : QString::number(one.expected);
    return {account,
            one.id,
            one.name,
            whatName(one.what),
            QString::number(one.received),
            expected,
            localMoment(one.askedAt)};
}

} // namespace

QCoro::Task<ExitCode> listMissing(CommandContext &context, QList<Account> accounts,
                                  ContactKind kind, MissingForm form)
{
    TextTable table({u"account"_s, u"id"_s, u"name"_s, u"missing"_s, u"received"_s, u"expected"_s,
                     u"asked_at"_s},
                    context.out().controls());
    QJsonArray array;
    for (const Account &account : accounts) {
        const Result<QList<Missing>> missing = co_await context.core().store().missing(account.key);
        if (!missing) {
            context.say(missing.error(), account.name);
            co_return ExitCode::Failed;
        }
        for (const Missing &one : *missing) {
            if (one.kind != kind)
                continue;
            if (form == MissingForm::Json)
                array.append(jsonOf(one, account.name));
            else
                table.append(rowOf(one, account.name));
        }
    }
    if (form == MissingForm::Json)
        context.print(QJsonDocument(array));
    else
        context.out().write(table.toString());
    co_return ExitCode::Done;
}

} // namespace Lianxi
