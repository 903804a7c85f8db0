// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demorowwriter.h"

#include "demorandom.h"

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// Such a value was seen on the wire in place of 0.
constexpr qint64 oddSex = -5916789814496961;

} // namespace

void DemoRowWriter::text(QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        m_row.insert(name, value);
    else
        nothing(name);
}

void DemoRowWriter::value(QLatin1StringView name, const QJsonValue &value)
{
    if (value.isNull())
        nothing(name);
    else
        m_row.insert(name, value);
}

void DemoRowWriter::nothing(QLatin1StringView name)
{
    switch (dice(name, 3)) {
    case 0:
        m_row.insert(name, u""_s);
        break;
    case 1:
        m_row.insert(name, QJsonValue::Null);
        break;
    default:
        break; // absent
    }
}

void DemoRowWriter::nothing(std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names)
        nothing(name);
}

void DemoRowWriter::sex(DemoPerson::Sex sex)
{
    const int number = sex == DemoPerson::Sex::Male ? 1 : sex == DemoPerson::Sex::Female ? 2 : 0;
    const qsizetype form = dice("sex"_L1, 6);
    if (number == 0 && form < 2)
        m_row.insert("sex"_L1, oddSex);
    else if (form == 2)
        m_row.insert("sex"_L1, QString::number(number));
    else if (number == 0 && form == 3)
        m_row.insert("sex"_L1, QJsonValue::Null);
    else
        m_row.insert("sex"_L1, number);
}

QString DemoRowWriter::joined(const QList<int> &ids)
{
    QStringList words;
    for (const int id : ids)
        words.append(QString::number(id));
    return words.join(u',');
}

qsizetype DemoRowWriter::dice(QLatin1StringView name, qsizetype sides) const
{
    return DemoRandom::of(7, m_id + name).below(sides);
}

} // namespace Lianxi
