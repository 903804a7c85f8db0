// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exitcode.h"
#include "remarkedit.h"
#include "remarkimport.h"

namespace Lianxi {

class CommandContext;

/// What "remark import" tells: what a file would change, or what became of it.
class ImportReport
{
public:
    enum class Form { Table, Json };
    ImportReport(QString account, RemarkImport import, Form form);

    [[nodiscard]] const RemarkImport &import() const { return m_import; }
    /// The edits that the changes were saved as, in their order.
    void setEdits(const QList<RemarkEdit> &edits) { m_edits = edits; }
    [[nodiscard]] const QList<RemarkEdit> &edits() const { return m_edits; }

    /// A sentence for each line that cannot be used, on standard error.
    void sayBadLines(CommandContext &context) const;
    /// The changes, what became of them, and how many of each there are.
    void print(CommandContext &context) const;

    /// All lines could be used, and all remarks are confirmed.
    [[nodiscard]] bool isComplete() const;
    /// Some remark is there, or on its way.
    [[nodiscard]] bool isAnythingDone() const;
    /// What the file alone means for the shell.
    [[nodiscard]] ExitCode codeOfReading() const;

private:
    void printTable(CommandContext &context) const;
    void printJson(CommandContext &context) const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] qsizetype count(const QList<RemarkEdit::State> &states) const;

    const QString m_account;
    const RemarkImport m_import;
    const Form m_form;
    QList<RemarkEdit> m_edits;
};

} // namespace Lianxi
