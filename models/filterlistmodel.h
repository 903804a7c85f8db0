// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "savedfilter.h"

#include <QAbstractListModel>
#include <QTimer>

namespace Lianxi {

/// The user's saved filters, with how many contacts each finds now. Counting goes one filter at a
/// time, when nothing else is to be done.
class FilterListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        CountRole, ///< qlonglong; -1: not counted yet
    };

    /// `contacts` outlives the model.
    explicit FilterListModel(const ContactTable &contacts, QObject *parent = nullptr);

    void setFilters(const QList<SavedFilter> &filters);
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Tells by renamed() what the user wrote; the name is another one when setFilters() says so.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void renamed(const QString &id, const QString &name);

private:
    void countSoon();
    void countNext();

    const ContactTable &m_contacts;
    QList<SavedFilter> m_filters;
    QHash<QString, qsizetype> m_counts;
    QStringList m_toCount;
    QTimer m_pause; ///< until what changed is counted
    QTimer m_step;
};

} // namespace Lianxi
