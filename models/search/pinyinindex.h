// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hitgrade.h"
#include "segmentstore.h"

#include <QByteArray>

namespace Lianxi {

struct Contact;

/// How the names of each row are read: two bytes a character, so that a search by pinyin is one
/// scan that knows all readings of all characters.
class PinyinIndex
{
public:
    PinyinIndex();

    void set(TableRow row, const Contact &contact);
    /// What appendPinyin() made of the contact.
    void set(TableRow row, QByteArrayView text);
    void clear(TableRow row);

    /// Grades all rows in whose names `word` is found. `word` must be folded.
    void find(const QByteArray &word, HitGrades &grades) const;

    [[nodiscard]] const SegmentStore &segments() const { return m_segments; }
    [[nodiscard]] SegmentStore &segments() { return m_segments; }

private:
    SegmentStore m_segments;
    QByteArray m_scratch;
};

/// Appends how the names of one contact are read: always whole units.
void appendPinyin(QByteArray &out, const Contact &contact);

} // namespace Lianxi
