// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactcommands.h"

#include "accountbook.h"
#include "accounttext.h"
#include "actions.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "contacttable.h"
#include "edittext.h"
#include "filterbutton.h"
#include "memberlistmodel.h"
#include "memberpage.h"
#include "message.h"
#include "navigation.h"
#include "remarkflow.h"
#include "rowtable.h"
#include "systemtext.h"
#include "waitingeditspage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace Lianxi {

using namespace Qt::StringLiterals;

ContactCommands::ContactCommands(const Services &services, Actions &actions, Navigation &navigation,
                                 Pages pages, RemarkFlow &remarks, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_actions(actions)
    , m_navigation(navigation)
    , m_pages(pages)
    , m_remarks(remarks)
{
    connectActions();
    connect(&remarks, &RemarkFlow::undoChanged, this, &ContactCommands::update);
    connect(&pages.contacts, &ContactPage::selectionChanged, this, &ContactCommands::update);
    connect(&pages.members, &MemberPage::selectionChanged, this, &ContactCommands::update);
    connect(&pages.contacts, &ContactPage::opened, this, &ContactCommands::open);
    connect(&pages.members, &MemberPage::contactOpened, this, &ContactCommands::detailsRequested);
    connectEdits();
    // Keys that mean rows work in the lists alone.
    for (RowTable *rows : {pages.contacts.table(), pages.members.table(), pages.edits.table()}) {
        rows->addActions({actions[Command::CopyRows], actions[Command::SelectAll],
                          actions[Command::OpenContact]});
    }
}

void ContactCommands::connectEdits()
{
    const WaitingEditsPage &page = m_pages.edits;
    connect(&page, &WaitingEditsPage::selectionChanged, this, &ContactCommands::update);
    connect(&page, &WaitingEditsPage::editRequested, &m_remarks, &RemarkFlow::editAgain);
    connect(&page, &WaitingEditsPage::retryRequested, &m_remarks, &RemarkFlow::retryEdits);
    connect(&page, &WaitingEditsPage::discardRequested, &m_remarks, &RemarkFlow::discardEdits);
}

void ContactCommands::connectActions()
{
    const auto on = [this](Command command, auto &&handler) {
        connect(m_actions[command], &QAction::triggered, this, handler);
    };
    on(Command::OpenContact, [this] {
        if (onEdits())
            Q_EMIT m_pages.edits.contactRequested(target());
        else if (!onMembers())
            open(target());
        else
            Q_EMIT detailsRequested();
    });
    on(Command::OpenMembers, [this] { open(target()); });
    on(Command::EditRemark, [this] { editRemark(); });
    on(Command::RetryRemark, [this] { m_remarks.retry(target()); });
    on(Command::DiscardRemark, [this] { m_remarks.discard(target()); });
    on(Command::UndoRemark, [this] { m_remarks.undo(); });
    on(Command::CopyId, [this] { copyId(); });
    on(Command::CopyRows, [this] { copyRows(); });
    on(Command::SelectAll, [this] { table()->selectAll(); });
    on(Command::Find, [this] { find(); });
    on(Command::Export, [this] { Q_EMIT exportRequested(exportSource()); });
    on(Command::ShowFriends, [this] { m_navigation.showKind(ContactKind::Friend); });
    on(Command::ShowGroups, [this] { m_navigation.showKind(ContactKind::Group); });
    on(Command::ShowPublic, [this] { m_navigation.showKind(ContactKind::Public); });
    on(Command::ShowSystem, [this] { m_navigation.showKind(ContactKind::System); });
    on(Command::GoBack, [this] { m_navigation.goBack(); });
}

bool ContactCommands::onMembers() const
{
    return m_navigation.place().page == Place::Page::Contacts && m_navigation.place().group != 0;
}

bool ContactCommands::onEdits() const
{
    return m_navigation.place().page == Place::Page::WaitingEdits;
}

RowTable *ContactCommands::table() const
{
    if (onEdits())
        return m_pages.edits.table();
    return onMembers() ? m_pages.members.table() : m_pages.contacts.table();
}

ContactKey ContactCommands::target() const
{
    switch (m_navigation.place().page) {
    case Place::Page::WaitingEdits:
        return m_pages.edits.currentContact();
    case Place::Page::Changes:
        return 0;
    case Place::Page::Contacts:
        break;
    }
    return onMembers() ? m_pages.members.currentContact() : m_pages.contacts.currentContact();
}

void ContactCommands::editRemark()
{
    // Where a remark did not get through, the field holds what the user wrote.
    if (const std::optional<RemarkEdit> edit = m_pages.edits.editOf(target()))
        m_remarks.editAgain(*edit);
    else
        m_remarks.edit(target());
}

void ContactCommands::copyRows()
{
    if (onEdits())
        m_pages.edits.copySelection();
    else if (onMembers())
        m_pages.members.copySelection();
    else
        m_pages.contacts.copySelection();
}

void ContactCommands::find()
{
    if (onMembers())
        m_pages.members.startSearch();
    else if (m_navigation.place().page == Place::Page::Contacts)
        m_pages.contacts.startSearch();
}

bool ContactCommands::act(const Message &message)
{
    switch (message.action) {
    case Message::Action::RetryRemark:
        m_remarks.retry(message.subject);
        return true;
    case Message::Action::UndoDiscard:
        m_remarks.undoDiscard(message.subject);
        return true;
    case Message::Action::ShowEdits:
        m_remarks.undecidedSeen();
        m_navigation.goTo({.page = Place::Page::WaitingEdits});
        m_pages.edits.goToContact(message.subject);
        return true;
    case Message::Action::ShowGone:
        showGone(message.subject);
        return true;
    default:
        return false;
    }
}

void ContactCommands::showGone(AccountKey account)
{
    // Friends are what people look for; another list only where just that one has any.
    ContactQuery gone{.account = account, .gone = ContactQuery::Gone::Only};
    for (const ContactKind kind : {ContactKind::Friend, ContactKind::Group, ContactKind::Public}) {
        gone.kind = kind;
        if (m_services.contacts.query(gone).isEmpty())
            continue;
        m_pages.contacts.filter()->setDetails(ContactQuery::Details::Any);
        m_pages.contacts.filter()->setGone(ContactQuery::Gone::Only);
        m_navigation.goTo({.account = account, .kind = kind});
        return;
    }
    m_navigation.goTo({.account = account});
}

void ContactCommands::open(ContactKey contact)
{
    const std::optional<ContactTable::Row> row = m_services.contacts.rowOf(contact);
    if (!row)
        return;
    if (m_services.contacts.contact(*row).kind == ContactKind::Group)
        m_navigation.openGroup(contact);
    else
        Q_EMIT detailsRequested();
}

void ContactCommands::showMissing(AccountKey account)
{
    ContactQuery missing{.account = account, .details = ContactQuery::Details::Missing};
    ContactKind most = ContactKind::Friend;
    qsizetype count = 0;
    for (const ContactKind kind :
         {ContactKind::Friend, ContactKind::Group, ContactKind::Public, ContactKind::System}) {
        missing.kind = kind;
        if (const qsizetype found = m_services.contacts.query(missing).size(); found > count) {
            most = kind;
            count = found;
        }
    }
    m_pages.contacts.filter()->setGone(ContactQuery::Gone::Include);
    m_pages.contacts.filter()->setDetails(ContactQuery::Details::Missing);
    m_navigation.goTo({.account = account, .kind = most});
}

void ContactCommands::copyId() const
{
    if (onMembers()) {
        QGuiApplication::clipboard()->setText(m_pages.members.currentId());
        return;
    }
    QList<ContactKey> keys = m_pages.contacts.selectedContacts();
    if (onEdits()) {
        keys.clear();
        for (const RemarkEdit &edit : m_pages.edits.selectedEdits())
            keys.append(edit.contact);
    }
    // One a line, when several rows are selected.
    QStringList ids;
    for (const ContactKey key : std::as_const(keys)) {
        if (const auto row = m_services.contacts.rowOf(key))
            ids.append(m_services.contacts.contact(*row).id);
    }
    QGuiApplication::clipboard()->setText(ids.join(u'\n'));
}

void ContactCommands::update()
{
    const std::optional<ContactTable::Row> row = m_services.contacts.rowOf(target());
    const Contact contact = row ? m_services.contacts.contact(*row) : Contact();
    const bool known = row.has_value();
    const bool anyRow = onMembers() ? !m_pages.members.currentId().isEmpty() : known;
    const bool isGroup = known && contact.kind == ContactKind::Group;
    const auto enable
        = [this](Command command, bool enabled) { m_actions[command]->setEnabled(enabled); };
    enable(Command::OpenContact, known);
    enable(Command::OpenMembers, isGroup && !onMembers());
    m_actions[Command::OpenMembers]->setVisible(m_navigation.place().kind == ContactKind::Group
                                                && !onMembers());
    updateRemark(known ? std::optional(contact) : std::nullopt);
    enable(Command::CopyId, anyRow);
    enable(Command::CopyRows, anyRow);
    enable(Command::UndoRemark, m_remarks.canUndo());
    enable(Command::GoBack, m_navigation.canGoBack());
}

void ContactCommands::updateRemark(const std::optional<Contact> &contact)
{
    const auto row = contact ? m_services.contacts.rowOf(contact->key) : std::nullopt;
    const QString noRemark = row
        ? whyNoRemark(m_services.book.capabilities(m_services.contacts.account(*row)),
                      contact->kind)
        : QString();
    m_actions[Command::EditRemark]->setEnabled(row && noRemark.isEmpty());
    m_actions[Command::EditRemark]->setToolTip(noRemark);
    m_actions[Command::EditRemark]->setStatusTip(noRemark);
    const RemarkState state = contact ? contact->remarkState : RemarkState::Settled;
    const std::optional<RemarkEdit> edit
        = contact ? m_pages.edits.editOf(contact->key) : std::nullopt;
    const bool conflict = edit && edit->state == RemarkEdit::State::Conflict;
    QAction *retry = m_actions[Command::RetryRemark];
    retry->setVisible(state == RemarkState::Failed);
    retry->setText(conflict ? tr("&Overwrite the other remark") : tr("&Try the remark again"));
    QAction *discard = m_actions[Command::DiscardRemark];
    discard->setVisible(state != RemarkState::Settled);
    discard->setEnabled(!edit || canDiscard(edit->state));
    discard->setText(conflict ? tr("&Keep the other remark") : tr("&Discard the remark"));
}

void ContactCommands::showMenu(const QPoint &globalPosition, QWidget *parent)
{
    update(); // the words are those of the present language
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(m_actions.contactActions());
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
    const auto keysOf = [this](const ContactQuery &query) {
        const QList<ContactTable::Row> rows = m_services.contacts.query(query);
        QList<ContactKey> keys;
        keys.reserve(rows.size());
        for (const ContactTable::Row row : rows)
            keys.append(m_services.contacts.key(row));
        return keys;
    };
    const ContactQuery &shown = m_pages.contacts.query();
    ContactQuery whole = shown;
    whole.search.clear();
    whole.gone = ContactQuery::Gone::Include;
    whole.details = ContactQuery::Details::Any;
    source.selected = m_pages.contacts.selectedContacts();
    source.shown = keysOf(shown);
    source.wholeList = keysOf(whole);
    if (shown.kind == ContactKind::Group)
        source.groups = source.selected.isEmpty() ? source.shown : source.selected;
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
