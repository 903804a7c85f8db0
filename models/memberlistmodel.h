// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"
#include "group.h"

#include <QAbstractTableModel>

#include <memory>

namespace Lianxi {

/// The members of one group. One column for each MemberField, in the order of the enum, except that
/// the view hides account and group. Sorted (owner, admins, then by name) and searched in here.
class MemberListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        NameRole, ///< displayName(member)
        ContactRole, ///< ContactKey when the member is a contact as well, else 0
        AvatarUrlRole,
        RoleRole, ///< int of MemberRole
        IsFriendRole, ///< bool
    };

    explicit MemberListModel(QObject *parent = nullptr);
    ~MemberListModel() override;

    /// Replaces the members; rows with the same id keep their selection.
    void setMembers(const QList<Member> &members, const MemberContext &context);
    /// Same rules as ContactQuery::search, over names, remark, alias and id.
    void setSearch(const QString &search);
    [[nodiscard]] const Member &memberAt(const QModelIndex &index) const;
    [[nodiscard]] const MemberContext &context() const;
    /// All members, unfiltered.
    [[nodiscard]] qsizetype total() const;
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Lianxi
