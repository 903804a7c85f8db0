// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "freshness.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace Lianxi {

namespace {

constexpr milliseconds Day = 24h;
constexpr milliseconds OldestAge = 3650 * Day;

milliseconds unitOf(QChar letter)
{
    return letter == u'd' ? Day : letter == u'h' ? milliseconds(1h) : milliseconds(1min);
}

} // namespace

const QList<AgeSetting> &ageSettings()
{
    static const QList<AgeSetting> all{{ListAgeSetting, &Freshness::list},
                                       {DetailsAgeSetting, &Freshness::details},
                                       {MembersAgeSetting, &Freshness::members}};
    return all;
}

Result<milliseconds> ageFromSetting(const QString &text)
{
    // ASCII digits alone: \d would take those of other scripts.
    static const QRegularExpression shape(uR"(\A\s*([1-9][0-9]{0,6})([mhd])\s*\z)"_s);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return failure(Error::Kind::Invalid, text);
    const milliseconds age
        = match.capturedView(1).toLongLong() * unitOf(match.capturedView(2).front());
    if (age > OldestAge)
        return failure(Error::Kind::Invalid, text);
    return age;
}

QString ageText(milliseconds age)
{
    for (const char16_t letter : {u'd', u'h'}) {
        if (age % unitOf(letter) == 0ms)
            return QString::number(age / unitOf(letter)) + letter;
    }
    return QString::number(age / 1min) + u'm';
}

Result<Freshness> freshnessFrom(const QMap<QString, QString> &settings)
{
    Freshness freshness;
    for (const AgeSetting &setting : ageSettings()) {
        const QString text = settings.value(setting.key);
        if (text.trimmed().isEmpty())
            continue;
        const Result<milliseconds> age = ageFromSetting(text);
        if (!age)
            return failure(Error::Kind::Invalid, setting.key);
        freshness.*setting.age = *age;
    }
    return freshness;
}

} // namespace Lianxi
