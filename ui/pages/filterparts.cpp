// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterparts.h"

#include "search/regionlist.h"

#include <QCoreApplication>
#include <QLocale>

namespace Lianxi {

namespace {

/// Their context of translation.
struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::FilterWords)

public:
    static QString sex(Sex value)
    {
        switch (value) {
        case Sex::Male:
            return tr("Male");
        case Sex::Female:
            return tr("Female");
        case Sex::Unknown:
            break;
        }
        return tr("Sex not told");
    }

    static QString changed(const ContactFilter &filter)
    {
        if (filter.changedFrom.isValid())
            return tr("Changed since %1")
                .arg(QLocale().toString(filter.changedFrom, QLocale::ShortFormat));
        return filter.changedDays == 1
            ? tr("Changed today")
            : tr("Changed in the last %n days", nullptr, filter.changedDays);
    }

    static QString label(const QString &name)
    {
        return name.isEmpty() ? tr("Without label") : tr("Label: %1").arg(oneLine(name));
    }

    static QString remark(ContactFilter::Remark remark)
    {
        return remark == ContactFilter::Remark::With ? tr("With remark") : tr("Without remark");
    }

    static QString gone(ContactQuery::Gone gone)
    {
        return gone == ContactQuery::Gone::Only ? tr("Only gone") : tr("Without gone");
    }

    static QString noDetails() { return tr("Without details"); }
};

} // namespace

QList<FilterPart> filterParts(const ContactQuery &query)
{
    using What = FilterPart::What;
    const ContactFilter &filter = query.filter;
    QList<FilterPart> parts;
    for (const QString &label : filter.labels)
        parts.append({What::Label, label, FilterWords::label(label)});
    for (const QString &region : filter.regions)
        parts.append({What::Region, region, oneLine(placeText(region))});
    if (filter.sex)
        parts.append({What::Sex, {}, FilterWords::sex(*filter.sex)});
    if (filter.remark != ContactFilter::Remark::Any)
        parts.append({What::Remark, {}, FilterWords::remark(filter.remark)});
    if (filter.changedDays > 0 || filter.changedFrom.isValid())
        parts.append({What::Changed, {}, FilterWords::changed(filter)});
    if (query.gone != ContactQuery::Gone::Include)
        parts.append({What::Gone, {}, FilterWords::gone(query.gone)});
    if (query.details != ContactQuery::Details::Any)
        parts.append({What::Details, {}, FilterWords::noDetails()});
    return parts;
}

ContactQuery without(ContactQuery query, const FilterPart &part)
{
    ContactFilter &filter = query.filter;
    switch (part.what) {
    case FilterPart::What::Gone:
        query.gone = {};
        break;
    case FilterPart::What::Details:
        query.details = {};
        break;
    case FilterPart::What::Sex:
        filter.sex = {};
        break;
    case FilterPart::What::Label:
        filter.labels.removeAll(part.value);
        break;
    case FilterPart::What::Region:
        filter.regions.removeAll(part.value);
        break;
    case FilterPart::What::Remark:
        filter.remark = {};
        break;
    case FilterPart::What::Changed:
        filter.changedDays = 0;
        filter.changedFrom = {};
        break;
    }
    return query;
}

ContactQuery withConditions(ContactQuery query, const ContactQuery &conditions)
{
    query.gone = conditions.gone;
    query.details = conditions.details;
    query.filter = conditions.filter;
    return query;
}

} // namespace Lianxi
