// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportplan.h"

#include <QObject>

#include <memory>

class QMimeData;
class QTemporaryDir;
class QWidget;

namespace Lianxi {

class ExportJob;
struct CopiedRows;

/// Takes rows out of a list: to the clipboard, as cells, or dragged away as a CSV file. However
/// many there are, they are made beside the window; what comes last counts.
class RowCopier : public QObject
{
    Q_OBJECT

public:
    explicit RowCopier(QObject *parent = nullptr);
    ~RowCopier() override;

    /// Puts the plan's rows on the clipboard, a moment later; see CopiedRows.
    void copy(ExportPlan plan);
    /// Writes the plan's rows to a file called after `listName`, and drags it away from `source` if
    /// the button is still held then. The file is there until the program ends: whoever takes it
    /// copies it when it likes.
    void drag(ExportPlan plan, const QString &listName, QWidget *source);

Q_SIGNALS:
    void copied(qsizetype rows);
    /// The file that is dragged is complete.
    void dragReady(const QString &file);

private:
    void startDrag(const QString &file, QWidget *source);

    std::unique_ptr<QTemporaryDir> m_folder; ///< only the user can read it
    std::unique_ptr<ExportJob> m_job;
    int m_copies = 0;
    int m_drags = 0;
};

/// The caller owns it.
[[nodiscard]] QMimeData *mimeDataOf(const CopiedRows &rows);
/// A name that fits any folder: a list's, without what paths are made of.
[[nodiscard]] QString fileNameOf(const QString &listName, const QString &suffix);

} // namespace Lianxi
