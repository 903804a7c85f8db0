// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contacttable.h"

#include <QMenu>
#include <QToolButton>

class QActionGroup;

namespace Lianxi {

/// The filter button above the list: whether contacts that are gone are shown.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterButton(QWidget *parent = nullptr);

    [[nodiscard]] ContactQuery::Gone gone() const { return m_gone; }
    void setGone(ContactQuery::Gone gone);

Q_SIGNALS:
    void goneChanged(Lianxi::ContactQuery::Gone gone);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QMenu m_menu;
    QActionGroup *m_group;
    QAction *m_include;
    QAction *m_exclude;
    QAction *m_only;
    ContactQuery::Gone m_gone = ContactQuery::Gone::Include;
};

} // namespace Lianxi
