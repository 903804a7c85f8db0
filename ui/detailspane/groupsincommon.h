// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace Lianxi {

/// "4 groups in common": opens to a list of them; a click leads to the group.
class GroupsInCommon : public QWidget
{
    Q_OBJECT

public:
    explicit GroupsInCommon(QWidget *parent = nullptr);

    void setGroups(const QList<Contact> &groups);

Q_SIGNALS:
    void groupChosen(Lianxi::ContactKey group);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showList(bool shown);

    QToolButton *m_header;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    QList<Contact> m_groups;
};

} // namespace Lianxi
