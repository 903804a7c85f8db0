// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

/// The translations are in a static library: without this the linker leaves them out. Outside the
/// namespace, because the macro declares a function.
static void keepTranslations()
{
    Q_INIT_RESOURCE(lianxi_translations);
}

namespace Lianxi {

void Languages::use(const QString &language)
{
    keepTranslations();
    m_locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(m_locale);
    QCoreApplication::removeTranslator(&m_qt);
    QCoreApplication::removeTranslator(&m_lianxi);
    if (m_qt.load(m_locale, u"qtbase"_s, u"_"_s,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file as well: it holds the plurals.
    if (m_lianxi.load(m_locale, u"lianxi"_s, u"_"_s, u":/translations"_s)
        || m_lianxi.load(u":/translations/lianxi_en.qm"_s))
        QCoreApplication::installTranslator(&m_lianxi);
    Q_EMIT changed(m_locale);
}

} // namespace Lianxi
