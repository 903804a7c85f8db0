// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactpage.h"

#include "avatarstore.h"
#include "contactcolumns.h"
#include "contactdelegate.h"
#include "contactemptystate.h"
#include "contactlistmodel.h"
#include "filterbar.h"
#include "filterbutton.h"
#include "filterparts.h"
#include "listkeeper.h"
#include "navigation.h"
#include "plainlabel.h"
#include "rowtable.h"
#include "searchfield.h"
#include "separator.h"
#include "tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

const auto goneChoice = u"list.gone"_s;

} // namespace

ContactPage::ContactPage(ContactTable &contacts, AvatarStore &avatars, Settings &settings,
                         QWidget *parent)
    : QWidget(parent)
    , m_contacts(contacts)
    , m_settings(settings)
    , m_model(new ContactListModel(contacts, this))
    , m_search(new SearchField(this))
    , m_filter(new FilterButton(this))
    , m_bar(new FilterBar(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new RowTable(this))
    , m_delegate(new ContactDelegate(avatars, m_table))
    , m_empty(new ContactEmptyState(this))
    , m_note(new QLabel(this))
    , m_missing(new QWidget(this))
    , m_missingWords(plainLabel(m_missing))
    , m_askAgain(new QPushButton(m_missing))
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_keeper = new ListKeeper(*m_model, *m_table, this);
    m_columns = new ContactColumns(*m_table, settings, this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(12, 6, 12, 6);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildTop();
    column->addWidget(m_bar);
    column->addWidget(new Separator(Qt::Horizontal, this));
    buildMissing();
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);

    connectTable();
    connectFilters();
    connect(&avatars, &AvatarStore::arrived, m_table, &RowTable::updateSoon);
    connect(m_empty, &ContactEmptyState::clearSearchRequested, m_search, &QLineEdit::clear);
    connect(m_empty, &ContactEmptyState::clearFilterRequested, this, &ContactPage::clearConditions);
    connect(m_empty, &ContactEmptyState::refreshRequested, this, &ContactPage::refreshRequested);
    connect(m_empty, &ContactEmptyState::accountRequested, this, &ContactPage::accountRequested);
    connect(&settings, &Settings::rowDensityChanged, this, &ContactPage::applyDensity);
    applyDensity(settings.rowDensity());
    ContactQuery first = m_model->query();
    first.gone = static_cast<ContactQuery::Gone>(settings.choice(goneChoice).toInt());
    m_model->setQuery(first);
    m_filter->setQuery(first);
    retranslate();
    updateBar();
    updateStack();
}

ContactPage::~ContactPage()
{
    m_columns->finish();
}

void ContactPage::buildTop()
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, Grid::Unit, Grid::Unit, Grid::Unit);
    top->setSpacing(Grid::Half);
    top->addWidget(m_search, 1);
    top->addSpacing(Grid::Half);
    top->addWidget(m_filter);
    top->addWidget(m_columns);
    static_cast<QVBoxLayout *>(layout())->addLayout(top);
}

void ContactPage::connectFilters()
{
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &search) {
        if (m_filling)
            return;
        ContactQuery changed = m_model->query();
        changed.search = search;
        applyQuery(changed);
    });
    connect(m_search, &SearchField::firstHitRequested, this, &ContactPage::goToFirstHit);
    connect(m_search, &SearchField::listRequested, this, &ContactPage::focusList);
    connect(m_filter, &FilterButton::queryChosen, this, &ContactPage::setConditions);
    FilterMenu *menu = m_filter->filterMenu();
    menu->setFacets([this](const ContactQuery &query) { return m_contacts.facets(query); });
    connect(menu, &FilterMenu::listChosen, this, &ContactPage::listRequested);
    connect(menu, &FilterMenu::clearRequested, this, &ContactPage::clearConditions);
    connect(menu, &FilterMenu::saveRequested, m_bar, &FilterBar::askForName);
    connect(m_bar, &FilterBar::changed, this, &ContactPage::setConditions);
    connect(m_bar, &FilterBar::clearRequested, this, &ContactPage::clearConditions);
    connect(m_bar, &FilterBar::nameGiven, this, &ContactPage::filterNamed);
    connect(m_bar, &FilterBar::changesSaveRequested, this, &ContactPage::filterChangesKept);
    connect(m_bar, &FilterBar::left, this, &ContactPage::takeFocus);
}

void ContactPage::buildMissing()
{
    auto *row = new QHBoxLayout(m_missing);
    row->setContentsMargins(12, Grid::Half, Grid::Unit, Grid::Half);
    row->setSpacing(Grid::Unit);
    m_missingWords->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(m_missingWords, 1);
    row->addWidget(m_askAgain);
    m_askAgain->setObjectName(u"askAgain"_s);
    connect(m_askAgain, &QPushButton::clicked, this, &ContactPage::askAgainRequested);
    layout()->addWidget(m_missing);
}

void ContactPage::connectTable()
{
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT opened(index.data(ContactListModel::KeyRole).toLongLong());
    });
    connect(m_table, &RowTable::contextMenuRequested, this, &ContactPage::menuRequested);
    connect(m_table, &RowTable::escapePressed, m_search, &QLineEdit::clear);
    connect(m_table, &RowTable::leftAtTop, m_search, [this] { m_search->setFocus(); });
    connect(m_table, &RowTable::typed, m_search, &SearchField::takeTyped);
    connect(m_table, &RowTable::visibleRowsChanged, this, &ContactPage::tellVisible);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ContactPage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ContactPage::tellCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ContactPage::tellCurrent);
    connect(m_model, &ContactListModel::countChanged, this, [this] {
        updateStack();
        updateBar(); // the order may be another one
        countAll();
        tellCurrent();
        Q_EMIT countChanged();
    });
}

void ContactPage::showPlace(const Place &place, const std::optional<SavedFilter> &saved)
{
    const ContactQuery old = m_model->query();
    const QString filter = saved ? saved->id : QString();
    const AccountKey account = saved ? saved->query.account : place.account;
    const ContactKind kind = saved ? saved->query.kind : place.kind;
    if (account == old.account && kind == old.kind && filter == (m_saved ? m_saved->id : QString()))
        return;
    if (!m_saved)
        m_own = old;
    m_saved = saved;
    ContactQuery changed{.account = account, .kind = kind, .search = m_own.search};
    changed = saved ? saved->query : withConditions(changed, m_own);
    // Nothing stays selected: a hidden selection in another list would be copied or exported.
    m_table->clearSelection();
    m_keeper->forget();
    showSearch(changed.search);
    m_delegate->setSearch(changed.search);
    m_model->setQuery(changed);
    m_columns->showList({changed.account, changed.kind, filter});
    if (saved) {
        // Its order, whatever that of its list is.
        m_table->horizontalHeader()->setSortIndicator(changed.sortField.value_or(-1),
                                                      changed.order);
    }
    m_keeper->forget();
    m_table->scrollToTop();
    retranslate();
    tellQuery();
    updateStack();
    tellCurrent();
    Q_EMIT countChanged();
}

void ContactPage::showSearch(const QString &search)
{
    const QScopedValueRollback filling(m_filling, true);
    if (m_search->search() != search)
        m_search->setText(search);
}

void ContactPage::setSaved(const ContactQuery &query)
{
    if (m_saved) {
        m_saved->query = query;
        updateBar();
    }
}

void ContactPage::setAccounts(const QList<Account> &accounts)
{
    m_model->setAccounts(accounts);
    m_filter->filterMenu()->setAccounts(accounts);
}

void ContactPage::setState(AccountStatus::State state, const QString &problem)
{
    if (state == m_state && problem == m_problem)
        return;
    m_state = state;
    m_problem = problem;
    updateStack();
}

const ContactQuery &ContactPage::query() const
{
    return m_model->query();
}

void ContactPage::applyQuery(ContactQuery query)
{
    if (query == m_model->query())
        return;
    m_delegate->setSearch(query.search);
    m_model->setQuery(query);
    if (const QModelIndex current = m_table->currentIndex(); current.isValid())
        m_table->scrollTo(current);
    tellQuery();
    updateStack();
}

void ContactPage::tellQuery()
{
    const ContactQuery &query = m_model->query();
    if (!m_saved)
        m_settings.setChoice(goneChoice, static_cast<int>(query.gone));
    m_filter->setQuery(query);
    updateBar();
    Q_EMIT queryChanged();
}

void ContactPage::setConditions(const ContactQuery &conditions)
{
    applyQuery(withConditions(m_model->query(), conditions));
}

void ContactPage::clearConditions()
{
    applyQuery(withoutConditions(m_model->query()));
}

void ContactPage::showWholeList()
{
    ContactQuery whole = withoutConditions(m_model->query());
    whole.search.clear();
    showSearch({});
    applyQuery(whole);
}

void ContactPage::countAll()
{
    const ContactQuery &query = m_model->query();
    m_countOfAll.reset();
    if (!query.search.isEmpty() || hasConditions(query))
        m_countOfAll = m_contacts.count({.account = query.account, .kind = query.kind});
}

/// What is kept, and what could be.
void ContactPage::updateBar()
{
    using Saving = FilterBar::Saving;
    const ContactQuery &query = m_model->query();
    Saving saving = Saving::New;
    if (m_saved)
        saving = m_saved->query == query ? Saving::Nothing : Saving::Changes;
    m_bar->show(query, saving);
}

ContactKey ContactPage::currentContact() const
{
    return m_table->currentIndex().data(ContactListModel::KeyRole).toLongLong();
}

QList<ContactKey> ContactPage::selectedContacts() const
{
    const QList<int> rows = m_table->selectedRowNumbers();
    QList<ContactKey> keys;
    keys.reserve(rows.size());
    for (const int row : rows)
        keys.append(m_model->index(row, 0).data(ContactListModel::KeyRole).toLongLong());
    return keys;
}

QList<ContactField> ContactPage::shownFields() const
{
    QList<ContactField> fields;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            fields.append(static_cast<ContactField>(column));
    }
    return fields;
}

void ContactPage::startSearch()
{
    m_search->startSearch();
}

void ContactPage::takeFocus()
{
    if (m_stack->currentWidget() == m_table)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        m_search->setFocus(Qt::OtherFocusReason);
}

void ContactPage::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->goToRow(0);
}

void ContactPage::goToFirstHit()
{
    if (m_model->rowCount() == 0)
        return;
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->goToRow(0);
}

void ContactPage::goToContact(ContactKey contact)
{
    if (const QModelIndex index = m_model->indexOf(contact); index.isValid())
        m_table->goToRow(index.row());
}

void ContactPage::reveal(ContactKey contact)
{
    if (!m_model->indexOf(contact).isValid())
        m_search->clear();
    if (!m_model->indexOf(contact).isValid())
        clearConditions();
    goToContact(contact);
    takeFocus();
}

void ContactPage::tellCurrent()
{
    const ContactKey current = currentContact();
    if (current != m_current) {
        m_current = current;
        Q_EMIT currentContactChanged(current);
    }
}

void ContactPage::tellVisible()
{
    QSet<ContactKey> keys;
    const auto [first, last] = m_table->visibleSpan();
    if (isVisible() && first >= 0) {
        for (int row = first; row <= last; ++row)
            keys.insert(m_model->index(row, 0).data(ContactListModel::KeyRole).toLongLong());
    }
    if (keys != m_visible) {
        m_visible = keys;
        Q_EMIT visibleChanged(m_visible);
    }
}

void ContactPage::updateStack()
{
    const bool empty = m_model->rowCount() == 0;
    updateMissing();
    if (empty) {
        const ContactQuery &query = m_model->query();
        const bool filtered
            = hasConditions(query) && m_contacts.count(withoutConditions(query)) > 0;
        const bool searching = !query.search.isEmpty() && !filtered;
        m_empty->show(emptyReason({searching, filtered, m_state}), query.kind, query.search,
                      m_problem);
    }
    const bool inField = m_search->hasFocus() && !m_search->text().isEmpty();
    const bool heldHere = isAncestorOf(window()->focusWidget()) && !inField;
    const bool appears = !empty && m_stack->currentWidget() == m_empty;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    // A list that has just come is what the keys are for.
    if (appears && heldHere)
        m_table->setFocus(Qt::OtherFocusReason);
    m_note->setVisible(!empty && m_model->query().kind == ContactKind::Group);
}

/// What is missing can be asked for where it is listed.
void ContactPage::updateMissing()
{
    m_missing->setVisible(m_model->query().details == ContactQuery::Details::Missing
                          && m_model->rowCount() > 0);
    m_missingWords->setText(tr("The gateway has not sent the details of these contacts."));
    m_askAgain->setText(tr("Ask again"));
}

void ContactPage::applyDensity(RowDensity density)
{
    m_delegate->setDensity(density);
    m_table->setRowHeight(RowDelegate::rowHeight(density));
    m_table->viewport()->update();
}

void ContactPage::saveLayout()
{
    m_columns->save();
}

void ContactPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ContactPage::retranslate()
{
    const bool groups = m_model->query().kind == ContactKind::Group;
    m_search->setPlaceholderText(groups ? tr("Group name, remark, ID…")
                                        : tr("Name, remark, WeChat ID, pinyin…"));
    m_search->setAccessibleName(tr("Search this list"));
    m_table->setAccessibleName(tr("Contacts"));
    m_note->setText(tr("Only groups saved to the address book are listed."));
    updateMissing();
}

} // namespace Lianxi
