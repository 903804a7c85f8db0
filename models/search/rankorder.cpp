// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rankorder.h"

#include "nameorder.h"
#include "regions.h"

#include <algorithm>
#include <vector>

namespace Lianxi {

namespace {

struct RankedRow
{
    TableRow row;
    NameOrder::Key key;
};

/// Rows that are sorted between two looks at `cancelled`.
constexpr std::ptrdiff_t RowsAtOnce = 8192;
/// A changed row costs about this many keys, when it is put into the old order.
constexpr qsizetype KeysForChangedRow = 24;

/// The text of one column as it is shown, row for row.
class ColumnText
{
public:
    explicit ColumnText(const RankTask &task)
        : m_rows(task.rows)
        , m_field(task.field)
    {
    }

    [[nodiscard]] QString operator()(TableRow row) const
    {
        switch (m_field) {
        case ContactField::DisplayName:
            return displayName(row);
        case ContactField::Remark:
            return m_rows.text(row, RowStore::Remark);
        case ContactField::Nickname:
            return m_rows.text(row, RowStore::Nickname);
        case ContactField::Alias:
            return m_rows.text(row, RowStore::Alias);
        case ContactField::Id:
            return m_rows.text(row, RowStore::Id);
        case ContactField::Signature:
            return m_rows.text(row, RowStore::Signature);
        case ContactField::AvatarUrl:
            return m_rows.avatarUrl(row);
        case ContactField::Country:
            return countryText(m_rows.places().at(m_rows.country(row)));
        case ContactField::Province:
            return provinceText(m_rows.places().at(m_rows.province(row)));
        case ContactField::City:
            return m_rows.places().at(m_rows.city(row));
        case ContactField::Labels:
            return m_rows.labels().names(m_rows.labelList(row)).join(u'\n');
        default:
            return {};
        }
    }

private:
    [[nodiscard]] QString displayName(TableRow row) const
    {
        // The rule of displayName(Contact), without building what is not needed.
        for (const auto text :
             {RowStore::Remark, RowStore::Nickname, RowStore::MembersTitle, RowStore::Alias}) {
            const QString name = m_rows.text(row, text);
            if (hasVisibleCharacter(name))
                return name;
        }
        return m_rows.text(row, RowStore::Id);
    }

    const RowStore &m_rows;
    ContactField m_field;
};

class Ranking
{
public:
    Ranking(const RankTask &task, const std::atomic_bool &cancelled)
        : m_task(task)
        , m_text(task)
        , m_order(task.locale)
        , m_cancelled(cancelled)
    {
    }

    std::optional<RankOrder> all()
    {
        std::vector<RankedRow> ranked;
        ranked.reserve(static_cast<size_t>(m_task.rows.count()));
        m_result.ranks.fill(RankOrder::Unknown, m_task.rows.count());
        for (TableRow row = 0; row < m_task.rows.count(); ++row) {
            if (row % RowsAtOnce == 0 && m_cancelled)
                return std::nullopt;
            addKey(ranked, row);
        }
        if (!sort(ranked))
            return std::nullopt;
        m_result.rows.reserve(static_cast<qsizetype>(ranked.size()));
        for (size_t i = 0; i < ranked.size(); ++i) {
            if (i == 0 || ranked[i - 1].key.compare(ranked[i].key) != 0)
                ++m_result.count;
            put(ranked[i].row);
        }
        return std::move(m_result);
    }

    std::optional<RankOrder> onlyChanged(const RankOrder &previous)
    {
        std::vector<RankedRow> changed;
        m_result.ranks = previous.ranks;
        m_result.ranks.resize(m_task.rows.count(), RankOrder::Unknown);
        std::vector<bool> isChanged(static_cast<size_t>(m_task.rows.count()));
        for (const TableRow row : m_task.changed) {
            if (isChanged[static_cast<size_t>(row)])
                continue;
            isChanged[static_cast<size_t>(row)] = true;
            m_result.ranks[row] = RankOrder::Unknown;
            addKey(changed, row);
        }
        QList<TableRow> kept;
        kept.reserve(previous.rows.size());
        for (const TableRow row : previous.rows) {
            if (!isChanged[static_cast<size_t>(row)])
                kept.append(row);
        }
        if (!sort(changed))
            return std::nullopt;
        merge(previous, kept, changed);
        return std::move(m_result);
    }

private:
    NameOrder::Key keyOf(const QString &text)
    {
        return m_task.field == ContactField::DisplayName ? m_order.nameKey(text)
                                                         : m_order.textKey(text);
    }

    void addKey(std::vector<RankedRow> &to, TableRow row)
    {
        if (!m_task.rows.isUsed(row))
            return;
        const QString text = oneLine(m_text(row));
        if (hasVisibleCharacter(text))
            to.push_back({row, keyOf(text)});
        else
            m_result.ranks[row] = RankOrder::Empty;
    }

    /// In pieces, so that it can be stopped. False when cancelled.
    bool sort(std::vector<RankedRow> &ranked)
    {
        const auto less = [](const RankedRow &a, const RankedRow &b) {
            const int order = a.key.compare(b.key);
            return order != 0 ? order < 0 : a.row < b.row;
        };
        const auto size = static_cast<std::ptrdiff_t>(ranked.size());
        const auto at = [&](std::ptrdiff_t i) { return ranked.begin() + std::min(i, size); };
        for (std::ptrdiff_t from = 0; from < size && !m_cancelled; from += RowsAtOnce)
            std::sort(at(from), at(from + RowsAtOnce), less);
        for (std::ptrdiff_t width = RowsAtOnce; width < size; width *= 2) {
            for (std::ptrdiff_t from = 0; from < size && !m_cancelled; from += width * 2)
                std::inplace_merge(at(from), at(from + width), at(from + width * 2), less);
        }
        return !m_cancelled;
    }

    void put(TableRow row)
    {
        m_result.rows.append(row);
        m_result.ranks[row] = m_result.count - 1;
    }

    void merge(const RankOrder &previous, const QList<TableRow> &kept,
               const std::vector<RankedRow> &changed)
    {
        m_result.rows.reserve(kept.size() + static_cast<qsizetype>(changed.size()));
        qsizetype next = 0;
        quint32 oldRank = RankOrder::Unknown; // of the kept row that was put last
        const auto keepUntil = [&](qsizetype end) {
            for (; next < end; ++next) {
                const quint32 rank = previous.ranks.at(kept.at(next));
                if (rank != oldRank)
                    ++m_result.count;
                oldRank = rank;
                put(kept.at(next));
            }
        };
        const NameOrder::Key *lastChanged = nullptr;
        for (const RankedRow &one : changed) {
            const auto place
                = std::lower_bound(kept.cbegin() + next, kept.cend(), one.key,
                                   [this](TableRow row, const NameOrder::Key &key) {
                                       return keyOf(oneLine(m_text(row))).compare(key) < 0;
                                   });
            const qsizetype before = next;
            keepUntil(place - kept.cbegin());
            const bool isLikeLast
                = lastChanged && next == before && lastChanged->compare(one.key) == 0;
            lastChanged = &one.key;
            if (!isLikeLast) {
                ++m_result.count;
                // A kept row with the same text must not open a rank of its own.
                const bool isLikeNext = next < kept.size()
                    && keyOf(oneLine(m_text(kept.at(next)))).compare(one.key) == 0;
                oldRank = isLikeNext ? previous.ranks.at(kept.at(next)) : RankOrder::Unknown;
            }
            put(one.row);
        }
        keepUntil(kept.size());
    }

    const RankTask &m_task;
    ColumnText m_text;
    NameOrder m_order;
    const std::atomic_bool &m_cancelled;
    RankOrder m_result;
};

} // namespace

bool isRanked(ContactField field)
{
    switch (field) {
    case ContactField::Sex:
    case ContactField::Account:
    case ContactField::System:
    case ContactField::Kind:
    case ContactField::MemberCount:
    case ContactField::FirstSeen:
    case ContactField::LastSeen:
    case ContactField::GoneSince:
    case ContactField::DetailsAt:
        return false;
    default:
        return true;
    }
}

std::optional<RankOrder> rankRows(const RankTask &task, const std::atomic_bool &cancelled)
{
    Ranking ranking(task, cancelled);
    const bool areFew = task.changed.size() * KeysForChangedRow < task.rows.count();
    return task.previous && areFew ? ranking.onlyChanged(*task.previous) : ranking.all();
}

} // namespace Lianxi
