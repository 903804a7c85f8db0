// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edittext.h"

#include <QAbstractTableModel>

#include <memory>

namespace Lianxi {

class ContactTable;

/// The outbox for a view: one row for each edit that is not settled. Those that need a decision
/// stand first, then the others; the oldest first. Rows keep their selection by the edit's key.
/// Contacts are read from the table when they are shown, so new names and pictures need nothing but
/// contactsChanged().
class EditListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ContactColumn, RemarkColumn, SinceColumn, StateColumn };
    enum Role {
        KeyRole = Qt::UserRole, ///< EditKey
        ContactRole, ///< ContactKey
        IdRole, ///< the contact's id
        AvatarUrlRole,
        AccountNameRole,
        WantedRole, ///< the remark; empty: it is cleared
        BeforeRole, ///< the remark that it replaces
        StateRole, ///< int of RemarkEdit::State
        StateTitleRole,
        StateReasonRole,
    };

    /// `contacts` outlives the model.
    explicit EditListModel(const ContactTable &contacts, QObject *parent = nullptr);
    ~EditListModel() override;

    /// What the store holds.
    void setEdits(const QList<RemarkEdit> &edits);
    void setAccounts(const QList<Account> &accounts);
    void setStatus(const AccountStatus &status);
    /// Why an edit was not sent at the last attempt; forgotten when it is settled.
    void setHindrance(EditKey edit, const Error &error);
    /// Names or pictures are other ones now.
    void contactsChanged();
    /// Titles and texts anew, after a change of language; also for "5 min ago".
    void retranslate();

    [[nodiscard]] const RemarkEdit &editAt(int row) const;
    /// Invalid when the contact has no edit here.
    [[nodiscard]] QModelIndex indexOf(ContactKey contact) const;
    /// State and reason as one sentence.
    [[nodiscard]] QString sentenceAt(int row) const;
    /// How many need a decision.
    [[nodiscard]] qsizetype undecided() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    void countChanged(int rows);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
