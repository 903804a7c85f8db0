// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "navigation.h"
#include "savedfilters.h"
#include "services.h"

#include <optional>

namespace Lianxi {

class ContactPage;
class FilterListModel;
class FilterSection;

/// Saved filters: keeps them, shows them in the sidebar, and leads to their lists. Reads from the
/// store when contacts changed, as soon as a filter asks for that.
class FiltersPresenter : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Navigation &navigation;
        ContactPage &page;
        FilterListModel &entries;
        FilterSection &section;
    };
    /// Everything outlives it.
    FiltersPresenter(const Services &services, Parts parts, QObject *parent = nullptr);

    /// The saved filter whose list a place is.
    [[nodiscard]] std::optional<SavedFilter> filterOf(const Place &place) const;
    /// The accounts are known, or others now: a filter of one that is not there is not offered.
    void takeAccounts();

Q_SIGNALS:
    /// The name of a filter is another one.
    void renamed();

private:
    void connectPage();
    void showEntries();
    void open(const QString &filter);
    void keep(const QString &name);
    void goToList(AccountKey account, ContactKind kind);
    void updatePage();
    void needChanges();
    void readChanges();

    Services m_services;
    Parts m_parts;
    SavedFilters m_filters;
    qint64 m_changesFrom = -1; ///< since when changes are known; -1: nobody asked
    qint64 m_changesRead = 0; ///< until when
};

} // namespace Lianxi
