// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contacttable.h"
#include "fields.h"

#include <QAbstractTableModel>

#include <memory>

namespace Lianxi {

/// A list of contacts for a view: row map → roles. One column for each ContactField, in the order
/// of the enum; DisplayName is the column with the avatar. Selection and current row survive a new
/// query or new data by identity (persistent indexes follow the contact).
class ContactListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< ContactKey
        AccountRole, ///< AccountKey
        IdRole, ///< the gateway's id
        KindRole, ///< int of ContactKind
        SecondLineRole, ///< what stands below the name: nickname if a remark is shown, else alias
                        ///< or id
        AvatarUrlRole,
        RemarkStateRole, ///< int of RemarkState
        GoneSinceRole, ///< ms since the epoch, 0 = on the list
    };

    explicit ContactListModel(ContactTable &table, QObject *parent = nullptr);
    ~ContactListModel() override;

    void setQuery(const ContactQuery &query);
    [[nodiscard]] const ContactQuery &query() const;
    /// Names of the accounts, for the account columns.
    void setAccounts(const QList<Account> &accounts);

    [[nodiscard]] Contact contactAt(const QModelIndex &index) const;
    [[nodiscard]] AccountKey accountAt(const QModelIndex &index) const;
    /// The quickest way to know who stands in a row; 0 where there is none.
    [[nodiscard]] ContactKey keyAt(int row) const;
    /// Invalid when the contact is not shown.
    [[nodiscard]] QModelIndex indexOf(ContactKey key) const;
    [[nodiscard]] ContactContext contextOf(AccountKey account) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    /// Sorts through the query; the view's header calls this.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    /// Rows as text/plain (tab separated, as shown).
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

    /// Titles and texts anew, after a change of language.
    void retranslate();

    enum class Cause {
        Query, ///< the user asked for other rows, or for another order
        Data, ///< contacts were added, changed or removed
    };

Q_SIGNALS:
    /// Other rows, or another order, follow at once; then countChanged().
    void rowsAboutToChange(Lianxi::ContactListModel::Cause cause);
    /// These rows are removed at once; whoever selected them does not know yet.
    void rowsAboutToHide(int first, int last);
    /// After a new query or new data: how many rows are shown now.
    void countChanged(int rows);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
