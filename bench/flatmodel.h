// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contact.h"

#include <QAbstractTableModel>

namespace Lianxi {

/// The usual way: a table model that holds texts as QString, for the baselines. SearchRole is the
/// text that a filter is to look at.
class FlatModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { SearchRole = Qt::UserRole };

    explicit FlatModel(const QList<Contact> &contacts, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        QStringList columns;
        QString search;
    };
    QList<Row> m_rows;
};

} // namespace Lianxi
