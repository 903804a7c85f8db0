// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "benchrow.h"

#include "targets.h"

#include <QJsonObject>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

QString number(double value)
{
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return QLocale::c().toString(value, 'f', decimals);
}

/// An exponent has no unit to write.
QString withUnit(double value, const QString &unit)
{
    return unit == "exponent"_L1 ? number(value) : number(value) + u' ' + unit;
}

QString mark(const Target &target, const QJsonValue &row)
{
    const QJsonValue reached = target.of == Target::Of::Ratio ? row["ratio"_L1] : row["value"_L1];
    if (!reached.isDouble())
        return u"?"_s;
    return reached.toDouble() <= target.most ? u"✓"_s : u"✗"_s;
}

QString markdownLine(const QJsonValue &row)
{
    const QString name = row["name"_L1].toString();
    const QString unit = row["unit"_L1].toString();
    const std::optional<Target> target = targetOf(name);
    const auto orEmpty = [](const QJsonValue &value, const QString &text) {
        return value.isDouble() ? text : QString();
    };
    return u"| `%1` | %2 | %3 | %4 | %5 | %6 | %7 | %8 |\n"_s.arg(
        name, target ? target->what : QString(), withUnit(row["value"_L1].toDouble(), unit),
        row["baseline"_L1].toString(),
        orEmpty(row["baseline_value"_L1], withUnit(row["baseline_value"_L1].toDouble(), unit)),
        orEmpty(row["ratio"_L1], number(row["ratio"_L1].toDouble())),
        target ? targetText(*target, unit) : QString(), target ? mark(*target, row) : QString());
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

bool BenchRow::isValid() const
{
    return std::isfinite(value) && (value > 0 || unit == "exponent"_L1)
        && (!baselineValue || *baselineValue > 0);
}

BenchRow rowAgainst(const QString &name, const QString &baseline, const Versus &measured)
{
    return {name, measured.ours.median(), u"ms"_s, baseline, measured.baseline.median()};
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
    QString text = u"| name | what | value | beside | its value | ratio | reach | |\n"
                   "|---|---|---:|---|---:|---:|---|---|\n"_s;
    for (const QJsonValue &row : rows)
        text += markdownLine(row);
    return text;
}

} // namespace Lianxi
