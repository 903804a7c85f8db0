// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savedfilter.h"

#include "fields.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

// In the order of the enums.
constexpr std::array kindWords{"friends"_L1, "groups"_L1, "public"_L1, "system"_L1};
constexpr std::array goneWords{"include"_L1, "exclude"_L1, "only"_L1};
constexpr std::array detailsWords{"any"_L1, "missing"_L1};
constexpr std::array sexWords{"unknown"_L1, "male"_L1, "female"_L1};
constexpr std::array remarkWords{"any"_L1, "with"_L1, "without"_L1};

template <typename Enum, size_t Size>
QString word(Enum value, const std::array<QLatin1StringView, Size> &words)
{
    return words.at(static_cast<size_t>(value));
}

/// The first one for a word that is not known.
template <typename Enum, size_t Size>
Enum fromWord(const QJsonValue &json, const std::array<QLatin1StringView, Size> &words)
{
    const auto found = std::ranges::find(words, json.toString());
    return found == words.end() ? Enum(0) : Enum(found - words.begin());
}

QStringList texts(const QJsonValue &json)
{
    QStringList list;
    for (const QJsonValue &one : json.toArray())
        list.append(one.toString());
    return list;
}

QJsonObject objectOf(const SavedFilter &saved)
{
    const ContactQuery &query = saved.query;
    const ContactFilter &filter = query.filter;
    QJsonObject json{
        {u"id"_s, saved.id},
        {u"name"_s, saved.name},
        {u"account"_s, query.account},
        {u"kind"_s, word(query.kind, kindWords)},
        {u"search"_s, query.search},
        {u"gone"_s, word(query.gone, goneWords)},
        {u"details"_s, word(query.details, detailsWords)},
        {u"labels"_s, QJsonArray::fromStringList(filter.labels)},
        {u"regions"_s, QJsonArray::fromStringList(filter.regions)},
        {u"remark"_s, word(filter.remark, remarkWords)},
        {u"changedDays"_s, filter.changedDays},
        {u"changedFrom"_s, filter.changedFrom.toString(Qt::ISODate)},
        {u"descending"_s, query.order == Qt::DescendingOrder},
    };
    if (filter.sex)
        json.insert(u"sex"_s, word(*filter.sex, sexWords));
    if (query.sortField)
        json.insert(u"sort"_s, fieldName(static_cast<ContactField>(*query.sortField)));
    return json;
}

SavedFilter filterFrom(const QJsonObject &json)
{
    SavedFilter saved{.id = json["id"_L1].toString(), .name = json["name"_L1].toString()};
    ContactQuery &query = saved.query;
    query.account = json["account"_L1].toInteger();
    query.kind = fromWord<ContactKind>(json["kind"_L1], kindWords);
    query.search = json["search"_L1].toString();
    query.gone = fromWord<ContactQuery::Gone>(json["gone"_L1], goneWords);
    query.details = fromWord<ContactQuery::Details>(json["details"_L1], detailsWords);
    query.filter.labels = texts(json["labels"_L1]);
    query.filter.regions = texts(json["regions"_L1]);
    query.filter.remark = fromWord<ContactFilter::Remark>(json["remark"_L1], remarkWords);
    query.filter.changedDays = qMax(0, json["changedDays"_L1].toInt());
    query.filter.changedFrom = QDate::fromString(json["changedFrom"_L1].toString(), Qt::ISODate);
    if (json.contains("sex"_L1))
        query.filter.sex = fromWord<Sex>(json["sex"_L1], sexWords);
    if (const auto field = contactFieldFromName(json["sort"_L1].toString()))
        query.sortField = static_cast<int>(*field);
    if (json["descending"_L1].toBool())
        query.order = Qt::DescendingOrder;
    return saved;
}

} // namespace

QJsonArray toJson(const QList<SavedFilter> &filters)
{
    QJsonArray json;
    for (const SavedFilter &filter : filters)
        json.append(objectOf(filter));
    return json;
}

QList<SavedFilter> savedFiltersFrom(const QJsonArray &json)
{
    QList<SavedFilter> filters;
    for (const QJsonValue &one : json) {
        if (const SavedFilter filter = filterFrom(one.toObject());
            !filter.id.isEmpty() && !filter.name.isEmpty())
            filters.append(filter);
    }
    return filters;
}

} // namespace Lianxi
