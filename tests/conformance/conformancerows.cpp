// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conformancerows.h"

#include "gatewaysystems.h"
#include "gewegateway.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lianxi {

namespace {

using Tells = ConformanceRow::Tells;

std::unique_ptr<Gateway> impatientGeWe(const Account &account, const QString &secret)
{
    GeWeTimeouts timeouts;
    for (auto GeWeTimeouts::*limit :
         {&GeWeTimeouts::online, &GeWeTimeouts::profile, &GeWeTimeouts::list,
          &GeWeTimeouts::listCache, &GeWeTimeouts::details, &GeWeTimeouts::members,
          &GeWeTimeouts::labels, &GeWeTimeouts::remark, &GeWeTimeouts::setRemark})
        timeouts.*limit = 30ms;
    return std::make_unique<GeWeGateway>(account, secret, timeouts);
}

ConformanceRow geWeRow(const QString &system)
{
    return {.name = system,
            .system = system,
            .title = u"`%1`"_s.arg(system),
            .listPath = u"/contacts/fetchContactsList"_s,
            .friendRemarkPath = u"/contacts/setFriendRemark"_s,
            .groupRemarkPath = u"/group/modifyChatroomRemark"_s,
            .tells = {Tells::Remark, Tells::Alias, Tells::Signature, Tells::Sex, Tells::Region,
                      Tells::Labels, Tells::Picture},
            .makeImpatient = impatientGeWe};
}

QList<ConformanceRow> allRows()
{
    return {geWeRow(u"gewechat"_s), geWeRow(u"gewe"_s)};
}

} // namespace

const QList<ConformanceRow> &conformanceRows()
{
    static const QList<ConformanceRow> rows = [] {
        QList<ConformanceRow> known = allRows();
        known.removeIf([](const ConformanceRow &row) { return !gatewaySystem(row.system); });
        return known;
    }();
    return rows;
}

const ConformanceRow &conformanceRow(const QString &name)
{
    const auto &rows = conformanceRows();
    const auto found = std::ranges::find(rows, name, &ConformanceRow::name);
    Q_ASSERT(found != rows.end());
    return *found;
}

void addSystems()
{
    QTest::addColumn<QString>("system");
    for (const ConformanceRow &row : conformanceRows())
        QTest::newRow(qPrintable(row.name)) << row.name;
}

} // namespace Lianxi
