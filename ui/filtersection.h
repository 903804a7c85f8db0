// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;

namespace Lianxi {

class AvatarStore;
class FilterListModel;

/// The sidebar's saved filters below a heading. Not to be seen while there is none.
class FilterSection : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    FilterSection(FilterListModel &filters, AvatarStore &avatars, QWidget *parent = nullptr);

    [[nodiscard]] QListView *view() const { return m_view; }
    /// Marks a filter, none for an empty id, without telling anybody.
    void mark(const QString &filter);
    /// Lets the user write another name in the list itself.
    void rename(const QString &filter);

Q_SIGNALS:
    void chosen(const QString &filter);
    void removeRequested(const QString &filter);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void choose(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void retranslate();

    FilterListModel &m_filters;
    QLabel *m_heading;
    QListView *m_view;
    QString m_marked;
    /// Set while we mark a row ourselves.
    bool m_marking = false;
};

} // namespace Lianxi
