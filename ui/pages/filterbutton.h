// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filtermenu.h"

#include <QToolButton>

namespace Lianxi {

/// The filter button beside the search field: says whether something is hidden, and opens the menu
/// of conditions.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterButton(QWidget *parent = nullptr);

    /// What the list shows now.
    void setQuery(const ContactQuery &query);
    [[nodiscard]] ContactQuery::Gone gone() const { return m_query.gone; }
    [[nodiscard]] ContactQuery::Details details() const { return m_query.details; }
    /// As if the user had chosen it.
    void setGone(ContactQuery::Gone gone);
    void setDetails(ContactQuery::Details details);
    [[nodiscard]] FilterMenu *filterMenu() { return &m_menu; }
    /// For the keys.
    void openMenu();

Q_SIGNALS:
    /// The user wants other conditions.
    void queryChosen(const Lianxi::ContactQuery &query);
    void goneChanged(Lianxi::ContactQuery::Gone gone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose(const ContactQuery &query);
    void retranslate();

    FilterMenu m_menu;
    ContactQuery m_query;
};

} // namespace Lianxi
