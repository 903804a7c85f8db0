// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flatmodel.h"

namespace Lianxi {

FlatModel::FlatModel(const QList<Contact> &contacts, QObject *parent)
    : QAbstractTableModel(parent)
{
    m_rows.reserve(contacts.size());
    for (const Contact &contact : contacts) {
        const QStringList searched{contact.remark, contact.nickname, contact.alias, contact.id};
        m_rows.append({{displayName(contact), contact.remark, contact.alias, contact.province,
                        contact.city, contact.labelIds.join(u',')},
                       searched.join(u'\n').toCaseFolded()});
    }
}

int FlatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FlatModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_rows.isEmpty()
        ? 0
        : static_cast<int>(m_rows.constFirst().columns.size());
}

QVariant FlatModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.columns.at(index.column());
    return role == SearchRole ? row.search : QVariant();
}

} // namespace Lianxi
