// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exportplan.h"

#include <QMap>

namespace Lianxi {

/// How a file is to be written, under a name; says nothing of what is written, so it fits any list.
struct ExportPreset
{
    QString name;
    ExportFormat format = ExportFormat::Csv;
    CsvOptions csv = {};
    HeaderStyle header = HeaderStyle::Titles;
    /// Names of the columns, in their order; empty: those that are usual.
    QStringList contactColumns = {};
    QStringList memberColumns = {};

    friend bool operator==(const ExportPreset &, const ExportPreset &) = default;
};

/// Where a profile's settings keep the presets, as presetsText().
inline constexpr QLatin1StringView ExportPresetsChoice{"export.presets"};
[[nodiscard]] QString presetsText(const QList<ExportPreset> &presets);
/// What cannot be read is left out, or as usual.
[[nodiscard]] QList<ExportPreset> presetsFromText(const QString &text);

// The words of the command line and of stored presets.
[[nodiscard]] const QMap<QString, ExportFormat> &formatWords();
[[nodiscard]] const QMap<QString, TextEncoding> &encodingWords();
[[nodiscard]] const QMap<QString, QChar> &separatorWords();
[[nodiscard]] const QMap<QString, HeaderStyle> &headerWords();

} // namespace Lianxi
