// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"
#include "group.h"
#include "settings.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QStackedWidget;
class QToolButton;

namespace Lianxi {

class AvatarStore;
class Breadcrumb;
class EmptyState;
class MemberDelegate;
class MemberListModel;
class RowTable;
class SearchField;

/// The members of one group: breadcrumb, search, rows. Shows what it is given; where it comes from
/// is MemberLoader's business.
class MemberPage : public QWidget
{
    Q_OBJECT

public:
    MemberPage(AvatarStore &avatars, Settings &settings, QWidget *parent = nullptr);
    ~MemberPage() override;

    enum class State {
        Loading, ///< nothing is known yet
        Ready,
        Failed, ///< nothing is known, and asking failed
    };
    /// Another group: clears rows, search and selection.
    void showGroup(const Contact &group, const QString &accountName);
    /// What the store holds. `group` carries the expected number of members.
    void setMembers(const Contact &group, const QList<Member> &members);
    /// `sentence` for Failed. Members that are there stay whatever the state.
    void setState(State state, const QString &sentence = {});

    [[nodiscard]] ContactKey group() const { return m_group.key; }
    [[nodiscard]] MemberListModel *model() const { return m_model; }
    [[nodiscard]] RowTable *table() const { return m_table; }
    [[nodiscard]] SearchField *searchField() const { return m_search; }
    [[nodiscard]] Breadcrumb *breadcrumb() const { return m_breadcrumb; }
    [[nodiscard]] ContactKey currentContact() const;
    [[nodiscard]] QString currentId() const;
    /// All of them, whatever the search.
    [[nodiscard]] const QList<Member> &members() const { return m_members; }
    [[nodiscard]] QList<Member> selectedMembers() const;
    /// As shown now, from left to right.
    [[nodiscard]] QList<MemberField> shownFields() const;
    void startSearch() const;

Q_SIGNALS:
    void backRequested();
    void refreshRequested();
    /// Double click or Enter on a member who is a contact as well.
    void contactOpened(Lianxi::ContactKey contact);
    void currentContactChanged(Lianxi::ContactKey contact);
    void selectionChanged();
    void countChanged();
    void menuRequested(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(AvatarStore &avatars);
    void connectTable();
    void restoreLayout();
    void retranslate();
    void updateBreadcrumb();
    void updateStack();
    void applyDensity(RowDensity density);
    void goToFirstHit();

    Settings &m_settings;
    MemberListModel *m_model;
    QToolButton *m_back;
    Breadcrumb *m_breadcrumb;
    SearchField *m_search;
    QToolButton *m_columns;
    QMenu *m_columnsMenu;
    QStackedWidget *m_stack;
    RowTable *m_table;
    MemberDelegate *m_delegate;
    EmptyState *m_empty;
    QTimer m_layoutTimer;
    Contact m_group;
    QList<Member> m_members;
    QString m_accountName;
    QString m_problem;
    State m_state = State::Loading;
};

} // namespace Lianxi
