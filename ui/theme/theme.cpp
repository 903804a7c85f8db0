// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include "desktopsettings.h"
#include "palettes.h"
#include "style.h"
#include "tokens.h"

#include <QApplication>
#include <QToolTip>

namespace Lianxi {

using namespace std::chrono_literals;

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_desktop(new DesktopSettings(this))
    , m_startedDark(Lianxi::isDark(QApplication::palette()))
{
    connect(m_desktop, &DesktopSettings::changed, this, &Theme::refresh);
    m_desktop->follow();
}

Theme::~Theme() = default;

void Theme::apply(ColorScheme scheme)
{
    m_scheme = scheme;
    refresh();
}

std::chrono::milliseconds Theme::motion() const
{
    return m_desktop->wantsMotion() ? 150ms : 0ms;
}

void Theme::refresh()
{
    const bool dark = m_scheme == ColorScheme::System
        ? m_desktop->prefersDark().value_or(m_startedDark)
        : m_scheme == ColorScheme::Dark;
    if (!m_styled)
        QApplication::setStyle(new Style); // owned by the application
    if (auto *style = qobject_cast<Style *>(QApplication::style()))
        style->setMotion(motion());
    if (m_styled && dark == m_dark)
        return;
    m_styled = true;
    m_dark = dark;
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    // Qt posts the change to the windows; without this, who listens to changed() would still see
    // the old colours.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationPaletteChange);
    Q_EMIT changed();
}

} // namespace Lianxi
