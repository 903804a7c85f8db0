// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "change.h"
#include "changetext.h"

#include <QAbstractTableModel>
#include <QDate>

#include <memory>

namespace Lianxi {

class ContactTable;

/// What the contacts of its account tell of the people in a change.
[[nodiscard]] ChangeNames knownNames(const Change &change, const ContactTable &contacts);

/// The history as rows, newest first, under a heading for each day. It is given pages of changes
/// and asks for more by moreWanted(); where they come from is ChangeFeed's business. Headings can
/// be neither selected nor made current.
class ChangeListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Who, What, AccountName, ColumnCount };
    enum Role {
        IsHeadingRole = Qt::UserRole, ///< bool; all columns show the day
        ContactRole, ///< ContactKey: the contact, or the group
        KindRole, ///< int of Change::Kind
        IdRole, ///< the contact's id, behind its initials
        AvatarUrlRole,
        MomentRole, ///< qint64: ms since the epoch, UTC
    };
    enum class More { No, Yes };

    /// Names and pictures as they are now come from `contacts`, which outlives the model.
    explicit ChangeListModel(ContactTable &contacts, QObject *parent = nullptr);
    ~ChangeListModel() override;

    void setAccounts(const QList<Account> &accounts);
    /// Which day is today for the headings; they change at midnight.
    void setToday(QDate today);
    [[nodiscard]] QDate today() const;

    // All newest first.
    void setChanges(const QList<Change> &changes, More more);
    void addOlder(const QList<Change> &changes, More more);
    void addNewer(const QList<Change> &changes);

    /// How many changes there are, without the headings.
    [[nodiscard]] qsizetype size() const;
    /// 0 where there are none.
    [[nodiscard]] ChangeKey newestKey() const;
    [[nodiscard]] ChangeKey oldestKey() const;
    /// Null for a heading.
    [[nodiscard]] const Change *changeAt(const QModelIndex &index) const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// text/plain, a line for each change: moment, contact, what, account.
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    /// The view came to the end of what is known, and there is more. Told once until it came.
    void moreWanted();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
