// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "interner.h"
#include "rowrecord.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace Lianxi {

/// Contacts of one account with everything done that takes time and needs nothing of the table:
/// UTF-8, folded for the search, read as pinyin, shared texts numbered. A value: made in any
/// thread, then taken over by the table's.
class PreparedRows
{
public:
    PreparedRows() = default;
    PreparedRows(AccountKey account, const QList<Contact> &contacts);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_rows.size()); }
    /// Its numbers of shared texts are those of the lists below; AvatarRest is the whole address.
    [[nodiscard]] const RowRecord &record(qsizetype i) const { return row(i).record; }
    [[nodiscard]] QByteArrayView texts(qsizetype i) const { return part(m_texts, i, &Row::texts); }
    [[nodiscard]] QByteArrayView searched(qsizetype i) const
    {
        return part(m_searched, i, &Row::searched);
    }
    [[nodiscard]] QByteArrayView pinyin(qsizetype i) const
    {
        return part(m_pinyin, i, &Row::pinyin);
    }
    [[nodiscard]] QByteArrayView id(qsizetype i) const
    {
        return texts(i).first(record(i).lengths[RowRecord::Id]);
    }

    [[nodiscard]] const Interner &places() const { return m_places; }
    [[nodiscard]] const Interner &avatarStarts() const { return m_avatarStarts; }
    [[nodiscard]] const QList<QStringList> &labelLists() const { return m_labelLists; }

private:
    struct Row
    {
        RowRecord record;
        // Where each part ends.
        qsizetype texts = 0;
        qsizetype searched = 0;
        qsizetype pinyin = 0;
    };

    void append(AccountKey account, const Contact &contact);
    void appendTexts(RowRecord &to, const Contact &contact);
    [[nodiscard]] quint32 labelListNumber(const QStringList &ids);
    [[nodiscard]] const Row &row(qsizetype i) const { return m_rows[static_cast<size_t>(i)]; }
    [[nodiscard]] QByteArrayView part(const QByteArray &all, qsizetype i, qsizetype Row::*end) const
    {
        const qsizetype begin = i == 0 ? 0 : row(i - 1).*end;
        return QByteArrayView(all).sliced(begin, row(i).*end - begin);
    }

    std::vector<Row> m_rows;
    QByteArray m_texts;
    QByteArray m_searched;
    QByteArray m_pinyin;
    Interner m_places;
    Interner m_avatarStarts;
    QList<QStringList> m_labelLists{QStringList()};
    QHash<QStringList, quint32> m_labelNumbers;
};

} // namespace Lianxi
