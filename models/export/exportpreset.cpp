// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportpreset.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

template <typename T>
void read(const QJsonValue &value, const QMap<QString, T> &words, T &target)
{
    target = words.value(value.toString(), target);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &text : value.toArray())
        texts.append(text.toString());
    return texts;
}

ExportPreset presetOf(const QJsonObject &object)
{
    ExportPreset preset{.name = object["name"_L1].toString()};
    read(object["format"_L1], formatWords(), preset.format);
    read(object["encoding"_L1], encodingWords(), preset.csv.encoding);
    read(object["separator"_L1], separatorWords(), preset.csv.separator);
    read(object["header"_L1], headerWords(), preset.header);
    if (!object["formula_guard"_L1].toBool(true))
        preset.csv.guard = FormulaGuard::Off;
    preset.contactColumns = textsOf(object["columns"_L1]);
    preset.memberColumns = textsOf(object["member_columns"_L1]);
    return preset;
}

} // namespace

QString presetsText(const QList<ExportPreset> &presets)
{
    QJsonArray array;
    for (const ExportPreset &preset : presets) {
        array.append(
            QJsonObject{{u"name"_s, preset.name},
                        {u"format"_s, formatWords().key(preset.format)},
                        {u"encoding"_s, encodingWords().key(preset.csv.encoding)},
                        {u"separator"_s, separatorWords().key(preset.csv.separator)},
                        {u"header"_s, headerWords().key(preset.header)},
                        {u"formula_guard"_s, preset.csv.guard == FormulaGuard::On},
                        {u"columns"_s, QJsonArray::fromStringList(preset.contactColumns)},
                        {u"member_columns"_s, QJsonArray::fromStringList(preset.memberColumns)}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<ExportPreset> presetsFromText(const QString &text)
{
    QList<ExportPreset> presets;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const ExportPreset preset = presetOf(value.toObject());
        if (!preset.name.isEmpty())
            presets.append(preset);
    }
    return presets;
}

const QMap<QString, ExportFormat> &formatWords()
{
    static const QMap<QString, ExportFormat> words{{u"csv"_s, ExportFormat::Csv},
                                                   {u"xlsx"_s, ExportFormat::Xlsx},
                                                   {u"json"_s, ExportFormat::Json}};
    return words;
}

const QMap<QString, TextEncoding> &encodingWords()
{
    static const QMap<QString, TextEncoding> words{{u"utf-8-bom"_s, TextEncoding::Utf8WithBom},
                                                   {u"utf-8"_s, TextEncoding::Utf8},
                                                   {u"gb18030"_s, TextEncoding::Gb18030}};
    return words;
}

const QMap<QString, QChar> &separatorWords()
{
    static const QMap<QString, QChar> words{
        {u"comma"_s, u','}, {u"semicolon"_s, u';'}, {u"tab"_s, u'\t'}};
    return words;
}

const QMap<QString, HeaderStyle> &headerWords()
{
    static const QMap<QString, HeaderStyle> words{{u"names"_s, HeaderStyle::Names},
                                                  {u"titles"_s, HeaderStyle::Titles}};
    return words;
}

} // namespace Lianxi
