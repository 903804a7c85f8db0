// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "savedfilter.h"

#include <QObject>

#include <optional>

namespace Lianxi {

class Settings;

/// The filters that the user saved, kept in the profile's settings.
class SavedFilters : public QObject
{
    Q_OBJECT

public:
    /// `settings` outlives this.
    explicit SavedFilters(Settings &settings, QObject *parent = nullptr);

    [[nodiscard]] const QList<SavedFilter> &all() const { return m_filters; }
    [[nodiscard]] std::optional<SavedFilter> find(const QString &id) const;
    /// Answers its id.
    QString add(const QString &name, const ContactQuery &query);
    void rename(const QString &id, const QString &name);
    void setQuery(const QString &id, const ContactQuery &query);
    void remove(const QString &id);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] SavedFilter *at(const QString &id);
    void keep();

    Settings &m_settings;
    QList<SavedFilter> m_filters;
};

} // namespace Lianxi
