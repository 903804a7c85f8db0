// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace Lianxi {

/// Keeps each text once and gives it a small number; 0 is the empty text. Texts are never let go:
/// for places and the like, of which there are few.
class Interner
{
public:
    [[nodiscard]] quint32 intern(const QString &text);
    /// 0 when it is not kept.
    [[nodiscard]] quint32 find(const QString &text) const { return m_numbers.value(text); }
    [[nodiscard]] const QString &at(quint32 number) const { return m_texts.at(number); }
    [[nodiscard]] const QList<QString> &texts() const { return m_texts; }
    [[nodiscard]] qsizetype size() const { return m_texts.size(); }

private:
    QList<QString> m_texts{QString()};
    QHash<QString, quint32> m_numbers;
};

} // namespace Lianxi
