// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hitgrade.h"
#include "segmentstore.h"

#include <QByteArray>

namespace Lianxi {

struct Contact;

/// What a search looks at: each row's names and ids, folded, all in one place, so that a search is
/// one scan with memchr and never touches a row that it does not hit.
class SearchBlob
{
public:
    SearchBlob();

    void set(TableRow row, const Contact &contact);
    /// What appendSearchText() made of the contact.
    void set(TableRow row, QByteArrayView text);
    void clear(TableRow row);

    /// Grades all rows with `word` in one of their fields. `word` must be folded and not empty.
    void find(const QByteArray &word, HitGrades &grades) const;

    [[nodiscard]] const SegmentStore &segments() const { return m_segments; }
    [[nodiscard]] SegmentStore &segments() { return m_segments; }

private:
    SegmentStore m_segments;
    QByteArray m_scratch;
};

/// Appends what is searched of one contact, each field followed by FieldSeparator.
void appendSearchText(QByteArray &out, const Contact &contact);

} // namespace Lianxi
