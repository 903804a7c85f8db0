// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportrows.h"

namespace Lianxi {

ExportRows::ExportRows(const ExportPlan &plan)
    : m_plan(plan)
{
}

QStringList ExportRows::header() const
{
    const bool names = m_plan.header == HeaderStyle::Names || m_plan.format == ExportFormat::Json;
    return std::visit(
        [names](const auto &rows) {
            QStringList header;
            for (const auto column : rows.columns)
                header.append(names ? fieldName(column) : fieldTitle(column));
            return header;
        },
        m_plan.rows);
}

qsizetype ExportRows::total() const
{
    if (const auto *contacts = std::get_if<ContactRows>(&m_plan.rows))
        return contacts->rows.size();
    qsizetype sum = 0;
    for (const MemberRows::Group &group : std::get<MemberRows>(m_plan.rows).groups)
        sum += group.members.size();
    return sum;
}

std::optional<QStringList> ExportRows::next()
{
    return std::visit([this](const auto &rows) { return nextOf(rows); }, m_plan.rows);
}

std::optional<QStringList> ExportRows::nextOf(const ContactRows &rows)
{
    if (m_row >= rows.rows.size())
        return std::nullopt;
    static const ContactContext unknown;
    const ContactRows::Row &row = rows.rows[m_row++];
    const auto found = rows.contexts.constFind(row.account);
    const ContactContext &context = found == rows.contexts.cend() ? unknown : *found;
    QStringList values;
    values.reserve(rows.columns.size());
    for (const ContactField column : rows.columns)
        values.append(fieldValue(column, row.contact, context));
    ++m_outcome.rows;
    if (row.contact.detailsAt == 0)
        ++m_outcome.withoutDetails;
    return values;
}

std::optional<QStringList> ExportRows::nextOf(const MemberRows &rows)
{
    while (m_group < rows.groups.size() && m_row >= rows.groups[m_group].members.size()) {
        ++m_group;
        m_row = 0;
    }
    if (m_group >= rows.groups.size())
        return std::nullopt;
    const MemberRows::Group &group = rows.groups[m_group];
    const Member &member = group.members[m_row++];
    QStringList values;
    values.reserve(rows.columns.size());
    for (const MemberField column : rows.columns)
        values.append(fieldValue(column, member, group.context));
    ++m_outcome.rows;
    return values;
}

} // namespace Lianxi
