// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changespage.h"

#include "avatarstore.h"
#include "changedelegate.h"
#include "changefeed.h"
#include "changefilterbar.h"
#include "changelistmodel.h"
#include "contacttable.h"
#include "emptystate.h"
#include "errortext.h"
#include "navigation.h"
#include "rowtable.h"
#include "separator.h"
#include "tokens.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Asked for before the user comes there.
constexpr int rowsBeforeEnd = 60;
constexpr int headingHeight = 40;
constexpr auto dayPause = 20s;

/// Whether it is the members of the group that it is about.
bool isAboutMembers(Change::Kind kind)
{
    return kindsOf(ChangeTopic::GroupMembers).contains(kind);
}

} // namespace

ChangesPage::ChangesPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new ChangeListModel(services.contacts, this))
    , m_feed(new ChangeFeed(services.store, *m_model, this))
    , m_bar(new ChangeFilterBar(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new RowTable(this))
    , m_delegate(new ChangeDelegate(services.avatars, m_table))
    , m_empty(new EmptyState(this))
{
    build(services.avatars);
    connectTable();
    connect(m_bar, &ChangeFilterBar::changed, this, &ChangesPage::applyFilter);
    connect(m_bar, &ChangeFilterBar::accountChosen, this, [this](AccountKey account) {
        Q_EMIT placeRequested({.account = account, .page = Place::Page::Changes});
    });
    connect(m_bar, &ChangeFilterBar::contactRemoved, this, [this] {
        Q_EMIT placeRequested({.account = m_account, .page = Place::Page::Changes});
    });
    connect(m_feed, &ChangeFeed::changed, this, &ChangesPage::updateState);
    connect(m_empty, &EmptyState::primaryTriggered, m_feed, &ChangeFeed::readAgain);
    connect(m_empty, &EmptyState::secondaryTriggered, m_bar, &ChangeFilterBar::widen);
    connect(&services.settings, &Settings::rowDensityChanged, this, &ChangesPage::applyDensity);
    m_dayTimer.setInterval(dayPause);
    connect(&m_dayTimer, &QTimer::timeout, this, &ChangesPage::followDay);
    applyDensity(services.settings.rowDensity());
    applyFilter();
    retranslate();
}

void ChangesPage::build(AvatarStore &avatars)
{
    m_table->setFirstColumn(ChangeListModel::Who);
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    // The rows stand under days, always newest first: there is nothing to sort or to move.
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setMinimumSectionSize(0);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->viewport()->installEventFilter(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(new Separator(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);
    connect(&avatars, &AvatarStore::arrived, m_table, &RowTable::updateSoon);
}

void ChangesPage::connectTable()
{
    connect(m_table, &RowTable::opened, this, &ChangesPage::openCurrent);
    connect(m_table, &RowTable::contextMenuRequested, this, &ChangesPage::menuRequested);
    connect(m_table, &RowTable::escapePressed, this, &ChangesPage::backRequested);
    connect(m_table, &RowTable::visibleRowsChanged, this, &ChangesPage::wantMore);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChangesPage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentContactChanged(currentContact()); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                fitHeadings(first, last);
                keepPlace(first, last);
                updateEmpty();
            });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        fitHeadings(0, m_model->rowCount() - 1);
        m_table->scrollToTop();
        updateEmpty();
        Q_EMIT currentContactChanged(0);
    });
}

void ChangesPage::showPlace(const Place &place)
{
    m_account = place.account;
    m_contact = place.historyOf;
    m_bar->setAccount(m_account);
    m_bar->setContact(contactName());
    applyFilter();
    fitColumns();
}

void ChangesPage::setAccounts(const QList<Account> &accounts)
{
    m_accountCount = accounts.size();
    m_model->setAccounts(accounts);
    m_bar->setAccounts(accounts);
    m_bar->setAccount(m_account);
    fitColumns();
}

QString ChangesPage::contactName() const
{
    if (m_contact == 0)
        return {};
    const auto row = m_services.contacts.rowOf(m_contact);
    return row ? displayName(m_services.contacts.contact(*row)) : tr("One contact");
}

ContactKey ChangesPage::currentContact() const
{
    return m_table->currentIndex().data(ChangeListModel::ContactRole).toLongLong();
}

int ChangesPage::selectedCount() const
{
    int count = 0;
    for (const int row : m_table->selectedRowNumbers()) {
        if (m_model->changeAt(m_model->index(row, 0)))
            ++count;
    }
    return count;
}

void ChangesPage::copySelection() const
{
    QModelIndexList rows;
    for (const int row : m_table->selectedRowNumbers())
        rows.append(m_model->index(row, 0));
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setMimeData(m_model->mimeData(rows));
}

void ChangesPage::openCurrent()
{
    const Change *change = m_model->changeAt(m_table->currentIndex());
    if (!change)
        return;
    if (isAboutMembers(change->kind))
        Q_EMIT membersRequested(change->contact);
    else
        Q_EMIT contactRequested(change->contact);
}

void ChangesPage::takeFocus()
{
    // While there are no rows the page keeps the keys for them: no box above gets them instead.
    if (m_table->isVisibleTo(this))
        m_table->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void ChangesPage::applyFilter()
{
    ChangeFilter filter = m_bar->filter(m_model->today());
    filter.account = m_account;
    filter.contact = m_contact;
    m_feed->setFilter(filter);
}

void ChangesPage::applyDensity(RowDensity density)
{
    m_delegate->setDensity(density);
    m_table->setRowHeight(RowDelegate::rowHeight(density));
    fitHeadings(0, m_model->rowCount() - 1);
    fitColumns();
    m_table->viewport()->update();
}

/// A day needs less room than what happened on it.
void ChangesPage::fitHeadings(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        if (!m_model->changeAt(m_model->index(row, 0)))
            m_table->verticalHeader()->resizeSection(row, headingHeight);
    }
}

/// The time gets what it needs, the rest is shared: what happened is the longest. The account has
/// a column of its own only where there is no second line for it.
void ChangesPage::fitColumns()
{
    const bool compact = m_services.settings.rowDensity() == RowDensity::Compact;
    const bool accounts = m_accountCount > 1 && m_account == 0;
    m_delegate->setSecondLine(accounts ? ChangeDelegate::SecondLine::Account
                                       : ChangeDelegate::SecondLine::Nothing);
    m_table->setColumnHidden(ChangeListModel::AccountName, !accounts || !compact);
    const QTime longest(22, 58);
    const int time = m_table->fontMetrics().horizontalAdvance(
                         QLocale().toString(longest, QLocale::ShortFormat))
        + 12 + Grid::Unit;
    const int rest = qMax(0, m_table->viewport()->width() - time);
    const int account = accounts && compact ? qMin(rest / 5, 160) : 0;
    const int who = qMin((rest - account) * 2 / 5, 280);
    m_table->setColumnWidth(ChangeListModel::Time, time);
    m_table->setColumnWidth(ChangeListModel::Who, who);
    m_table->setColumnWidth(ChangeListModel::What, rest - account - who);
    m_table->setColumnWidth(ChangeListModel::AccountName, account);
}

/// New rows above what the user reads do not move it.
void ChangesPage::keepPlace(int first, int last)
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    if (bar->value() > 0 && first <= m_table->visibleSpan().first)
        m_table->scrollPast(first, last);
}

void ChangesPage::wantMore()
{
    if (m_table->visibleSpan().last >= m_model->rowCount() - rowsBeforeEnd)
        m_model->fetchMore({});
}

/// At midnight today becomes yesterday, and the periods move on.
void ChangesPage::followDay()
{
    if (m_model->today() == QDate::currentDate())
        return;
    m_model->setToday(QDate::currentDate());
    applyFilter();
}

void ChangesPage::updateState()
{
    m_bar->setCount(m_feed->total());
    updateEmpty();
}

void ChangesPage::updateEmpty()
{
    const bool empty = m_model->size() == 0 || m_feed->state() == ChangeFeed::State::Failed;
    // While another filter is read, the rows of the one before stay.
    if (m_feed->state() == ChangeFeed::State::Reading && m_model->size() > 0)
        return;
    const bool hasKeys = hasFocus() || m_table->hasFocus();
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (hasKeys)
        takeFocus();
    if (!empty)
        return;
    m_empty->setPrimaryAction({});
    m_empty->setSecondaryAction({});
    m_empty->setIcon(IconName::History);
    switch (m_feed->state()) {
    case ChangeFeed::State::Reading:
        // For the blink of an eye: words would only flicker.
        m_empty->setTitle({});
        m_empty->setBody({});
        break;
    case ChangeFeed::State::Failed:
        m_empty->setIcon(IconName::Error, EmptyState::Tone::Failure);
        m_empty->setTitle(tr("The changes could not be read"));
        m_empty->setBody(errorText(m_feed->problem(), {}));
        m_empty->setPrimaryAction(tr("Try again"));
        break;
    case ChangeFeed::State::Ready:
        if (m_bar->isNarrow()) {
            m_empty->setTitle(tr("No such changes"));
            m_empty->setBody(tr("Nothing of this kind was seen in this period."));
            m_empty->setSecondaryAction(tr("Show all changes"));
        } else {
            m_empty->setTitle(tr("No changes yet"));
            m_empty->setBody(tr("The first complete list is where the history begins. What changes "
                                "from now on is shown here."));
        }
        break;
    }
}

void ChangesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
    QWidget::changeEvent(event);
}

void ChangesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followDay();
    m_dayTimer.start();
    m_feed->setAttention(ChangeFeed::Attention::Looked);
    fitColumns();
}

void ChangesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_dayTimer.stop();
    m_feed->setAttention(ChangeFeed::Attention::Rests);
}

bool ChangesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void ChangesPage::retranslate()
{
    m_table->setAccessibleName(tr("Changes"));
    m_bar->setContact(contactName());
    fitColumns();
    updateEmpty();
}

} // namespace Lianxi
