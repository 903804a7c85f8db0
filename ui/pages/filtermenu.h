// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "choicemenu.h"
#include "contacttable.h"

#include <QPointer>

#include <functional>
#include <optional>

namespace Lianxi {

/// Everything a list can be narrowed by, and which list it is. Made anew whenever it opens; what
/// there is to choose from is counted when the part of it opens.
class FilterMenu : public ChoiceMenu
{
    Q_OBJECT

public:
    explicit FilterMenu(QWidget *parent = nullptr);

    void setAccounts(const QList<Account> &accounts) { m_accounts = accounts; }
    /// Says what one can choose from in a list.
    void setFacets(std::function<ContactFacets(const ContactQuery &)> facets);
    /// What is shown now.
    void setQuery(const ContactQuery &query);

Q_SIGNALS:
    /// Other conditions.
    void queryChosen(const Lianxi::ContactQuery &query);
    void listChosen(Lianxi::AccountKey account, Lianxi::ContactKind kind);
    void clearRequested();
    void saveRequested();

private:
    void fill();
    void showWhatCanBeDone();
    void fillKinds(QMenu *menu);
    void fillAccounts(QMenu *menu);
    void fillSexes(QMenu *menu);
    void fillRemarks(QMenu *menu);
    void fillChanged(QMenu *menu);
    void fillDays(QMenu *menu);
    void fillGone(QMenu *menu);
    void fillLabels(QMenu *menu);
    void fillRegions(QMenu *menu);
    QMenu *addPart(const QString &title, void (FilterMenu::*fillPart)(QMenu *));
    QAction *addChoice(QMenu *menu, const QString &text, bool checked,
                       const std::function<void(ContactQuery &, bool)> &set);
    void addListed(QMenu *menu, const ContactFacets::Choice &choice, const QString &text,
                   QStringList ContactFilter::*list);
    [[nodiscard]] const ContactFacets &facets();

    QList<Account> m_accounts;
    std::function<ContactFacets(const ContactQuery &)> m_countFacets;
    std::optional<ContactFacets> m_facets;
    ContactQuery m_query;
    QList<QMenu *> m_parts;
    QPointer<QAction> m_save;
    QPointer<QAction> m_clear;
};

} // namespace Lianxi
