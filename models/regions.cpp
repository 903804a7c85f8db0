// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "regions.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

struct Country
{
    QLatin1StringView code;
    const char *name;
};

// Where contacts are found most; the words are ours, so that they follow the language that the
// user chose. Any other code takes Qt's English name.
// clang-format off
constexpr std::array countries{
    Country{"AE"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "United Arab Emirates")},
    Country{"AU"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Australia")},
    Country{"CA"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Canada")},
    Country{"CN"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "China")},
    Country{"DE"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Germany")},
    Country{"ES"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Spain")},
    Country{"FR"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "France")},
    Country{"GB"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "United Kingdom")},
    Country{"HK"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Hong Kong")},
    Country{"ID"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Indonesia")},
    Country{"IT"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Italy")},
    Country{"JP"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Japan")},
    Country{"KR"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "South Korea")},
    Country{"MO"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Macao")},
    Country{"MY"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Malaysia")},
    Country{"NZ"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "New Zealand")},
    Country{"PH"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Philippines")},
    Country{"RU"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Russia")},
    Country{"SG"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Singapore")},
    Country{"TH"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Thailand")},
    Country{"TW"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Taiwan")},
    Country{"US"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "United States")},
    Country{"VN"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Vietnam")},
};

constexpr std::array provinces{
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Anhui"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Beijing"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Chongqing"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Fujian"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Gansu"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Guangdong"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Guangxi"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Guizhou"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Hainan"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Hebei"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Heilongjiang"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Henan"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Hong Kong"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Hubei"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Hunan"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Inner Mongolia"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Jiangsu"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Jiangxi"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Jilin"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Liaoning"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Macao"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Ningxia"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Qinghai"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Shaanxi"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Shandong"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Shanghai"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Shanxi"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Sichuan"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Taiwan"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Tianjin"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Tibet"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Xinjiang"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Yunnan"),
    QT_TRANSLATE_NOOP("Lianxi::Regions", "Zhejiang"),
};
// clang-format on

QString translated(const char *text)
{
    return QCoreApplication::translate("Lianxi::Regions", text);
}

} // namespace

QString countryText(const QString &country)
{
    if (country.size() != 2)
        return country;
    const auto found = std::ranges::find(countries, country, &Country::code);
    if (found != countries.end())
        return translated(found->name);
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    return territory == QLocale::AnyTerritory ? country : QLocale::territoryToString(territory);
}

QString provinceText(const QString &province)
{
    const auto found = std::ranges::find_if(
        provinces, [&](const char *name) { return province == QLatin1StringView(name); });
    return found == provinces.end() ? province : translated(*found);
}

} // namespace Lianxi
