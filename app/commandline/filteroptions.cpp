// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filteroptions.h"

#include "changeperiod.h"
#include "commandtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lianxi::FilterOptions {

namespace {

constexpr auto label = "label"_L1;
constexpr auto region = "region"_L1;
constexpr auto sex = "sex"_L1;
constexpr auto withRemark = "with-remark"_L1;
constexpr auto withoutRemark = "without-remark"_L1;
constexpr auto onlyGone = "only-gone"_L1;
constexpr auto changedSince = "changed-since"_L1;

std::optional<Sex> sexFromWord(const QString &word)
{
    if (word == "male"_L1)
        return Sex::Male;
    if (word == "female"_L1)
        return Sex::Female;
    if (word == "unknown"_L1)
        return Sex::Unknown;
    return std::nullopt;
}

} // namespace

QList<QCommandLineOption> all()
{
    return {Option::withValue(label),       Option::withValue(region),    Option::withValue(sex),
            Option::plain(withRemark),      Option::plain(withoutRemark), Option::plain(onlyGone),
            Option::withValue(changedSince)};
}

bool isAnySet(const Arguments &given)
{
    return std::ranges::any_of(std::initializer_list<QLatin1StringView>{label, region, sex,
                                                                        withRemark, withoutRemark,
                                                                        onlyGone, changedSince},
                               [&given](QLatin1StringView option) { return given.isSet(option); });
}

std::expected<ContactSelection, QString> narrowed(ContactSelection selection,
                                                  const Arguments &given, const QDateTime &now)
{
    ContactFilter &filter = selection.filter;
    filter.labels = given.values(label);
    filter.regions = given.values(region);
    if (given.isSet(sex)) {
        filter.sex = sexFromWord(given.value(sex));
        if (!filter.sex)
            return std::unexpected(CommandText::tr("“%1” is no sex. There are: male, female, "
                                                   "unknown")
                                       .arg(given.value(sex)));
    }
    if (given.isSet(withRemark) && given.isSet(withoutRemark))
        return std::unexpected(
            CommandText::tr("Nobody is both --with-remark and --without-remark."));
    if (given.isSet(withRemark))
        filter.remark = ContactFilter::Remark::With;
    if (given.isSet(withoutRemark))
        filter.remark = ContactFilter::Remark::Without;
    if (given.isSet(onlyGone))
        selection.gone = ContactQuery::Gone::Only;
    if (given.isSet(changedSince)) {
        const auto since = periodBegin(given.value(changedSince), now);
        if (!since)
            return std::unexpected(since.error());
        selection.changedSince = *since;
    }
    return selection;
}

std::optional<QString> unknownLabel(const ContactSelection &selection, const ContactRows &rows)
{
    for (const QString &wanted : selection.filter.labels) {
        const bool known
            = wanted.isEmpty() || std::ranges::any_of(rows.contexts, [&](const auto &context) {
                  return context.labelNames.values().contains(wanted);
              });
        if (!known)
            return wanted;
    }
    return std::nullopt;
}

QString help()
{
    return CommandText::tr(
        "  --label NAME    only with this label; several times: with one of them; \"\" = without\n"
        "                  any\n"
        "  --region PLACE  only from this country, province or city, by code or word; CN/Jiangsu\n"
        "                  means both; several times: from one of them\n"
        "  --sex male|female|unknown\n"
        "  --with-remark, --without-remark\n"
        "  --only-gone     only contacts that are no longer on the list\n"
        "  --changed-since DATE\n"
        "                  only who is in the changes since then: 2026-11-01, today, 7d, 12h\n");
}

} // namespace Lianxi::FilterOptions
