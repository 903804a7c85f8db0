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
    Country{"AD"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Andorra")},
    Country{"AE"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "United Arab Emirates")},
    Country{"AF"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Afghanistan")},
    Country{"AL"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Albania")},
    Country{"AO"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Angola")},
    Country{"AR"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Argentina")},
    Country{"AT"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Austria")},
    Country{"AU"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Australia")},
    Country{"BD"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Bangladesh")},
    Country{"BE"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Belgium")},
    Country{"BM"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Bermuda")},
    Country{"BR"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Brazil")},
    Country{"CA"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Canada")},
    Country{"CH"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Switzerland")},
    Country{"CN"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "China")},
    Country{"CZ"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Czechia")},
    Country{"DE"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Germany")},
    Country{"DK"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Denmark")},
    Country{"DZ"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Algeria")},
    Country{"EG"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Egypt")},
    Country{"ES"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Spain")},
    Country{"FI"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Finland")},
    Country{"FR"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "France")},
    Country{"GB"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "United Kingdom")},
    Country{"GR"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Greece")},
    Country{"HK"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Hong Kong")},
    Country{"HU"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Hungary")},
    Country{"ID"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Indonesia")},
    Country{"IE"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Ireland")},
    Country{"IL"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Israel")},
    Country{"IN"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "India")},
    Country{"IS"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Iceland")},
    Country{"IT"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Italy")},
    Country{"JP"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Japan")},
    Country{"KE"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Kenya")},
    Country{"KH"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Cambodia")},
    Country{"KP"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "North Korea")},
    Country{"KR"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "South Korea")},
    Country{"KZ"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Kazakhstan")},
    Country{"LA"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Laos")},
    Country{"LK"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Sri Lanka")},
    Country{"MC"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Monaco")},
    Country{"MM"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Myanmar")},
    Country{"MN"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Mongolia")},
    Country{"MO"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Macao")},
    Country{"MV"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Maldives")},
    Country{"MX"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Mexico")},
    Country{"MY"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Malaysia")},
    Country{"NG"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Nigeria")},
    Country{"NL"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Netherlands")},
    Country{"NO"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Norway")},
    Country{"NP"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Nepal")},
    Country{"NZ"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "New Zealand")},
    Country{"PH"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Philippines")},
    Country{"PK"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Pakistan")},
    Country{"PL"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Poland")},
    Country{"PT"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Portugal")},
    Country{"QA"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Qatar")},
    Country{"RU"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Russia")},
    Country{"SA"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Saudi Arabia")},
    Country{"SE"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Sweden")},
    Country{"SG"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Singapore")},
    Country{"TH"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Thailand")},
    Country{"TR"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Turkey")},
    Country{"TW"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Taiwan")},
    Country{"UA"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Ukraine")},
    Country{"US"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "United States")},
    Country{"VN"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "Vietnam")},
    Country{"ZA"_L1, QT_TRANSLATE_NOOP("Lianxi::Regions", "South Africa")},
};

// In a context of their own: Chinese names Hong Kong otherwise after "China" than alone.
constexpr std::array provinces{
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Anhui"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Beijing"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Chongqing"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Fujian"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Gansu"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Guangdong"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Guangxi"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Guizhou"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Hainan"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Hebei"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Heilongjiang"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Henan"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Hong Kong"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Hubei"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Hunan"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Inner Mongolia"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Jiangsu"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Jiangxi"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Jilin"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Liaoning"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Macao"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Ningxia"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Qinghai"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Shaanxi"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Shandong"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Shanghai"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Shanxi"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Sichuan"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Taiwan"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Tianjin"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Tibet"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Xinjiang"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Yunnan"),
    QT_TRANSLATE_NOOP("Lianxi::Provinces", "Zhejiang"),
};
// clang-format on

} // namespace

QString countryText(const QString &country)
{
    if (country.size() != 2)
        return country;
    const auto found = std::ranges::find(countries, country, &Country::code);
    if (found != countries.end())
        return QCoreApplication::translate("Lianxi::Regions", found->name);
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    return territory == QLocale::AnyTerritory ? country : QLocale::territoryToString(territory);
}

QString provinceText(const QString &province)
{
    const auto found = std::ranges::find_if(
        provinces, [&](const char *name) { return province == QLatin1StringView(name); });
    return found == provinces.end() ? province
                                    : QCoreApplication::translate("Lianxi::Provinces", *found);
}

} // namespace Lianxi
