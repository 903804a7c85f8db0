// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactcolumns.h"

#include "icons.h"
#include "rowtable.h"
#include "settings.h"
#include "tokens.h"
#include "usualcolumns.h"

#include <QEvent>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A drag of a column edge tells every pixel.
constexpr auto layoutPause = 500ms;

} // namespace

ContactColumns::ContactColumns(RowTable &table, Settings &settings, QWidget *parent)
    : QToolButton(parent)
    , m_table(table)
    , m_settings(settings)
{
    setIcon(Lianxi::icon(IconName::Columns, Tint::Muted));
    setIconSize({Grid::IconMedium, Grid::IconMedium});
    setAutoRaise(true);
    setMinimumHeight(Grid::Control);
    m_timer.setSingleShot(true);
    m_timer.setInterval(layoutPause);
    connect(&m_timer, &QTimer::timeout, this, &ContactColumns::save);
    connect(&m_menu, &QMenu::aboutToShow, this, [this] { m_table.fillColumnsMenu(&m_menu); });
    connect(this, &QToolButton::clicked, &m_menu,
            [this] { m_menu.popup(mapToGlobal(rect().bottomLeft())); });
    connect(&table, &RowTable::columnsChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&table, &RowTable::resetColumnsRequested, this, [this] {
        showUsual();
        m_timer.start();
    });
    retranslate();
    restore();
}

void ContactColumns::finish()
{
    if (m_timer.isActive())
        save();
}

void ContactColumns::showList(const List &list)
{
    finish();
    m_list = list;
    restore();
}

QString ContactColumns::layoutName(const List &list) const
{
    if (!list.filter.isEmpty())
        return u"header.filter-%1"_s.arg(list.filter);
    return (list.account == 0 ? u"header.all-%1"_s : u"header.%1"_s).arg(listName(list.kind));
}

void ContactColumns::save()
{
    m_timer.stop();
    m_settings.setLayout(layoutName(m_list), m_table.saveLayout());
}

void ContactColumns::restore()
{
    List whole = m_list;
    whole.filter.clear();
    if (!m_table.restoreLayout(m_settings.layout(layoutName(m_list)))
        && !m_table.restoreLayout(m_settings.layout(layoutName(whole))))
        showUsual();
    m_timer.stop();
}

void ContactColumns::showUsual()
{
    m_table.showColumns(usualColumns(
        m_list.kind, m_list.account == 0 ? ListScope::AllAccounts : ListScope::OneAccount));
}

void ContactColumns::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void ContactColumns::retranslate()
{
    setToolTip(tr("Columns"));
    setAccessibleName(tr("Choose columns"));
}

} // namespace Lianxi
