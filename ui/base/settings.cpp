// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QSettings>

#include <array>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

constexpr QLatin1StringView LookKey{"look/colors"};
constexpr QLatin1StringView DensityKey{"look/rows"};
constexpr QLatin1StringView LanguageKey{"language"};

constexpr std::array colorSchemeWords{"system"_L1, "light"_L1, "dark"_L1};
constexpr std::array rowDensityWords{"comfortable"_L1, "compact"_L1};

/// The value whose word the file holds; the first one for anything else.
template <typename Enum, std::size_t Size>
Enum fromWord(const QString &word, const std::array<QLatin1StringView, Size> &words)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (word == words[i])
            return Enum(i);
    }
    return Enum(0);
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
{
    if (!file.isEmpty())
        m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
    if (m_file) {
        const QStringList keys = m_file->allKeys();
        for (const QString &key : keys)
            m_values.insert(key, m_file->value(key));
    }
}

Settings::~Settings() = default;

QVariant Settings::value(const QString &key) const
{
    return m_values.value(key);
}

bool Settings::setValue(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value)
        return false;
    m_values.insert(key, value);
    if (m_file)
        m_file->setValue(key, value);
    return true;
}

ColorScheme Settings::colorScheme() const
{
    return fromWord<ColorScheme>(value(LookKey).toString(), colorSchemeWords);
}

void Settings::setColorScheme(ColorScheme scheme)
{
    if (setValue(LookKey, QString(colorSchemeWords.at(std::size_t(scheme)))))
        Q_EMIT colorSchemeChanged(scheme);
}

RowDensity Settings::rowDensity() const
{
    return fromWord<RowDensity>(value(DensityKey).toString(), rowDensityWords);
}

void Settings::setRowDensity(RowDensity density)
{
    if (setValue(DensityKey, QString(rowDensityWords.at(std::size_t(density)))))
        Q_EMIT rowDensityChanged(density);
}

QString Settings::language() const
{
    return value(LanguageKey).toString();
}

void Settings::setLanguage(const QString &language)
{
    if (setValue(LanguageKey, language))
        Q_EMIT languageChanged(language);
}

QByteArray Settings::layout(const QString &name) const
{
    return value("layout/"_L1 + name).toByteArray();
}

void Settings::setLayout(const QString &name, const QByteArray &state)
{
    setValue("layout/"_L1 + name, state);
}

QVariant Settings::choice(const QString &name) const
{
    return value("choice/"_L1 + name);
}

void Settings::setChoice(const QString &name, const QVariant &value)
{
    setValue("choice/"_L1 + name, value);
}

} // namespace Lianxi
