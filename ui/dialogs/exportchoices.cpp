// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportchoices.h"

#include "settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Gives lupdate the context.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Lianxi::ExportChoices)
};

constexpr QLatin1StringView FormatChoice{"export.format"};
constexpr QLatin1StringView EncodingChoice{"export.encoding"};
constexpr QLatin1StringView SeparatorChoice{"export.separator"};
constexpr QLatin1StringView HeaderChoice{"export.header"};
constexpr QLatin1StringView FolderChoice{"export.folder"};

QString columnsChoice(ExportChoices::Rows rows)
{
    return rows == ExportChoices::Rows::Members ? u"export.member-columns"_s
                                                : u"export.contact-columns"_s;
}

QStringList firstColumns(ExportChoices::Rows rows)
{
    if (rows == ExportChoices::Rows::Members) {
        return {u"group_name"_s, u"id"_s,    u"nickname"_s, u"group_nickname"_s,
                u"remark"_s,     u"alias"_s, u"role"_s};
    }
    return {u"display_name"_s, u"remark"_s,   u"nickname"_s, u"alias"_s, u"id"_s,
            u"sex"_s,          u"province"_s, u"city"_s,     u"labels"_s};
}

} // namespace

ExportFormat ExportChoices::format() const
{
    return ExportFormat(m_settings.choice(FormatChoice).toInt());
}

void ExportChoices::setFormat(ExportFormat format)
{
    m_settings.setChoice(FormatChoice, int(format));
}

TextEncoding ExportChoices::encoding() const
{
    return TextEncoding(m_settings.choice(EncodingChoice).toInt());
}

void ExportChoices::setEncoding(TextEncoding encoding)
{
    m_settings.setChoice(EncodingChoice, int(encoding));
}

QChar ExportChoices::separator() const
{
    const QString stored = m_settings.choice(SeparatorChoice).toString();
    return stored.isEmpty() ? QChar(u',') : stored.front();
}

void ExportChoices::setSeparator(QChar separator)
{
    m_settings.setChoice(SeparatorChoice, QString(separator));
}

HeaderStyle ExportChoices::header() const
{
    return headerWords().value(m_settings.choice(HeaderChoice).toString(), HeaderStyle::Titles);
}

void ExportChoices::setHeader(HeaderStyle header)
{
    m_settings.setChoice(HeaderChoice, headerWords().key(header));
}

QList<ExportPreset> ExportChoices::presets() const
{
    return presetsFromText(m_settings.choice(ExportPresetsChoice).toString());
}

void ExportChoices::setPresets(const QList<ExportPreset> &presets)
{
    m_settings.setChoice(ExportPresetsChoice, presetsText(presets));
}

void ExportChoices::setFolder(const QString &folder)
{
    m_settings.setChoice(FolderChoice, folder);
}

QString ExportChoices::proposedFile(const QString &listName, ExportFormat format) const
{
    QString folder = m_settings.choice(FolderChoice).toString();
    if (folder.isEmpty() || !QDir(folder).exists())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QDir(folder).exists())
        folder = QDir::homePath();
    // Names come from the wire: nothing of them may lead out of the folder.
    static const QRegularExpression unfit(uR"([/\\:*?"<>|\x00-\x1f]+)"_s);
    QString name = oneLine(listName);
    name.replace(unfit, u" "_s);
    name = name.simplified().left(80);
    if (name.isEmpty() || name.startsWith(u'.'))
        name.prepend(u"lianxi"_s);
    return folder + u'/' + name + u'.' + fileSuffix(format);
}

QStringList ExportChoices::columns(Rows rows) const
{
    const QStringList stored = m_settings.choice(columnsChoice(rows)).toStringList();
    return stored.isEmpty() ? firstColumns(rows) : stored;
}

void ExportChoices::setColumns(Rows rows, const QStringList &names)
{
    m_settings.setChoice(columnsChoice(rows), names);
}

QString scopeTitle(ExportScope scope, qsizetype count, ExportChoices::Rows rows)
{
    const int n = int(count);
    if (scope == ExportScope::GroupMembers)
        return Text::tr("Members of %Ln chosen group(s)", nullptr, n);
    const bool members = rows == ExportChoices::Rows::Members;
    switch (scope) {
    case ExportScope::Selection:
        return members ? Text::tr("Selection (%Ln member(s))", nullptr, n)
                       : Text::tr("Selection (%Ln contact(s))", nullptr, n);
    case ExportScope::Shown:
        return members ? Text::tr("What is shown (%Ln member(s))", nullptr, n)
                       : Text::tr("What is shown (%Ln contact(s))", nullptr, n);
    default:
        return members ? Text::tr("Whole list (%Ln member(s))", nullptr, n)
                       : Text::tr("Whole list (%Ln contact(s))", nullptr, n);
    }
}

QString formatTitle(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return Text::tr("CSV (opens in every spreadsheet)");
    case ExportFormat::Xlsx:
        return Text::tr("XLSX (Excel, WPS, LibreOffice)");
    case ExportFormat::Json:
        break;
    }
    return Text::tr("JSON (for programs)");
}

QString fileSuffix(ExportFormat format)
{
    return formatWords().key(format);
}

QString encodingTitle(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8WithBom:
        return Text::tr("UTF-8 with BOM (opens right in Excel and WPS)");
    case TextEncoding::Utf8:
        return Text::tr("UTF-8");
    case TextEncoding::Gb18030:
        return Text::tr("GB18030 (older Chinese programs)");
    }
    return {};
}

QString separatorTitle(QChar separator)
{
    if (separator == u';')
        return Text::tr("Semicolon");
    if (separator == u'\t')
        return Text::tr("Tab");
    return Text::tr("Comma");
}

QString headerTitle(HeaderStyle header)
{
    return header == HeaderStyle::Titles
        ? Text::tr("Titles and words in your language, local times")
        : Text::tr("Stable names and exact values, for programs");
}

QList<ColumnList::Column> exportColumns(ExportChoices::Rows rows)
{
    QList<ColumnList::Column> columns;
    const auto append = [&columns](const auto &fields) {
        for (const auto field : fields)
            columns.append({fieldName(field), fieldTitle(field)});
    };
    if (rows == ExportChoices::Rows::Members)
        append(allMemberFields());
    else
        append(allContactFields());
    return columns;
}

void setColumns(ExportPlan &plan, const QStringList &names)
{
    for (const QString &name : names) {
        if (auto *contacts = std::get_if<ContactRows>(&plan.rows)) {
            if (const std::optional<ContactField> field = contactFieldFromName(name))
                contacts->columns.append(*field);
        } else if (auto *members = std::get_if<MemberRows>(&plan.rows)) {
            if (const std::optional<MemberField> field = memberFieldFromName(name))
                members->columns.append(*field);
        }
    }
}

} // namespace Lianxi
