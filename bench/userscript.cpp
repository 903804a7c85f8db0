// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "userscript.h"

#include "actions.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "memberpage.h"
#include "navigation.h"
#include "paintwatch.h"
#include "rowtable.h"
#include "searchfield.h"

#include <QDialog>
#include <QHeaderView>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Lianxi {

namespace {
constexpr auto pause = 35ms;
} // namespace

UserScript::UserScript(MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
{
    addListSteps(ContactKind::Friend, u"friends"_s);
    addSelecting();
    addSorting(u"sort by remark"_s, static_cast<int>(ContactField::Remark), Qt::AscendingOrder);
    addSorting(u"sort by city, descending"_s, static_cast<int>(ContactField::City),
               Qt::DescendingOrder);
    addSorting(u"usual order"_s, -1, Qt::AscendingOrder);
    addListSteps(ContactKind::Public, u"public accounts"_s);
    addListSteps(ContactKind::Group, u"groups"_s);
    addGroupSteps();
    addViewSteps();
    addDialogSteps();
    connect(&m_timer, &QTimer::timeout, this, &UserScript::next);
}

void UserScript::addListSteps(ContactKind kind, const QString &name)
{
    m_steps.append({u"open "_s + name, [this, kind] { m_window.navigation().showKind(kind); }});
    addScrolling(name, m_window.contactPage().table());
    addSearching(name, m_window.contactPage().searchField(), {u"王"_s, u"小"_s});
    addSearching(name, m_window.contactPage().searchField(), {u"a"_s, u"n"_s});
}

void UserScript::addScrolling(const QString &name, RowTable *table)
{
    for (const double place : {0.02, 0.05, 0.3, 0.31, 0.7, 1.0, 0.0}) {
        m_steps.append({u"scroll "_s + name, [table, place] {
                            QScrollBar *bar = table->verticalScrollBar();
                            bar->setValue(static_cast<int>(bar->maximum() * place));
                        }});
    }
}

void UserScript::addSearching(const QString &name, QWidget *field, const QStringList &keys)
{
    for (const QString &key : keys)
        m_steps.append({u"type %1 in %2"_s.arg(key, name), [field, key] { type(field, key); }});
    m_steps.append({u"clear the search of "_s + name,
                    [field] { static_cast<SearchField *>(field)->clear(); }});
}

void UserScript::addSorting(const QString &name, int column, Qt::SortOrder order)
{
    m_steps.append({name, [this, column, order] {
                        m_window.contactPage().table()->horizontalHeader()->setSortIndicator(column,
                                                                                             order);
                    }});
    addScrolling(name, m_window.contactPage().table());
}

void UserScript::addSelecting()
{
    RowTable *const table = m_window.contactPage().table();
    for (const int row : {0, 1, 2, 100}) {
        m_steps.append({u"select a row"_s, [table, row] {
                            if (row < table->model()->rowCount())
                                table->goToRow(row);
                        }});
    }
    m_steps.append({u"select all"_s, [table] { table->selectAll(); }});
    m_steps.append({u"select nothing"_s, [table] { table->clearSelection(); }});
}

void UserScript::addGroupSteps()
{
    for (const int number : {0, 1, 7}) {
        const QString name = u"members of group %1"_s.arg(number);
        m_steps.append({u"open the "_s + name, [this, number] { openGroup(number); }});
        addScrolling(name, m_window.memberPage().table());
        addSearching(name, m_window.memberPage().searchField(), {u"王"_s});
        m_steps.append({u"leave the "_s + name, [this] { m_window.navigation().closeGroup(); }});
    }
}

void UserScript::addViewSteps()
{
    const auto trigger = [this](Command command) {
        return [this, command] { m_window.actions()[command]->trigger(); };
    };
    m_steps.append({u"compact rows"_s, trigger(Command::CompactRows)});
    m_steps.append({u"comfortable rows"_s, trigger(Command::CompactRows)});
    m_steps.append({u"hide the details"_s, trigger(Command::ShowDetails)});
    m_steps.append({u"show the details"_s, trigger(Command::ShowDetails)});
    m_steps.append({u"narrow the window"_s, [this] { m_window.resize(900, 700); }});
    m_steps.append({u"widen the window"_s, [this] { m_window.resize(1180, 740); }});
}

void UserScript::addDialogSteps()
{
    const std::initializer_list<std::pair<Command, QString>> dialogs{
        {Command::Export, u"export dialog"_s},
        {Command::EditRemark, u"remark dialog"_s},
        {Command::EditAccount, u"account dialog"_s},
        {Command::OpenSettings, u"settings dialog"_s},
        {Command::ShowShortcuts, u"shortcuts dialog"_s},
    };
    m_steps.append(
        {u"open friends again"_s, [this] { m_window.navigation().showKind(ContactKind::Friend); }});
    m_steps.append({u"select a row"_s, [this] { m_window.contactPage().focusList(); }});
    for (const auto &[command, name] : dialogs) {
        m_steps.append(
            {u"open the "_s + name, [this, command] { m_window.actions()[command]->trigger(); }});
        // It fills itself, and somebody looks at it.
        for (int step = 0; step < 4; ++step)
            m_steps.append({u"look at the "_s + name, [] {}});
        m_steps.append({u"close the "_s + name, [this] {
                            for (QDialog *dialog : m_window.findChildren<QDialog *>())
                                dialog->close();
                        }});
    }
}

void UserScript::openGroup(int number)
{
    const ContactListModel *model = m_window.contactPage().model();
    if (number < model->rowCount())
        m_window.navigation().openGroup(
            model->index(number, 0).data(ContactListModel::KeyRole).toLongLong());
}

void UserScript::start()
{
    m_timer.start(pause);
}

void UserScript::stop()
{
    m_timer.stop();
}

void UserScript::next()
{
    const Step &step = m_steps.at(m_position);
    Q_EMIT actionStarted(step.name);
    step.act();
    m_position = (m_position + 1) % m_steps.size();
    if (m_position == 0)
        ++m_passes;
}

} // namespace Lianxi
