// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "icons.h"
#include "search/searchmarker.h"
#include "settings.h"

#include <QFontMetrics>
#include <QStyledItemDelegate>

namespace Lianxi {

class AvatarStore;
class RowTable;
struct Tokens;

/// How all rows of a list look: one background over the whole row, text cells, and the cell with
/// picture, name and second line. Paints plain text only, with cached font metrics; pictures come
/// at the right size from AvatarStore, which is asked by painted rows alone.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `table` owns the delegate.
    RowDelegate(AvatarStore &avatars, RowTable *table);

    void setDensity(RowDensity density);
    /// What is shown from now on was found by this search: the words are marked in the texts.
    void setSearch(const QString &search) { m_marker = SearchMarker(search); }
    [[nodiscard]] static int rowHeight(RowDensity density);

protected:
    struct Badge
    {
        IconName icon;
        QColor color;
    };
    /// The cell of a person or group. Texts are one line each.
    struct NameCell
    {
        QString name;
        QString secondLine;
        QString id; ///< decides the colour behind initials
        QString avatarUrl;
        std::optional<Badge> badge = {};
        QString tag = {}; ///< a word right of the name
        QString note = {}; ///< muted, at the right end
        enum class Presence { Here, Gone } presence = Presence::Here;
    };

    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const;
    void paintName(QPainter *painter, const QStyleOptionViewItem &option,
                   const NameCell &cell) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
                   const QColor &color, Qt::Alignment alignment) const;
    /// Two lines, the second muted; in compact rows the first alone.
    struct LinesCell
    {
        QString first;
        QString second;
        QColor color; ///< of the first line
        std::optional<Badge> badge = {}; ///< before the first line
    };
    void paintLines(QPainter *painter, const QStyleOptionViewItem &option,
                    const LinesCell &cell) const;
    [[nodiscard]] bool isCompact() const { return m_density == RowDensity::Compact; }

private:
    struct Fonts
    {
        QFont base;
        QFont name;
        QFont second;
        QFontMetrics baseMetrics;
        QFontMetrics nameMetrics;
        QFontMetrics secondMetrics;
    };
    [[nodiscard]] const Fonts &fontsFor(const QStyleOptionViewItem &option) const;
    void paintAvatarOf(QPainter *painter, const QRect &rect, const NameCell &cell) const;

    AvatarStore &m_avatars;
    RowTable *m_table;
    SearchMarker m_marker;
    RowDensity m_density = RowDensity::Comfortable;
    mutable std::optional<Fonts> m_fonts;
};

} // namespace Lianxi
