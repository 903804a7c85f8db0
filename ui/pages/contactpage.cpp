// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactpage.h"

#include "avatarstore.h"
#include "contactdelegate.h"
#include "contactemptystate.h"
#include "contactlistmodel.h"
#include "filterbutton.h"
#include "icons.h"
#include "navigation.h"
#include "plainlabel.h"
#include "rowtable.h"
#include "searchfield.h"
#include "separator.h"
#include "tokens.h"
#include "usualcolumns.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A drag of a column edge tells every pixel.
constexpr auto layoutPause = 500ms;
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
    , m_columns(new QToolButton(this))
    , m_columnsMenu(new QMenu(this))
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
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(12, 6, 12, 6);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildTop();
    column->addWidget(new Separator(Qt::Horizontal, this));
    buildMissing();
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);

    connectTable();
    connect(&avatars, &AvatarStore::arrived, m_table, &RowTable::updateSoon);
    connect(m_empty, &ContactEmptyState::clearSearchRequested, m_search, &QLineEdit::clear);
    connect(m_empty, &ContactEmptyState::clearFilterRequested, this, &ContactPage::showAll);
    connect(m_empty, &ContactEmptyState::refreshRequested, this, &ContactPage::refreshRequested);
    connect(m_empty, &ContactEmptyState::accountRequested, this, &ContactPage::accountRequested);
    connect(&settings, &Settings::rowDensityChanged, this, &ContactPage::applyDensity);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(layoutPause);
    connect(&m_layoutTimer, &QTimer::timeout, this, &ContactPage::saveLayout);
    m_filter->setGone(static_cast<ContactQuery::Gone>(settings.choice(goneChoice).toInt()));
    applyDensity(settings.rowDensity());
    ContactQuery first = m_model->query();
    first.gone = m_filter->gone();
    m_model->setQuery(first);
    restoreLayout();
    retranslate();
    updateStack();
}

ContactPage::~ContactPage()
{
    if (m_layoutTimer.isActive())
        saveLayout();
}

void ContactPage::buildTop()
{
    m_columns->setIcon(icon(IconName::Columns, Tint::Muted));
    m_columns->setIconSize({Grid::IconMedium, Grid::IconMedium});
    m_columns->setAutoRaise(true);
    m_columns->setMinimumHeight(Grid::Control);
    connect(m_columnsMenu, &QMenu::aboutToShow, this,
            [this] { m_table->fillColumnsMenu(m_columnsMenu); });
    connect(m_columns, &QToolButton::clicked, m_columnsMenu, [this] {
        m_columnsMenu->popup(m_columns->mapToGlobal(m_columns->rect().bottomLeft()));
    });
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &search) {
        ContactQuery changed = m_model->query();
        changed.search = search;
        applyQuery(changed);
    });
    connect(m_search, &SearchField::firstHitRequested, this, &ContactPage::goToFirstHit);
    connect(m_search, &SearchField::listRequested, this, &ContactPage::focusList);
    connect(m_filter, &FilterButton::goneChanged, this, [this](ContactQuery::Gone gone) {
        m_settings.setChoice(goneChoice, static_cast<int>(gone));
        ContactQuery changed = m_model->query();
        changed.gone = gone;
        applyQuery(changed);
    });
    connect(m_filter, &FilterButton::detailsChanged, this, [this](ContactQuery::Details details) {
        ContactQuery changed = m_model->query();
        changed.details = details;
        applyQuery(changed);
    });

    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, Grid::Unit, Grid::Unit, Grid::Unit);
    top->setSpacing(Grid::Half);
    top->addWidget(m_search, 1);
    top->addSpacing(Grid::Half);
    top->addWidget(m_filter);
    top->addWidget(m_columns);
    static_cast<QVBoxLayout *>(layout())->addLayout(top);
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
    connect(m_table, &RowTable::columnsChanged, &m_layoutTimer, qOverload<>(&QTimer::start));
    connect(m_table, &RowTable::resetColumnsRequested, this, [this] {
        showUsualColumns();
        m_layoutTimer.start();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ContactPage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ContactPage::tellCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ContactPage::tellCurrent);
    connect(m_model, &ContactListModel::countChanged, this, [this] {
        updateStack();
        tellCurrent();
        Q_EMIT countChanged();
    });
}

void ContactPage::showPlace(const Place &place)
{
    const ContactQuery &old = m_model->query();
    if (place.account == old.account && place.kind == old.kind)
        return;
    if (m_layoutTimer.isActive()) {
        m_layoutTimer.stop();
        saveLayout();
    }
    ContactQuery changed;
    changed.account = place.account;
    changed.kind = place.kind;
    changed.search = old.search;
    changed.gone = m_filter->gone();
    changed.details = m_filter->details();
    // Nothing stays selected: a hidden selection in another list would be copied or exported.
    m_table->clearSelection();
    m_delegate->setSearch(changed.search);
    m_model->setQuery(changed);
    restoreLayout();
    m_table->scrollToTop();
    retranslate();
    updateStack();
    tellCurrent();
    Q_EMIT countChanged();
}

void ContactPage::setAccounts(const QList<Account> &accounts)
{
    m_model->setAccounts(accounts);
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
    updateStack();
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
        showAll();
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
        ContactQuery unfiltered = query;
        unfiltered.gone = ContactQuery::Gone::Include;
        unfiltered.details = ContactQuery::Details::Any;
        const bool searching = !query.search.isEmpty();
        const bool filtered
            = !searching && query != unfiltered && !m_contacts.query(unfiltered).isEmpty();
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

void ContactPage::showAll()
{
    m_filter->setGone(ContactQuery::Gone::Include);
    m_filter->setDetails(ContactQuery::Details::Any);
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

QString ContactPage::layoutName() const
{
    const ContactQuery &query = m_model->query();
    return (query.account == 0 ? u"header.all-%1"_s : u"header.%1"_s).arg(listName(query.kind));
}

void ContactPage::saveLayout()
{
    m_settings.setLayout(layoutName(), m_table->saveLayout());
}

void ContactPage::restoreLayout()
{
    if (!m_table->restoreLayout(m_settings.layout(layoutName())))
        showUsualColumns();
    m_layoutTimer.stop();
}

void ContactPage::showUsualColumns()
{
    const ContactQuery &query = m_model->query();
    m_table->showColumns(usualColumns(
        query.kind, query.account == 0 ? ListScope::AllAccounts : ListScope::OneAccount));
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
    m_columns->setToolTip(tr("Columns"));
    m_columns->setAccessibleName(tr("Choose columns"));
    m_table->setAccessibleName(tr("Contacts"));
    m_note->setText(tr("Only groups saved to the address book are listed."));
    updateMissing();
}

} // namespace Lianxi
