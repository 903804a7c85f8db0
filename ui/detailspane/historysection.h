// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "changetext.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace Lianxi {

/// The last changes of one contact, in short, and the way to all of them. Hidden while there are
/// none.
class HistorySection : public QWidget
{
    Q_OBJECT

public:
    /// How many it shows.
    static constexpr qsizetype Length = 5;

    explicit HistorySection(QWidget *parent = nullptr);

    struct Entry
    {
        Change change;
        ChangeNames names;
    };
    /// Newest first.
    void setChanges(ContactKey contact, const QList<Entry> &entries);

Q_SIGNALS:
    void allRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    QLabel *m_title;
    QVBoxLayout *m_rows;
    QToolButton *m_all;
    ContactKey m_contact = 0;
    QList<Entry> m_entries;
};

} // namespace Lianxi
