// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contactcommands.h"

#include "accountbook.h"
#include "accounttext.h"
#include "actions.h"
#include "contactlistmodel.h"
#include "contactpage.h"
#include "contacttable.h"
#include "memberlistmodel.h"
#include "memberpage.h"
#include "navigation.h"
#include "remarkflow.h"
#include "rowtable.h"
#include "systemtext.h"

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
    // Keys that mean rows work in the lists alone.
    for (RowTable *table : {pages.contacts.table(), pages.members.table()}) {
        table->addActions({actions[Command::CopyRows], actions[Command::SelectAll],
                           actions[Command::OpenContact]});
    }
}

void ContactCommands::connectActions()
{
    const auto on = [this](Command command, auto &&handler) {
        connect(m_actions[command], &QAction::triggered, this, handler);
    };
    on(Command::OpenContact, [this] {
        if (!onMembers())
            open(target());
        else
            Q_EMIT detailsRequested();
    });
    on(Command::OpenMembers, [this] { open(target()); });
    on(Command::EditRemark, [this] { m_remarks.edit(target()); });
    on(Command::RetryRemark, [this] { m_remarks.retry(target()); });
    on(Command::DiscardRemark, [this] { m_remarks.discard(target()); });
    on(Command::UndoRemark, [this] { m_remarks.undo(); });
    on(Command::CopyId, [this] { copyId(); });
    on(Command::CopyRows, [this] {
        if (onMembers())
            m_pages.members.copySelection();
        else
            m_pages.contacts.copySelection();
    });
    on(Command::SelectAll,
       [this] { (onMembers() ? m_pages.members.table() : m_pages.contacts.table())->selectAll(); });
    on(Command::Find, [this] {
        if (onMembers())
            m_pages.members.startSearch();
        else
            m_pages.contacts.startSearch();
    });
    on(Command::Export, [this] { Q_EMIT exportRequested(exportSource()); });
    on(Command::ShowFriends, [this] { m_navigation.showKind(ContactKind::Friend); });
    on(Command::ShowGroups, [this] { m_navigation.showKind(ContactKind::Group); });
    on(Command::ShowPublic, [this] { m_navigation.showKind(ContactKind::Public); });
    on(Command::ShowSystem, [this] { m_navigation.showKind(ContactKind::System); });
    on(Command::GoBack, [this] { m_navigation.goBack(); });
}

bool ContactCommands::onMembers() const
{
    return m_navigation.place().group != 0;
}

ContactKey ContactCommands::target() const
{
    return onMembers() ? m_pages.members.currentContact() : m_pages.contacts.currentContact();
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

void ContactCommands::copyId() const
{
    if (onMembers()) {
        QGuiApplication::clipboard()->setText(m_pages.members.currentId());
        return;
    }
    // One a line, when several rows are selected.
    QStringList ids;
    for (const ContactKey key : m_pages.contacts.selectedContacts()) {
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
    const QString noRemark = known
        ? whyNoRemark(m_services.book.capabilities(m_services.contacts.account(*row)), contact.kind)
        : QString();
    enable(Command::EditRemark, known && noRemark.isEmpty());
    m_actions[Command::EditRemark]->setToolTip(noRemark);
    m_actions[Command::EditRemark]->setStatusTip(noRemark);
    const bool failed = known && contact.remarkState == RemarkState::Failed;
    const bool waiting = known && contact.remarkState == RemarkState::Waiting;
    m_actions[Command::RetryRemark]->setVisible(failed);
    m_actions[Command::DiscardRemark]->setVisible(failed || waiting);
    enable(Command::CopyId, anyRow);
    enable(Command::CopyRows, anyRow);
    enable(Command::UndoRemark, m_remarks.canUndo());
    enable(Command::GoBack, m_navigation.canGoBack());
}

void ContactCommands::showMenu(const QPoint &globalPosition, QWidget *parent) const
{
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
