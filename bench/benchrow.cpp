// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchrow.h"

#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

QString number(double value)
{
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return QLocale::c().toString(value, 'f', decimals);
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

} // namespace

std::optional<double> BenchRow::ratio() const
{
    if (!baselineValue || *baselineValue <= 0)
        return std::nullopt;
    return value / *baselineValue;
}

QJsonArray toJson(const QList<BenchRow> &rows)
{
    QJsonArray array;
    for (const BenchRow &row : rows) {
        array.append(QJsonObject{
            {"name"_L1, row.name},
            {"value"_L1, row.value},
            {"unit"_L1, row.unit},
            {"baseline"_L1,
             row.baseline.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(row.baseline)},
            {"baseline_value"_L1, orNull(row.baselineValue)},
            {"ratio"_L1, orNull(row.ratio())},
            {"at"_L1, row.at.toString(Qt::ISODate)},
        });
    }
    return array;
}

QString toText(const QList<BenchRow> &rows)
{
    QString text;
    for (const BenchRow &row : rows) {
        text += row.name.leftJustified(24) + number(row.value).rightJustified(10) + u' '
            + row.unit.leftJustified(4);
        if (const auto ratio = row.ratio()) {
            text += number(*ratio).rightJustified(8) + " x "_L1 + row.baseline + " ("_L1
                + number(*row.baselineValue) + u' ' + row.unit + u')';
        }
        text += u'\n';
    }
    return text;
}

QString toMarkdown(const QJsonArray &rows)
{
    QString text = u"| benchmark | value | against | baseline | ratio |\n"
                   "|---|---:|---|---:|---:|\n"_s;
    for (const QJsonValue &row : rows) {
        const QString unit = row["unit"_L1].toString();
        const bool hasBaseline = row["baseline_value"_L1].isDouble();
        text += u"| `%1` | %2 %3 | %4 | %5 | %6 |\n"_s.arg(
            row["name"_L1].toString(), number(row["value"_L1].toDouble()), unit,
            row["baseline"_L1].toString(),
            hasBaseline ? number(row["baseline_value"_L1].toDouble()) + u' ' + unit : QString(),
            row["ratio"_L1].isDouble() ? number(row["ratio"_L1].toDouble()) : QString());
    }
    return text;
}

} // namespace Lianxi
