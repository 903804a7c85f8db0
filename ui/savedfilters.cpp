// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "savedfilters.h"

#include "settings.h"

#include <QJsonDocument>
#include <QUuid>

#include <algorithm>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

const auto filtersChoice = u"list.filters"_s;

} // namespace

SavedFilters::SavedFilters(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_filters(savedFiltersFrom(
          QJsonDocument::fromJson(settings.choice(filtersChoice).toString().toUtf8()).array()))
{
}

std::optional<SavedFilter> SavedFilters::find(const QString &id) const
{
    const auto found = std::ranges::find(m_filters, id, &SavedFilter::id);
    return found == m_filters.cend() || id.isEmpty() ? std::nullopt : std::optional(*found);
}

SavedFilter *SavedFilters::at(const QString &id)
{
    const auto found = std::ranges::find(m_filters, id, &SavedFilter::id);
    return found == m_filters.end() ? nullptr : &*found;
}

QString SavedFilters::add(const QString &name, const ContactQuery &query)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_filters.append({id, name, query});
    keep();
    return id;
}

void SavedFilters::rename(const QString &id, const QString &name)
{
    if (SavedFilter *filter = at(id); filter && filter->name != name) {
        filter->name = name;
        keep();
    }
}

void SavedFilters::setQuery(const QString &id, const ContactQuery &query)
{
    if (SavedFilter *filter = at(id); filter && filter->query != query) {
        filter->query = query;
        keep();
    }
}

void SavedFilters::remove(const QString &id)
{
    if (m_filters.removeIf([&id](const SavedFilter &filter) { return filter.id == id; }) > 0)
        keep();
}

void SavedFilters::keep()
{
    m_settings.setChoice(
        filtersChoice,
        QString::fromUtf8(QJsonDocument(toJson(m_filters)).toJson(QJsonDocument::Compact)));
    Q_EMIT changed();
}

} // namespace Lianxi
