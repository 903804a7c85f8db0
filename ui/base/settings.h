// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QString>
#include <QVariant>

#include <memory>

class QSettings;

namespace Lianxi {

enum class RowDensity { Comfortable, Compact };

/// What the user chose, in one file of the profile; one table of keys, types and defaults. Never
/// holds a secret. Says when something changed, so that every window follows.
class Settings : public QObject
{
    Q_OBJECT

public:
    /// `file` empty: kept in memory only (demo).
    explicit Settings(const QString &file, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] ColorScheme colorScheme() const;
    void setColorScheme(ColorScheme scheme);
    [[nodiscard]] RowDensity rowDensity() const;
    void setRowDensity(RowDensity density);
    /// "en", "zh_CN", or empty for the system's language.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);

    /// Window, splitter and header states, by a short name ("window", "header.friends").
    [[nodiscard]] QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);
    /// Choices that a dialog remembers ("export.encoding").
    [[nodiscard]] QVariant choice(const QString &name) const;
    void setChoice(const QString &name, const QVariant &value);

Q_SIGNALS:
    void colorSchemeChanged(Lianxi::ColorScheme scheme);
    void rowDensityChanged(Lianxi::RowDensity density);
    void languageChanged(const QString &language);

private:
    [[nodiscard]] QVariant value(const QString &key) const;
    /// Whether that was a change.
    bool setValue(const QString &key, const QVariant &value);

    QHash<QString, QVariant> m_values;
    std::unique_ptr<QSettings> m_file; ///< writes itself a moment later; none in memory
};

} // namespace Lianxi
