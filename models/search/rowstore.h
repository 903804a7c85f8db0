// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chunkedlist.h"
#include "contact.h"
#include "interner.h"
#include "labellists.h"
#include "preparedrows.h"
#include "segmentstore.h"

#include <vector>

namespace Lianxi {

class FlatReader;
class FlatWriter;

/// The rows of the table: integers, and one piece of UTF-8 for a row's texts. Places, label lists
/// and the beginnings of picture addresses are kept once. A value: a copy is cheap, shares what it
/// can and may be read in another thread while the original changes.
class RowStore
{
public:
    using Text = RowRecord::Text;
    using enum RowRecord::Text;

    /// The numbers that the shared texts of prepared rows have here.
    struct Numbers
    {
        struct Start
        {
            quint32 number = 0;
            quint32 bytes = 0; ///< of the picture address
        };
        AccountKey account = 0;
        std::vector<quint32> places;
        std::vector<quint32> labels;
        std::vector<Start> avatarStarts;
    };
    /// A contact in the form in which a row holds it.
    struct Kept
    {
        RowRecord record;
        QByteArrayView texts; ///< valid until the next kept()
    };

    /// Rows that were ever used; some may be empty now.
    [[nodiscard]] TableRow count() const { return static_cast<TableRow>(m_rows.size()); }
    [[nodiscard]] bool isUsed(TableRow row) const;

    [[nodiscard]] Numbers numbersOf(const PreparedRows &prepared, AccountKey account);
    [[nodiscard]] Kept kept(const PreparedRows &prepared, qsizetype i, const Numbers &numbers);
    [[nodiscard]] bool holds(TableRow row, const Kept &kept) const
    {
        return m_rows.at(row) == kept.record && m_texts.at(row) == kept.texts;
    }
    /// `row` may be count(): then there is one more.
    void set(TableRow row, const Kept &kept);
    void set(TableRow row, AccountKey account, const Contact &contact);
    /// The contact was on the list then.
    void seen(TableRow row, qint64 at) { m_rows.edit(row).lastSeen = at; }
    /// Leaves the row empty.
    void clear(TableRow row);

    [[nodiscard]] Contact contact(TableRow row) const;
    [[nodiscard]] const RowRecord &record(TableRow row) const { return m_rows.at(row); }
    [[nodiscard]] ContactKey key(TableRow row) const { return m_rows.at(row).key; }
    [[nodiscard]] AccountKey account(TableRow row) const { return m_rows.at(row).account; }
    [[nodiscard]] ContactKind kind(TableRow row) const { return m_rows.at(row).kind; }
    [[nodiscard]] Sex sex(TableRow row) const { return m_rows.at(row).sex; }
    [[nodiscard]] int memberCount(TableRow row) const { return m_rows.at(row).memberCount; }
    [[nodiscard]] qint64 firstSeen(TableRow row) const { return m_rows.at(row).firstSeen; }
    [[nodiscard]] qint64 lastSeen(TableRow row) const { return m_rows.at(row).lastSeen; }
    [[nodiscard]] qint64 goneSince(TableRow row) const { return m_rows.at(row).goneSince; }
    [[nodiscard]] qint64 detailsAt(TableRow row) const { return m_rows.at(row).detailsAt; }
    [[nodiscard]] quint32 labelList(TableRow row) const { return m_rows.at(row).labels; }

    /// UTF-8; valid until the next change.
    [[nodiscard]] QByteArrayView utf8(TableRow row, Text text) const;
    [[nodiscard]] QString text(TableRow row, Text text) const;
    [[nodiscard]] QString avatarUrl(TableRow row) const;
    // Numbers of texts that many rows share; 0 is the empty one.
    [[nodiscard]] quint32 country(TableRow row) const { return m_rows.at(row).country; }
    [[nodiscard]] quint32 province(TableRow row) const { return m_rows.at(row).province; }
    [[nodiscard]] quint32 city(TableRow row) const { return m_rows.at(row).city; }
    [[nodiscard]] const Interner &places() const { return m_places; }
    [[nodiscard]] const LabelLists &labels() const { return m_labels; }
    [[nodiscard]] LabelLists &labels() { return m_labels; }

    void write(FlatWriter &writer) const;
    /// Replaces all; texts stay where the reader has them.
    void read(FlatReader &reader);

    [[nodiscard]] const SegmentStore &texts() const { return m_texts; }

private:
    ChunkedList<RowRecord> m_rows;
    SegmentStore m_texts{SegmentStore::Waste::Leave};
    Interner m_places;
    Interner m_avatarStarts;
    LabelLists m_labels;
    QByteArray m_scratch;
};

} // namespace Lianxi
