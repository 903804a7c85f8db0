// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "waitingeditspage.h"

#include "accountbook.h"
#include "avatarstore.h"
#include "contacttable.h"
#include "editdelegate.h"
#include "editlistmodel.h"
#include "elidedlabel.h"
#include "emptystate.h"
#include "icons.h"
#include "plainlabel.h"
#include "rowtable.h"
#include "separator.h"
#include "store.h"
#include "tokens.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto layoutKey = u"header.edits"_s;
constexpr auto layoutPause = 500ms;
// A discard of thousands commits one after the other.
constexpr auto readPause = 150ms;

QList<RowTable::DefaultColumn> usualEditColumns()
{
    // All of them fit into a narrow window; in a wide one the last has the rest.
    return {{EditListModel::ContactColumn, 160},
            {EditListModel::RemarkColumn, 124},
            {EditListModel::SinceColumn, 88},
            {EditListModel::StateColumn, 120}};
}

/// The state that all of them have; nothing when they differ or there are none.
std::optional<RemarkEdit::State> commonState(const QList<RemarkEdit> &edits)
{
    if (edits.isEmpty() || std::ranges::any_of(edits, [&edits](const RemarkEdit &edit) {
            return edit.state != edits.first().state;
        }))
        return {};
    return edits.first().state;
}

QList<RemarkEdit> those(const QList<RemarkEdit> &edits, bool (*fit)(RemarkEdit::State))
{
    QList<RemarkEdit> found;
    std::ranges::copy_if(edits, std::back_inserter(found),
                         [fit](const RemarkEdit &edit) { return fit(edit.state); });
    return found;
}

QSet<EditKey> keysOf(const QList<RemarkEdit> &edits)
{
    QSet<EditKey> keys;
    for (const RemarkEdit &edit : edits)
        keys.insert(edit.key);
    return keys;
}

} // namespace

WaitingEditsPage::WaitingEditsPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new EditListModel(services.contacts, this))
    , m_title(new ElidedLabel(this))
    , m_retry(new QAction(this))
    , m_discard(new QAction(this))
    , m_edit(new QAction(this))
    , m_show(new QAction(this))
    , m_batch(new QAction(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new RowTable(this))
    , m_delegate(new EditDelegate(services.avatars, m_table))
    , m_empty(new EmptyState(this))
    , m_note(plainLabel(this))
{
    build();
    connectTable();
    connectServices();
    applyDensity(services.settings.rowDensity());
    restoreLayout();
    takeAccounts();
    retranslate();
    read();
}

WaitingEditsPage::~WaitingEditsPage()
{
    if (m_layoutTimer.isActive())
        m_services.settings.setLayout(layoutKey, m_table->saveLayout());
}

void WaitingEditsPage::build()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setIcon(IconName::Check);
    m_note->setContentsMargins(12, 6, 12, 6);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildTop();
    column->addWidget(new Separator(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);
    setFocusProxy(m_table);
}

void WaitingEditsPage::buildTop()
{
    m_title->setRole(ElidedLabel::Role::Name);
    m_retry->setIcon(icon(IconName::Refresh));
    m_discard->setIcon(icon(IconName::Remove));
    m_edit->setIcon(icon(IconName::Edit));
    m_show->setIcon(icon(IconName::Friends));
    m_batch->setIcon(icon(IconName::History));
    m_batch->setVisible(false);
    // In the list alone: in a field the key has a use of its own.
    m_discard->setShortcut(Qt::Key_Delete);
    m_discard->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_discard);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(12, Grid::Unit, Grid::Unit, Grid::Unit);
    top->setSpacing(Grid::Half);
    top->addWidget(m_title, 1);
    for (QAction *action : {m_retry, m_discard, m_edit, m_show, m_batch}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({Grid::IconSmall, Grid::IconSmall});
        button->setAutoRaise(true);
        button->setMinimumHeight(Grid::Control);
        button->setFocusPolicy(Qt::TabFocus);
        top->addWidget(button);
        button->setVisible(action->isVisible());
        connect(action, &QAction::changed, button,
                [button, action] { button->setVisible(action->isVisible()); });
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(top);

    connect(m_batch, &QAction::triggered, this, &WaitingEditsPage::batchRequested);
    connect(m_retry, &QAction::triggered, this,
            [this] { Q_EMIT retryRequested(those(selectedEdits(), needsDecision)); });
    connect(m_discard, &QAction::triggered, this, [this] {
        const QList<RemarkEdit> discarded = those(selectedEdits(), canDiscard);
        m_discarded.unite(keysOf(discarded));
        Q_EMIT discardRequested(discarded);
    });
    connect(m_edit, &QAction::triggered, this, [this] {
        if (const auto edit = currentEdit())
            Q_EMIT editRequested(*edit);
    });
    connect(m_show, &QAction::triggered, this, [this] {
        if (const ContactKey contact = currentContact(); contact != 0)
            Q_EMIT contactRequested(contact);
    });
}

void WaitingEditsPage::connectTable()
{
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex &index) {
        Q_EMIT contactRequested(index.data(EditListModel::ContactRole).toLongLong());
    });
    connect(m_table, &RowTable::contextMenuRequested, this, &WaitingEditsPage::showMenu);
    connect(m_table, &RowTable::escapePressed, this, &WaitingEditsPage::backRequested);
    connect(m_table, &RowTable::columnsChanged, &m_layoutTimer, qOverload<>(&QTimer::start));
    connect(m_table, &RowTable::columnsChanged, this, &WaitingEditsPage::updateNote);
    connect(m_table, &RowTable::resetColumnsRequested, this, [this] {
        m_table->showColumns(usualEditColumns());
        m_layoutTimer.start();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &WaitingEditsPage::updateState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WaitingEditsPage::updateNote);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &WaitingEditsPage::updateState);
    connect(m_model, &EditListModel::countChanged, this, [this] {
        updateState();
        Q_EMIT countChanged();
    });
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(layoutPause);
    connect(&m_layoutTimer, &QTimer::timeout, this,
            [this] { m_services.settings.setLayout(layoutKey, m_table->saveLayout()); });
}

void WaitingEditsPage::connectServices()
{
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(readPause);
    connect(&m_readTimer, &QTimer::timeout, this, &WaitingEditsPage::read);
    m_minuteTimer.setInterval(1min);
    connect(&m_minuteTimer, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model->contactsChanged();
    });
    m_minuteTimer.start();

    connect(&m_services.store, &Store::committed, this, [this](const ChangeSet &changes) {
        if ((changes.editsChanged || changes.accountRemoved) && !m_readTimer.isActive())
            m_readTimer.start();
    });
    connect(&m_services.contacts, &ContactTable::changed, this, [this] {
        if (isVisible())
            m_model->contactsChanged();
    });
    AccountBook &book = m_services.book;
    connect(&book, &AccountBook::accountsChanged, this, &WaitingEditsPage::takeAccounts);
    connect(&book, &AccountBook::statusChanged, m_model, &EditListModel::setStatus);
    connect(&book, &AccountBook::editSettled, this,
            [this](const RemarkEdit &edit, const std::optional<Error> &problem) {
                if (isOpen(edit.state) && problem)
                    m_model->setHindrance(edit.key, *problem);
            });
    connect(&m_services.avatars, &AvatarStore::arrived, m_table, &RowTable::updateSoon);
    connect(&m_services.settings, &Settings::rowDensityChanged, this,
            &WaitingEditsPage::applyDensity);
}

void WaitingEditsPage::read()
{
    // One after the other: an earlier answer must not come last.
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    if (!m_batch->isVisible())
        lookForBatches();
    QCoro::connect(m_services.store.edits(0), this, [this](const Result<QList<RemarkEdit>> &edits) {
        m_reading = false;
        // What could not be read stays as it was shown.
        if (edits)
            showEdits(*edits);
        if (std::exchange(m_readAgain, false))
            read();
        else if (const ContactKey wanted = std::exchange(m_wanted, 0); wanted != 0)
            goToContact(wanted);
    });
}

void WaitingEditsPage::lookForBatches()
{
    QCoro::connect(m_services.store.batches(1), this,
                   [this](const Result<QList<RemarkBatch>> &batches) {
                       m_batch->setVisible(batches && !batches->isEmpty());
                   });
}

void WaitingEditsPage::showEdits(const QList<RemarkEdit> &edits)
{
    const std::optional<RemarkEdit> current = currentEdit();
    const int row = m_table->currentIndex().row();
    m_model->setEdits(edits);
    const bool gone = current && !m_model->indexOf(current->contact).isValid();
    const bool byUser = gone && m_discarded.contains(current->key);
    m_discarded.intersect(keysOf(edits));
    if (byUser && m_model->rowCount() > 0)
        m_table->goToRow(qMin(row, m_model->rowCount() - 1));
    else if (gone) // one that nobody chose would take its place
        m_table->setCurrentIndex({});
    Q_EMIT editsChanged();
}

void WaitingEditsPage::activate()
{
    read();
    m_model->contactsChanged();
    (m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_stack)
        ->setFocus(Qt::OtherFocusReason);
}

void WaitingEditsPage::goToContact(ContactKey contact)
{
    m_wanted = m_reading ? contact : 0;
    if (const QModelIndex index = m_model->indexOf(contact); index.isValid())
        m_table->goToRow(index.row());
}

ContactKey WaitingEditsPage::currentContact() const
{
    return m_table->currentIndex().data(EditListModel::ContactRole).toLongLong();
}

std::optional<RemarkEdit> WaitingEditsPage::currentEdit() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? std::optional(m_model->editAt(current.row())) : std::nullopt;
}

std::optional<RemarkEdit> WaitingEditsPage::editOf(ContactKey contact) const
{
    const QModelIndex index = m_model->indexOf(contact);
    return index.isValid() ? std::optional(m_model->editAt(index.row())) : std::nullopt;
}

QList<RemarkEdit> WaitingEditsPage::selectedEdits() const
{
    QList<RemarkEdit> edits;
    for (const int row : m_table->selectedRowNumbers())
        edits.append(m_model->editAt(row));
    return edits;
}

QList<ContactKey> WaitingEditsPage::selectedContacts() const
{
    QList<ContactKey> contacts;
    for (const RemarkEdit &edit : selectedEdits())
        contacts.append(edit.contact);
    return contacts;
}

void WaitingEditsPage::copySelection()
{
    const QModelIndexList indexes = m_table->shownSelection();
    if (!indexes.isEmpty())
        QGuiApplication::clipboard()->setMimeData(m_model->mimeData(indexes));
}

void WaitingEditsPage::takeAccounts()
{
    const QList<Account> &accounts = m_services.book.accounts();
    m_model->setAccounts(accounts);
    for (const Account &account : accounts)
        m_model->setStatus(m_services.book.status(account.key));
    m_delegate->setSecondLine(accounts.size() > 1 ? EditDelegate::SecondLine::Account
                                                  : EditDelegate::SecondLine::Id);
    m_readTimer.start(); // the store is open by now, which it may not have been before
    m_table->viewport()->update();
}

void WaitingEditsPage::updateState()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    const QList<RemarkEdit> selected = selectedEdits();
    const QList<RemarkEdit> retried = those(selected, needsDecision);
    const QList<RemarkEdit> discarded = those(selected, canDiscard);
    m_retry->setEnabled(!retried.isEmpty());
    m_retry->setText(retryText(commonState(retried).value_or(RemarkEdit::State::Refused)));
    m_discard->setEnabled(!discarded.isEmpty());
    m_discard->setText(discardText(commonState(discarded).value_or(RemarkEdit::State::Refused)));
    m_edit->setEnabled(selected.size() == 1);
    m_show->setEnabled(selected.size() == 1);
    const int rows = m_model->rowCount();
    m_title->setText(empty ? tr("Waiting edits") : tr("%Ln waiting edit(s)", nullptr, rows));
    updateNote();
    Q_EMIT selectionChanged();
}

void WaitingEditsPage::updateNote()
{
    // The whole of what the row has no room for.
    const QModelIndex current = m_table->currentIndex();
    const QString sentence = m_model->rowCount() > 0 && current.isValid()
        ? m_model->sentenceAt(current.row())
        : QString();
    const int room = m_table->columnWidth(EditListModel::StateColumn) - 2 * Grid::Double;
    m_note->setVisible(m_table->fontMetrics().horizontalAdvance(sentence) > room);
    m_note->setText(sentence);
}

void WaitingEditsPage::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_retry, m_discard});
    menu->addSeparator();
    menu->addActions({m_edit, m_show});
    menu->popup(globalPosition);
}

void WaitingEditsPage::restoreLayout()
{
    if (!m_table->restoreLayout(m_services.settings.layout(layoutKey)))
        m_table->showColumns(usualEditColumns());
    m_layoutTimer.stop();
}

void WaitingEditsPage::applyDensity(RowDensity density)
{
    m_delegate->setDensity(density);
    m_table->setRowHeight(RowDelegate::rowHeight(density));
    m_table->viewport()->update();
}

void WaitingEditsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void WaitingEditsPage::retranslate()
{
    m_edit->setText(tr("Edit…"));
    m_show->setText(tr("Show contact"));
    m_batch->setText(tr("Last batch…"));
    m_table->setAccessibleName(tr("Waiting edits"));
    m_empty->setTitle(tr("Nothing waits"));
    m_empty->setBody(tr("Remarks that the gateway has not confirmed yet stand here."));
    updateState();
}

} // namespace Lianxi
