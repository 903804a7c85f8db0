// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportjob.h"

namespace Lianxi {

/// A plan's rows as texts, one after the other, from the field table. The plan lives longer.
class ExportRows
{
public:
    explicit ExportRows(const ExportPlan &plan);

    /// Titles for people, names for machines; JSON has names always.
    [[nodiscard]] QStringList header() const;
    [[nodiscard]] qsizetype total() const;
    /// The next row; nothing after the last one.
    [[nodiscard]] std::optional<QStringList> next();
    /// What was handed out so far.
    [[nodiscard]] ExportOutcome outcome() const { return m_outcome; }

private:
    [[nodiscard]] std::optional<QStringList> nextOf(const ContactRows &rows);
    [[nodiscard]] std::optional<QStringList> nextOf(const MemberRows &rows);

    const ExportPlan &m_plan;
    qsizetype m_group = 0;
    qsizetype m_row = 0; ///< of the contacts, or of the group's members
    ExportOutcome m_outcome;
};

} // namespace Lianxi
