// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>

namespace Lianxi {

/// The sidebar's entries below the accounts: pages about all of them, with how many things there
/// wait for the user.
class PageListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Page { Changes, WaitingEdits };
    enum Role {
        PageRole = Qt::UserRole, ///< int of Page
        CountRole, ///< qlonglong; 0 is not shown
    };
    using QAbstractListModel::QAbstractListModel;

    /// Changes that the user has not seen yet.
    void setUnseenChanges(qsizetype count);
    void setWaitingEdits(qsizetype count);
    void retranslate();

    [[nodiscard]] QModelIndex indexOf(Page page) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

private:
    void setCount(Page page, qsizetype count);

    qsizetype m_counts[2] = {};
};

} // namespace Lianxi
