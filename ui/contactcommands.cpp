// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactcommands.h"

#include "accountbook.h"
#include "accounttext.h"
#include "actions.h"
#include "batchflow.h"
#include "changespage.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "contacttable.h"
#include "edittext.h"
#include "exportgatherer.h"
#include "memberlistmodel.h"
#include "memberpage.h"
#include "navigation.h"
#include "remarkflow.h"
#include "rowcopier.h"
#include "rowtable.h"
#include "systemtext.h"
#include "waitingeditspage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace Lianxi {

using namespace Qt::StringLiterals;

ContactCommands::ContactCommands(const Services &services, Actions &actions, Navigation &navigation,
                                 Pages pages, RemarkFlow &remarks, BatchFlow &batches,
                                 QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_actions(actions)
    , m_navigation(navigation)
    , m_pages(pages)
    , m_remarks(remarks)
    , m_batches(batches)
    , m_copier(new RowCopier(this))
{
    connectActions();
    connect(&remarks, &RemarkFlow::undoChanged, this, &ContactCommands::update);
    connect(&pages.contacts, &ContactPage::selectionChanged, this, &ContactCommands::update);
    connect(&pages.members, &MemberPage::selectionChanged, this, &ContactCommands::update);
    connect(&pages.contacts, &ContactPage::opened, this, &ContactCommands::open);
    connect(&pages.members, &MemberPage::contactOpened, this, &ContactCommands::detailsRequested);
    connect(&pages.changes, &ChangesPage::selectionChanged, this, &ContactCommands::update);
    connect(&pages.edits, &WaitingEditsPage::selectionChanged, this, &ContactCommands::update);
    connect(&pages.edits, &WaitingEditsPage::editsChanged, this, &ContactCommands::update);
    // Keys that mean rows work in the lists alone.
    for (RowTable *table : {pages.contacts.table(), pages.members.table(), pages.changes.table(),
                            pages.edits.table()}) {
        table->addActions({actions[Command::CopyRows], actions[Command::SelectAll],
                           actions[Command::OpenContact]});
    }
    for (RowTable *table : {pages.contacts.table(), pages.members.table()})
        connect(table, &RowTable::dragRequested, this, &ContactCommands::dragRows);
}

void ContactCommands::connectActions()
{
    const auto on = [this](Command command, auto &&handler) {
        connect(m_actions[command], &QAction::triggered, this, handler);
    };
    on(Command::OpenContact, [this] {
        if (where() == Where::Changes)
            m_pages.changes.openCurrent();
        else if (where() == Where::WaitingEdits)
            Q_EMIT m_pages.edits.contactRequested(target());
        else if (!onMembers())
            open(target());
        else
            Q_EMIT detailsRequested();
    });
    on(Command::OpenMembers, [this] { open(target()); });
    on(Command::ShowInList, [this] { Q_EMIT inListRequested(target()); });
    on(Command::ShowHistory, [this] { Q_EMIT historyRequested(target()); });
    on(Command::EditRemark, [this] { editRemark(); });
    on(Command::EditRemarks, [this] { m_batches.edit(selectedContacts()); });
    on(Command::RetryRemark, [this] { m_remarks.retry(target()); });
    on(Command::DiscardRemark, [this] { m_remarks.discard(target()); });
    on(Command::UndoRemark, [this] { m_remarks.undo(); });
    on(Command::CopyId, [this] { copyId(); });
    on(Command::CopyRows, [this] { copyRows(); });
    on(Command::SelectAll, [this] { selectAll(); });
    on(Command::Find, [this] { find(); });
    on(Command::Export, [this] { Q_EMIT exportRequested(exportSource()); });
    connectNavigation();
}

void ContactCommands::connectNavigation()
{
    const auto list = [this](Command command, ContactKind kind) {
        connect(m_actions[command], &QAction::triggered, &m_navigation,
                [this, kind] { m_navigation.showKind(kind); });
    };
    list(Command::ShowFriends, ContactKind::Friend);
    list(Command::ShowGroups, ContactKind::Group);
    list(Command::ShowPublic, ContactKind::Public);
    list(Command::ShowSystem, ContactKind::System);
    connect(m_actions[Command::GoBack], &QAction::triggered, &m_navigation, &Navigation::goBack);
}

ContactCommands::Where ContactCommands::where() const
{
    const Place &place = m_navigation.place();
    switch (place.page) {
    case Place::Page::Changes:
        return Where::Changes;
    case Place::Page::WaitingEdits:
        return Where::WaitingEdits;
    case Place::Page::Contacts:
        break;
    }
    return place.group != 0 ? Where::Members : Where::Contacts;
}

ContactKey ContactCommands::target() const
{
    switch (where()) {
    case Where::Contacts:
        return m_pages.contacts.currentContact();
    case Where::Members:
        return m_pages.members.currentContact();
    case Where::Changes:
        return m_pages.changes.currentContact();
    case Where::WaitingEdits:
        return m_pages.edits.currentContact();
    }
    return 0;
}

void ContactCommands::copyRows()
{
    switch (where()) {
    case Where::Contacts:
    case Where::Members:
        m_copier->copy(shownPlan());
        break;
    case Where::Changes:
        m_pages.changes.copySelection();
        break;
    case Where::WaitingEdits:
        m_pages.edits.copySelection();
        break;
    }
}

void ContactCommands::dragRows()
{
    QWidget *table = onMembers() ? m_pages.members.table() : m_pages.contacts.table();
    m_copier->drag(shownPlan(), exportSource().listName, table);
}

ExportPlan ContactCommands::shownPlan() const
{
    ExportPlan plan;
    if (onMembers()) {
        MemberRows rows{.groups = {}, .columns = m_pages.members.shownFields()};
        rows.groups.append({m_pages.members.model()->context(), m_pages.members.selectedMembers()});
        plan.rows = std::move(rows);
        return plan;
    }
    ExportSource source;
    source.selected = m_pages.contacts.selectedContacts();
    plan.rows = ContactRows{.rows = {}, .columns = m_pages.contacts.shownFields(), .contexts = {}};
    plan.feed = gather(m_services, source, ExportScope::Selection).feed;
    return plan;
}

void ContactCommands::selectAll()
{
    switch (where()) {
    case Where::Contacts:
        m_pages.contacts.table()->selectAll();
        break;
    case Where::Members:
        m_pages.members.table()->selectAll();
        break;
    case Where::Changes:
        m_pages.changes.table()->selectAll();
        break;
    case Where::WaitingEdits:
        m_pages.edits.table()->selectAll();
        break;
    }
}

void ContactCommands::find()
{
    if (where() == Where::Contacts)
        m_pages.contacts.startSearch();
    else if (onMembers())
        m_pages.members.startSearch();
}

void ContactCommands::open(ContactKey contact)
{
    const std::optional<ContactTable::Row> row = m_services.contacts.rowOf(contact);
    if (!row)
        return;
    const bool isGroup = m_services.contacts.contact(*row).kind == ContactKind::Group;
    if (isGroup && m_navigation.place().page == Place::Page::Contacts)
        m_navigation.openGroup(contact);
    else if (isGroup)
        m_navigation.goTo({m_services.contacts.account(*row), ContactKind::Group, contact});
    else
        Q_EMIT detailsRequested();
}

void ContactCommands::copyId() const
{
    if (onMembers()) {
        QGuiApplication::clipboard()->setText(m_pages.members.currentId());
        return;
    }
    // One a line, when several rows are selected.
    QStringList ids;
    for (const ContactKey key : selectedContacts()) {
        if (const auto row = m_services.contacts.rowOf(key))
            ids.append(m_services.contacts.contact(*row).id);
    }
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

QList<ContactKey> ContactCommands::selectedContacts() const
{
    if (where() == Where::Contacts)
        return m_pages.contacts.selectedContacts();
    if (where() == Where::WaitingEdits)
        return m_pages.edits.selectedContacts();
    return {target()};
}

bool ContactCommands::isAnyRowCurrent() const
{
    switch (where()) {
    case Where::Members:
        return !m_pages.members.currentId().isEmpty();
    case Where::Changes:
        return m_pages.changes.currentContact() != 0;
    default:
        return target() != 0;
    }
}

void ContactCommands::update()
{
    const ContactKey contact = target();
    updateRows(m_services.contacts.rowOf(contact).has_value());
    updateRemark(contact);
    m_actions[Command::UndoRemark]->setEnabled(m_remarks.canUndo());
    m_actions[Command::GoBack]->setEnabled(m_navigation.canGoBack());
    const bool accounts = !m_services.book.accounts().isEmpty();
    m_actions[Command::ShowChanges]->setEnabled(accounts);
    m_actions[Command::ShowWaitingEdits]->setEnabled(accounts);
}

/// What is done with rows: of contacts, of members, or of the history.
void ContactCommands::updateRows(bool contactKnown)
{
    const auto enable
        = [this](Command command, bool enabled) { m_actions[command]->setEnabled(enabled); };
    const Where now = where();
    const bool onPage = now == Where::Changes || now == Where::WaitingEdits;
    const bool anyRow = isAnyRowCurrent();
    const std::optional<ContactTable::Row> row = m_services.contacts.rowOf(target());
    const bool isGroup = row && m_services.contacts.contact(*row).kind == ContactKind::Group;
    enable(Command::OpenContact, contactKnown);
    enable(Command::OpenMembers, isGroup && !onMembers());
    m_actions[Command::OpenMembers]->setVisible(
        onPage ? isGroup : m_navigation.place().kind == ContactKind::Group && !onMembers());
    m_actions[Command::ShowInList]->setVisible(now == Where::Changes);
    enable(Command::ShowInList, now == Where::Changes && contactKnown);
    enable(Command::ShowHistory, contactKnown && m_navigation.place().historyOf != target());
    enable(Command::CopyId, anyRow);
    enable(Command::CopyRows, anyRow);
    // There is nothing to search, and no list to hide from or to write out.
    for (const Command command : {Command::Find, Command::Export, Command::HideGone})
        enable(command, !onPage);
    enable(Command::Filter, !onPage && m_navigation.place().group == 0);
}

void ContactCommands::updateRemark(ContactKey target)
{
    const std::optional<ContactTable::Row> row = m_services.contacts.rowOf(target);
    const Contact contact = row ? m_services.contacts.contact(*row) : Contact();
    const QString noRemark = row
        ? whyNoRemark(m_services.book.capabilities(m_services.contacts.account(*row)), contact.kind)
        : QString();
    QAction *edit = m_actions[Command::EditRemark];
    edit->setEnabled(row && noRemark.isEmpty());
    edit->setToolTip(noRemark);
    edit->setStatusTip(noRemark);
    // Which of them cannot be set is said row by row.
    m_actions[Command::EditRemarks]->setEnabled(row.has_value());
    updateFailedRemark(contact);
}

/// The two decisions, by the names that fit.
void ContactCommands::updateFailedRemark(const Contact &contact)
{
    const std::optional<RemarkEdit> edit = m_pages.edits.editOf(contact.key);
    const bool conflict = edit && edit->state == RemarkEdit::State::Conflict;
    QAction *retry = m_actions[Command::RetryRemark];
    retry->setVisible(contact.remarkState == RemarkState::Failed);
    retry->setText(conflict ? tr("&Overwrite the other remark") : tr("&Try the remark again"));
    QAction *discard = m_actions[Command::DiscardRemark];
    discard->setVisible(contact.remarkState != RemarkState::Settled);
    discard->setEnabled(!edit || canDiscard(edit->state));
    discard->setText(conflict ? tr("&Keep the other remark") : tr("&Discard the remark"));
}

void ContactCommands::editRemark()
{
    // Where a remark did not get through, the field holds what the user wrote.
    if (const std::optional<RemarkEdit> edit = m_pages.edits.editOf(target()))
        m_remarks.editAgain(*edit);
    else
        m_remarks.edit(target());
}

void ContactCommands::showMenu(const QPoint &globalPosition, QWidget *parent)
{
    update(); // a change of language has left other words
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(where() == Where::Changes ? m_actions.changeActions()
                                               : m_actions.contactActions());
    menu->popup(globalPosition);
}

ExportSource ContactCommands::exportSource() const
{
    const Place &place = m_navigation.place();
    ExportSource source;
    const std::optional<Account> account = m_services.book.account(place.account);
    source.listName = account ? u"%1 – %2"_s.arg(account->name, contactListText(place.kind))
                              : contactListText(place.kind);
    if (onMembers())
        addMembersTo(source);
    else
        addListTo(source);
    return source;
}

void ContactCommands::addListTo(ExportSource &source) const
{
    const ContactQuery &shown = m_pages.contacts.query();
    ContactQuery whole = shown;
    whole.search.clear();
    whole.gone = ContactQuery::Gone::Include;
    whole.details = ContactQuery::Details::Any;
    source.selected = m_pages.contacts.selectedContacts();
    source.account = shown.account;
    source.kind = shown.kind;
    // Rows, which the lists share: keys of 200,000 contacts would be noticed.
    source.shown = m_services.contacts.query(shown);
    source.wholeList = whole == shown ? source.shown : m_services.contacts.query(whole);
}

void ContactCommands::addMembersTo(ExportSource &source) const
{
    const MemberListModel &model = *m_pages.members.model();
    ExportSource::GroupPage page{.context = model.context(),
                                 .selected = m_pages.members.selectedMembers(),
                                 .shown = {},
                                 .all = m_pages.members.members()};
    for (int row = 0; row < model.rowCount(); ++row)
        page.shown.append(model.memberAt(model.index(row, 0)));
    source.listName = page.context.groupName;
    source.groupPage = page;
}

} // namespace Lianxi
