// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportplan.h"

#include <vector>

namespace Lianxi {

/// What of a plan decides how a row is written.
struct CellStyle
{
    RowSet columns; ///< its rows do not matter
    HeaderStyle header = HeaderStyle::Titles;
};
[[nodiscard]] CellStyle cellStyleOf(const ExportPlan &plan);

/// Makes cells of contacts and members, one row after the other, without copying their texts.
///
/// For machines they are what fieldValue() says; for people the words are in the user's language,
/// and times are local, as "2024-05-15 20:00:00", which spreadsheets take for times.
class RowCells
{
public:
    explicit RowCells(const CellStyle &style);

    [[nodiscard]] QStringList header() const;
    /// Valid until the next call, and while the contact and the context are.
    [[nodiscard]] std::span<const TableCell> of(const Contact &contact,
                                                const ContactContext &context);
    [[nodiscard]] std::span<const TableCell> of(const Member &member, const MemberContext &context);

private:
    [[nodiscard]] TableCell cell(ContactField field, const Contact &contact,
                                 const ContactContext &context, QString &kept);
    [[nodiscard]] TableCell cell(MemberField field, const Member &member,
                                 const MemberContext &context);
    [[nodiscard]] TableCell timeCell(qint64 ms, QString &kept);
    [[nodiscard]] QStringView placeText(QHash<QString, QString> &known, const QString &place,
                                        QString (*textOf)(const QString &));
    [[nodiscard]] qint64 localMs(qint64 ms);
    void findWords();

    QList<ContactField> m_contactColumns;
    QList<MemberField> m_memberColumns;
    HeaderStyle m_style;
    std::vector<TableCell> m_cells;
    std::vector<QString> m_kept; ///< texts that are made, one a column
    QString m_sexWords[3];
    QString m_kindWords[4];
    QString m_roleWords[3];
    QString m_friendWords[2];
    QHash<QString, QString> m_countries;
    QHash<QString, QString> m_provinces;
    QHash<qint64, qint64> m_offsets; ///< by quarter of an hour, in ms
};

/// Hands the rows of `rows` to `take`, one after the other, until it answers false. Counts them.
template <typename Take>
void forEachRow(const RowSet &rows, RowCells &cells, ExportOutcome &outcome, Take take)
{
    static const ContactContext unknown;
    if (const auto *contacts = std::get_if<ContactRows>(&rows)) {
        for (const ContactRows::Row &row : contacts->rows) {
            const auto found = contacts->contexts.constFind(row.account);
            const bool isKnown = found != contacts->contexts.cend();
            ++outcome.rows;
            outcome.withoutDetails += row.contact.detailsAt == 0 ? 1 : 0;
            if (!take(cells.of(row.contact, isKnown ? *found : unknown)))
                return;
        }
        return;
    }
    for (const MemberRows::Group &group : std::get<MemberRows>(rows).groups) {
        for (const Member &member : group.members) {
            ++outcome.rows;
            if (!take(cells.of(member, group.context)))
                return;
        }
    }
}

} // namespace Lianxi
