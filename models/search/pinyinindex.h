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
    void clear(TableRow row);

    /// Grades all rows in whose names `word` is found. `word` must be folded.
    void find(const QByteArray &word, HitGrades &grades) const;

private:
    SegmentStore m_segments;
    QByteArray m_scratch;
};

} // namespace Lianxi
