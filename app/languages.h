// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace Lianxi {

/// The language of the window: installs the translations of Lianxi and of Qt. Every widget gets
/// QEvent::LanguageChange.
class Languages : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// "en", "zh_CN", or empty for the system's language.
    void use(const QString &language);
    [[nodiscard]] QLocale locale() const { return m_locale; }

Q_SIGNALS:
    void changed(const QLocale &locale);

private:
    QLocale m_locale;
    QTranslator m_lianxi;
    QTranslator m_qt;
};

} // namespace Lianxi
