// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contacttable.h"

#include <QMenu>
#include <QToolButton>

class QActionGroup;

namespace Lianxi {

/// The filter button above the list: whether contacts that are gone are shown, and whether only
/// those without details.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterButton(QWidget *parent = nullptr);

    [[nodiscard]] ContactQuery::Gone gone() const { return m_gone; }
    void setGone(ContactQuery::Gone gone);
    [[nodiscard]] ContactQuery::Details details() const { return m_details; }
    void setDetails(ContactQuery::Details details);

Q_SIGNALS:
    void goneChanged(Lianxi::ContactQuery::Gone gone);
    void detailsChanged(Lianxi::ContactQuery::Details details);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QMenu m_menu;
    QActionGroup *m_group;
    QAction *m_include;
    QAction *m_exclude;
    QAction *m_only;
    QAction *m_noDetails;
    ContactQuery::Gone m_gone = ContactQuery::Gone::Include;
    ContactQuery::Details m_details = ContactQuery::Details::Any;
};

} // namespace Lianxi
