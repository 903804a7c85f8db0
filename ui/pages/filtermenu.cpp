// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtermenu.h"

#include "filterparts.h"
#include "search/regionlist.h"

#include <QActionGroup>
#include <QApplication>
#include <QCalendarWidget>
#include <QLocale>
#include <QTextCharFormat>
#include <QWidgetAction>

#include <algorithm>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

/// As many as one overlooks; the rest is one menu further.
constexpr qsizetype mostInOneMenu = 24;
constexpr int longestName = 260;
constexpr int weekDays = 7;
constexpr int monthDays = 30;

/// The menu with all its parts.
void closeAll()
{
    while (QWidget *popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            return;
    }
}

/// A name from the wire as the text of an entry, where an ampersand is a letter.
QString entryText(const QWidget &menu, const QString &name)
{
    return menu.fontMetrics()
        .elidedText(oneLine(name), Qt::ElideRight, longestName)
        .replace(u'&', u"&&"_s);
}

} // namespace

FilterMenu::FilterMenu(QWidget *parent)
    : ChoiceMenu(parent)
{
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::fill);
}

void FilterMenu::setFacets(std::function<ContactFacets(const ContactQuery &)> facets)
{
    m_countFacets = std::move(facets);
}

void FilterMenu::setQuery(const ContactQuery &query)
{
    m_query = query;
    showWhatCanBeDone();
}

void FilterMenu::showWhatCanBeDone()
{
    const bool narrow = hasConditions(m_query);
    if (m_save)
        m_save->setEnabled(narrow || !m_query.search.isEmpty());
    if (m_clear)
        m_clear->setEnabled(narrow);
}

void FilterMenu::fill()
{
    clear();
    for (QMenu *part : std::as_const(m_parts))
        part->deleteLater();
    m_parts.clear();
    m_facets.reset();
    addPart(tr("&List"), &FilterMenu::fillKinds);
    if (m_accounts.size() > 1)
        addPart(tr("&Account"), &FilterMenu::fillAccounts);
    addSeparator();
    addPart(tr("La&bel"), &FilterMenu::fillLabels);
    if (m_query.kind != ContactKind::Group) {
        addPart(tr("&Region"), &FilterMenu::fillRegions);
        addPart(tr("&Sex"), &FilterMenu::fillSexes);
    }
    addPart(tr("Re&mark"), &FilterMenu::fillRemarks);
    addPart(tr("&Changed"), &FilterMenu::fillChanged);
    addPart(tr("&Gone"), &FilterMenu::fillGone);
    addChoice(
        this, tr("Only contacts without &details"),
        m_query.details == ContactQuery::Details::Missing, [](ContactQuery &query, bool checked) {
            query.details = checked ? ContactQuery::Details::Missing : ContactQuery::Details::Any;
        });
    addSeparator();
    m_save = addAction(tr("Sa&ve filter…"), this, &FilterMenu::saveRequested);
    m_clear = addAction(tr("Clear &filters"), this, &FilterMenu::clearRequested);
    showWhatCanBeDone();
}

QMenu *FilterMenu::addPart(const QString &title, void (FilterMenu::*fillPart)(QMenu *))
{
    auto *part = new ChoiceMenu(title, this);
    m_parts.append(part);
    addMenu(part);
    connect(part, &QMenu::aboutToShow, this, [this, part, fillPart] {
        if (part->isEmpty())
            (this->*fillPart)(part);
    });
    return part;
}

QAction *FilterMenu::addChoice(QMenu *menu, const QString &text, bool checked,
                               const std::function<void(ContactQuery &, bool)> &set)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(checked);
    connect(action, &QAction::triggered, this, [this, set](bool now) {
        ContactQuery changed = m_query;
        set(changed, now);
        if (changed != m_query) {
            m_query = changed;
            Q_EMIT queryChosen(changed);
        }
    });
    return action;
}

void FilterMenu::fillKinds(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const std::pair<ContactKind, QString> kinds[] = {{ContactKind::Friend, tr("&Friends")},
                                                     {ContactKind::Group, tr("&Groups")},
                                                     {ContactKind::Public, tr("&Public accounts")},
                                                     {ContactKind::System, tr("&System")}};
    for (const auto &[kind, text] : kinds) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(kind == m_query.kind);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind = kind] {
            closeAll();
            Q_EMIT listChosen(m_query.account, kind);
        });
    }
}

void FilterMenu::fillAccounts(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const auto add = [&](AccountKey account, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(account == m_query.account);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, account] {
            closeAll();
            Q_EMIT listChosen(account, m_query.kind);
        });
    };
    add(0, tr("All accounts"));
    for (const Account &account : std::as_const(m_accounts))
        add(account.key, entryText(*menu, account.name));
}

void FilterMenu::fillSexes(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const std::pair<std::optional<Sex>, QString> sexes[] = {{std::nullopt, tr("&Any")},
                                                            {Sex::Male, tr("&Male")},
                                                            {Sex::Female, tr("&Female")},
                                                            {Sex::Unknown, tr("&Not told")}};
    for (const auto &[sex, text] : sexes) {
        group->addAction(
            addChoice(menu, text, m_query.filter.sex == sex,
                      [sex = sex](ContactQuery &query, bool) { query.filter.sex = sex; }));
    }
}

void FilterMenu::fillRemarks(QMenu *menu)
{
    using Remark = ContactFilter::Remark;
    auto *group = new QActionGroup(menu);
    const std::pair<Remark, QString> remarks[] = {{Remark::Any, tr("&Any")},
                                                  {Remark::With, tr("&With remark")},
                                                  {Remark::Without, tr("With&out remark")}};
    for (const auto &[remark, text] : remarks) {
        group->addAction(addChoice(
            menu, text, m_query.filter.remark == remark,
            [remark = remark](ContactQuery &query, bool) { query.filter.remark = remark; }));
    }
}

void FilterMenu::fillChanged(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const bool hasDay = m_query.filter.changedFrom.isValid();
    const std::pair<int, QString> periods[] = {{0, tr("&Any time")},
                                               {1, tr("&Today")},
                                               {weekDays, tr("Last &7 days")},
                                               {monthDays, tr("Last &30 days")}};
    for (const auto &[days, text] : periods) {
        group->addAction(addChoice(menu, text, !hasDay && m_query.filter.changedDays == days,
                                   [days = days](ContactQuery &query, bool) {
                                       query.filter.changedDays = days;
                                       query.filter.changedFrom = {};
                                   }));
    }
    fillDays(menu->addMenu(
        hasDay ? tr("&Since %1")
                     .arg(QLocale().toString(m_query.filter.changedFrom, QLocale::ShortFormat))
               : tr("&Since a day")));
}

void FilterMenu::fillDays(QMenu *menu)
{
    auto *calendar = new QCalendarWidget(menu);
    calendar->setMaximumDate(QDate::currentDate());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setLocale(QLocale());
    // Red is for what went wrong.
    for (const Qt::DayOfWeek free : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(free, {});
    if (m_query.filter.changedFrom.isValid())
        calendar->setSelectedDate(m_query.filter.changedFrom);
    const auto choose = [this](QDate day) {
        ContactQuery changed = m_query;
        changed.filter.changedDays = 0;
        changed.filter.changedFrom = day;
        closeAll();
        if (changed != m_query) {
            m_query = changed;
            Q_EMIT queryChosen(changed);
        }
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(calendar);
    menu->addAction(action);
    connect(menu, &QMenu::aboutToShow, calendar, [calendar] { calendar->setFocus(); });
}

void FilterMenu::fillGone(QMenu *menu)
{
    using Gone = ContactQuery::Gone;
    auto *group = new QActionGroup(menu);
    const std::pair<Gone, QString> choices[] = {{Gone::Include, tr("Show &all contacts")},
                                                {Gone::Exclude, tr("&Hide contacts that are gone")},
                                                {Gone::Only, tr("&Only contacts that are gone")}};
    for (const auto &[gone, text] : choices) {
        group->addAction(
            addChoice(menu, text, m_query.gone == gone,
                      [gone = gone](ContactQuery &query, bool) { query.gone = gone; }));
    }
}

const ContactFacets &FilterMenu::facets()
{
    if (!m_facets)
        m_facets = m_countFacets ? m_countFacets(m_query) : ContactFacets();
    return *m_facets;
}

void FilterMenu::addListed(QMenu *menu, const ContactFacets::Choice &choice, const QString &text,
                           QStringList ContactFilter::*list)
{
    const QString words = entryText(*menu, text) + u'\t' + QLocale().toString(choice.count);
    addChoice(menu, words, (m_query.filter.*list).contains(choice.value),
              [value = choice.value, list](ContactQuery &query, bool checked) {
                  (query.filter.*list).removeAll(value);
                  if (checked)
                      (query.filter.*list).append(value);
              });
}

void FilterMenu::fillLabels(QMenu *menu)
{
    QList<ContactFacets::Choice> labels = facets().labels;
    // What is chosen can be taken back where nobody has it.
    for (const QString &chosen : std::as_const(m_query.filter.labels)) {
        if (!chosen.isEmpty()
            && std::ranges::find(labels, chosen, &ContactFacets::Choice::value) == labels.end())
            labels.prepend({chosen, 0});
    }
    addListed(menu, {QString(), facets().withoutLabel}, tr("Without label"),
              &ContactFilter::labels);
    menu->addSeparator();
    QMenu *part = menu;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        if (i > 0 && i % mostInOneMenu == 0) {
            auto *more = new ChoiceMenu(tr("More labels"), part);
            part->addMenu(more);
            part = more;
        }
        addListed(part, labels.at(i), labels.at(i).value, &ContactFilter::labels);
    }
    if (labels.isEmpty())
        menu->addAction(tr("Nobody here has a label"))->setEnabled(false);
}

void FilterMenu::fillRegions(QMenu *menu)
{
    QList<ContactFacets::Choice> regions = facets().regions;
    for (const QString &chosen : std::as_const(m_query.filter.regions)) {
        if (std::ranges::find(regions, chosen, &ContactFacets::Choice::value) == regions.end())
            regions.prepend({chosen, 0});
    }
    QMenu *part = menu;
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (i > 0 && i % mostInOneMenu == 0) {
            auto *more = new ChoiceMenu(tr("More regions"), part);
            part->addMenu(more);
            part = more;
        }
        addListed(part, regions.at(i), placeText(regions.at(i).value), &ContactFilter::regions);
    }
    if (regions.isEmpty())
        menu->addAction(tr("Nobody here tells a region"))->setEnabled(false);
}

} // namespace Lianxi
