// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "columnlist.h"
#include "exportgatherer.h"
#include "exportjob.h"
#include "exportpreset.h"

namespace Lianxi {

class Settings;

/// What the export dialog remembers from one time to the next.
class ExportChoices
{
public:
    explicit ExportChoices(Settings &settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] ExportFormat format() const;
    void setFormat(ExportFormat format);
    [[nodiscard]] TextEncoding encoding() const;
    void setEncoding(TextEncoding encoding);
    [[nodiscard]] QChar separator() const;
    void setSeparator(QChar separator);
    [[nodiscard]] HeaderStyle header() const;
    void setHeader(HeaderStyle header);
    [[nodiscard]] QList<ExportPreset> presets() const;
    void setPresets(const QList<ExportPreset> &presets);
    void setFolder(const QString &folder);
    /// In the folder used last, named after the list.
    [[nodiscard]] QString proposedFile(const QString &listName, ExportFormat format) const;

    enum class Rows { Contacts, Members };
    /// Names of the columns; a sensible choice the first time.
    [[nodiscard]] QStringList columns(Rows rows) const;
    void setColumns(Rows rows, const QStringList &names);

private:
    Settings &m_settings;
};

// Texts and names for the dialog's fields.
[[nodiscard]] QString scopeTitle(ExportScope scope, qsizetype count, ExportChoices::Rows rows);
[[nodiscard]] QString formatTitle(ExportFormat format);
[[nodiscard]] QString fileSuffix(ExportFormat format);
[[nodiscard]] QString encodingTitle(TextEncoding encoding);
[[nodiscard]] QString separatorTitle(QChar separator);
[[nodiscard]] QList<ColumnList::Column> exportColumns(ExportChoices::Rows rows);
[[nodiscard]] QString headerTitle(HeaderStyle header);
/// Puts the columns of these names into the plan, whichever rows it has.
void setColumns(ExportPlan &plan, const QStringList &names);

} // namespace Lianxi
