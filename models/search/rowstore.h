// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chunkedlist.h"
#include "contact.h"
#include "interner.h"
#include "labellists.h"
#include "segmentstore.h"

#include <array>

namespace Lianxi {

/// The rows of the table: integers, and one piece of UTF-8 for a row's texts. Places, label lists
/// and the beginnings of picture addresses are kept once. A value: a copy is cheap, shares what it
/// can and may be read in another thread while the original changes.
class RowStore
{
public:
    /// The texts that each row has for itself, in the order in which they are kept.
    enum Text {
        Id,
        Nickname,
        Remark,
        Alias,
        Signature,
        AvatarRest,
        LargeAvatarRest,
        OwnerId,
        MembersTitle,
    };

    /// Rows that were ever used; some may be empty now.
    [[nodiscard]] TableRow count() const { return static_cast<TableRow>(m_rows.size()); }
    [[nodiscard]] bool isUsed(TableRow row) const;

    /// `row` may be count(): then there is one more.
    void set(TableRow row, AccountKey account, const Contact &contact);
    /// Leaves the row empty.
    void clear(TableRow row);

    [[nodiscard]] Contact contact(TableRow row) const;
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

    [[nodiscard]] const SegmentStore &texts() const { return m_texts; }

private:
    static constexpr size_t TextCount = MembersTitle + 1;

    struct Row
    {
        ContactKey key = 0;
        AccountKey account = 0;
        qint64 firstSeen = 0;
        qint64 lastSeen = 0;
        qint64 goneSince = 0;
        qint64 detailsAt = 0;
        qint64 membersAt = 0;
        std::array<quint32, TextCount> lengths{}; ///< in bytes
        quint32 country = 0;
        quint32 province = 0;
        quint32 city = 0;
        quint32 labels = 0;
        quint32 avatarStart = 0; ///< number of the picture address's beginning
        qint32 largeAvatarShared = 0; ///< how much of the small picture's address the large one has
        qint32 memberCount = 0;
        ContactKind kind = ContactKind::Friend;
        Sex sex = Sex::Unknown;
        RemarkState remarkState = RemarkState::Settled;
        bool isUsed = false;
    };

    void setTexts(TableRow row, Row &to, const Contact &contact);

    ChunkedList<Row> m_rows;
    SegmentStore m_texts{SegmentStore::Waste::Leave};
    Interner m_places;
    Interner m_avatarStarts;
    LabelLists m_labels;
    QByteArray m_scratch;
};

} // namespace Lianxi
