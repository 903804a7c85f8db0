// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capabilities.h"
#include "contact.h"
#include "fields.h"
#include "historysection.h"
#include "remarkedit.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace Lianxi {

class AvatarButton;
class AvatarStore;
class EditNotice;
class EmptyState;
class FactRow;
class GroupsInCommon;
class Tag;

/// Everything known of one contact. Shows values it is given; asks for pictures only.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(AvatarStore &avatars, QWidget *parent = nullptr);

    struct Shown
    {
        Contact contact;
        ContactContext context;
        QString ownerName; ///< groups: the owner's name if known, else the id
        QString noRemarkReason = {}; ///< why there is no pencil; empty: there is one
        Support labels = Support::Yes;
    };
    /// Nothing: says that nothing is selected.
    void showContact(const std::optional<Shown> &shown);
    [[nodiscard]] ContactKey contact() const { return m_shown ? m_shown->contact.key : 0; }
    /// Come a moment after showContact(), which clears them for another contact.
    void setGroups(const QList<Contact> &groups);
    void setEdit(const std::optional<RemarkEdit> &edit);
    /// The last changes, as HistorySection::setChanges().
    void setHistory(const QList<HistorySection::Entry> &entries);

Q_SIGNALS:
    void remarkRequested();
    void retryRequested();
    void discardRequested();
    void membersRequested(Lianxi::ContactKey group);
    void historyRequested(Lianxi::ContactKey contact);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHead(AvatarStore &avatars);
    [[nodiscard]] QWidget *buildPage(AvatarStore &avatars);
    void retranslate();
    void restyle();
    void fill();
    void fillFacts();
    void showEdit();

    std::optional<Shown> m_shown;
    std::optional<RemarkEdit> m_edit;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    AvatarButton *m_avatar = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_subtitle = nullptr;
    Tag *m_tag = nullptr;
    FactRow *m_remark = nullptr;
    QLabel *m_noRemark = nullptr;
    QToolButton *m_pencil = nullptr;
    EditNotice *m_notice = nullptr;
    QPushButton *m_members = nullptr;
    GroupsInCommon *m_groups = nullptr;
    HistorySection *m_history = nullptr;
    FactRow *m_gone = nullptr;
    struct Fact
    {
        ContactField field;
        FactRow *row;
    };
    QList<Fact> m_facts;
    FactRow *m_region = nullptr;
    FactRow *m_owner = nullptr;
};

} // namespace Lianxi
