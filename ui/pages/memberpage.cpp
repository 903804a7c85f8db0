// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "memberpage.h"

#include "avatarstore.h"
#include "breadcrumb.h"
#include "emptystate.h"
#include "icons.h"
#include "memberdelegate.h"
#include "memberlistmodel.h"
#include "rowtable.h"
#include "searchfield.h"
#include "separator.h"
#include "tokens.h"
#include "usualcolumns.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Lianxi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto layoutKey = u"header.members"_s;
constexpr auto layoutPause = 500ms;

} // namespace

MemberPage::MemberPage(AvatarStore &avatars, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_model(new MemberListModel(this))
    , m_back(new QToolButton(this))
    , m_breadcrumb(new Breadcrumb(this))
    , m_search(new SearchField(this))
    , m_columns(new QToolButton(this))
    , m_columnsMenu(new QMenu(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new RowTable(this))
    , m_delegate(new MemberDelegate(avatars, m_table))
    , m_empty(new EmptyState(this))
{
    build(avatars);
    connectTable();
    connect(&settings, &Settings::rowDensityChanged, this, &MemberPage::applyDensity);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(layoutPause);
    connect(&m_layoutTimer, &QTimer::timeout, this,
            [this] { m_settings.setLayout(layoutKey, m_table->saveLayout()); });
    applyDensity(settings.rowDensity());
    restoreLayout();
    retranslate();
}

MemberPage::~MemberPage()
{
    if (m_layoutTimer.isActive())
        m_settings.setLayout(layoutKey, m_table->saveLayout());
}

void MemberPage::build(AvatarStore &avatars)
{
    m_back->setIcon(icon(IconName::Back));
    for (QToolButton *button : {m_back, m_columns}) {
        button->setIconSize({Grid::IconMedium, Grid::IconMedium});
        button->setAutoRaise(true);
        button->setMinimumHeight(Grid::Control);
    }
    m_columns->setIcon(icon(IconName::Columns, Tint::Muted));
    m_search->setFixedWidth(240);
    m_table->setFirstColumn(MemberDelegate::nameColumn);
    m_table->setModel(m_model);
    m_table->setItemDelegate(m_delegate);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(Grid::Unit, Grid::Unit, Grid::Unit, Grid::Unit);
    top->setSpacing(Grid::Half);
    top->addWidget(m_back);
    top->addWidget(m_breadcrumb, 1);
    top->addWidget(m_search);
    top->addWidget(m_columns);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(new Separator(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);

    connect(&avatars, &AvatarStore::arrived, m_table, &RowTable::updateSoon);
    connect(m_columnsMenu, &QMenu::aboutToShow, this,
            [this] { m_table->fillColumnsMenu(m_columnsMenu); });
    connect(m_columns, &QToolButton::clicked, m_columnsMenu, [this] {
        m_columnsMenu->popup(m_columns->mapToGlobal(m_columns->rect().bottomLeft()));
    });
    connect(m_back, &QToolButton::clicked, this, &MemberPage::backRequested);
    connect(m_breadcrumb, &Breadcrumb::partClicked, this, &MemberPage::backRequested);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &search) {
        m_delegate->setSearch(search);
        m_model->setSearch(search);
        updateStack();
        Q_EMIT countChanged();
    });
    connect(m_search, &SearchField::firstHitRequested, this, &MemberPage::goToFirstHit);
    connect(m_search, &SearchField::listRequested, this, &MemberPage::backRequested);
    const auto act = [this] {
        if (m_model->total() > 0)
            m_search->clear();
        else
            Q_EMIT refreshRequested();
    };
    connect(m_empty, &EmptyState::primaryTriggered, this, act);
    connect(m_empty, &EmptyState::secondaryTriggered, this, act);
}

void MemberPage::connectTable()
{
    connect(m_table, &RowTable::opened, this, [this] {
        if (const ContactKey contact = currentContact(); contact != 0)
            Q_EMIT contactOpened(contact);
    });
    connect(m_table, &RowTable::escapePressed, this, [this] {
        // First the search goes, then the page.
        if (m_search->text().isEmpty())
            Q_EMIT backRequested();
        else
            m_search->clear();
    });
    connect(m_table, &RowTable::leftAtTop, m_search, [this] { m_search->setFocus(); });
    connect(m_table, &RowTable::typed, m_search, &SearchField::takeTyped);
    connect(m_table, &RowTable::contextMenuRequested, this, &MemberPage::menuRequested);
    connect(m_table, &RowTable::columnsChanged, &m_layoutTimer, qOverload<>(&QTimer::start));
    connect(m_table, &RowTable::resetColumnsRequested, this, [this] {
        m_table->showColumns(usualMemberColumns());
        m_layoutTimer.start();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &MemberPage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentContactChanged(currentContact()); });
}

void MemberPage::showGroup(const Contact &group, const QString &accountName)
{
    m_group = group;
    m_accountName = accountName;
    m_search->clear();
    m_table->clearSelection();
    m_members.clear();
    m_model->setMembers({}, {accountName, group.id, displayName(group)});
    m_state = State::Loading;
    updateBreadcrumb();
    updateStack();
}

void MemberPage::setMembers(const Contact &group, const QList<Member> &members)
{
    m_group = group;
    m_members = members;
    m_model->setMembers(members, {m_accountName, group.id, displayName(group)});
    if (!members.isEmpty())
        m_state = State::Ready;
    updateBreadcrumb();
    updateStack();
    Q_EMIT countChanged();
}

void MemberPage::setState(State state, const QString &sentence)
{
    m_state = state;
    m_problem = sentence;
    updateStack();
}

ContactKey MemberPage::currentContact() const
{
    return m_table->currentIndex().data(MemberListModel::ContactRole).toLongLong();
}

QString MemberPage::currentId() const
{
    return m_table->currentIndex().data(MemberListModel::IdRole).toString();
}

QList<Member> MemberPage::selectedMembers() const
{
    QList<Member> selected;
    for (const int row : m_table->selectedRowNumbers())
        selected.append(m_model->memberAt(m_model->index(row, 0)));
    return selected;
}

QList<MemberField> MemberPage::shownFields() const
{
    QList<MemberField> fields;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            fields.append(static_cast<MemberField>(column));
    }
    return fields;
}

void MemberPage::startSearch() const
{
    m_search->startSearch();
}

void MemberPage::goToFirstHit()
{
    if (m_model->rowCount() == 0)
        return;
    m_table->setFocus(Qt::OtherFocusReason);
    m_table->goToRow(0);
}

void MemberPage::updateBreadcrumb()
{
    const qsizetype known = m_model->total();
    const qsizetype expected = m_group.memberCount;
    QString count;
    if (known == 0 && expected == 0)
        count = tr("Members");
    else if (known == expected || expected == 0 || known == 0)
        count = tr("%n member(s)", nullptr, static_cast<int>(qMax(known, expected)));
    else
        count = tr("%1 of %n member(s)", nullptr, static_cast<int>(expected))
                    .arg(QLocale().toString(known));
    m_breadcrumb->setParts({m_accountName, displayName(m_group), count});
}

void MemberPage::updateStack()
{
    const bool empty = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_table);
    if (!empty)
        return;
    m_empty->setPrimaryAction({});
    m_empty->setSecondaryAction({});
    if (m_model->total() > 0) {
        m_empty->setIcon(IconName::Search);
        m_empty->setTitle(tr("Nothing found"));
        m_empty->setBody(
            tr("No member's name, remark or ID contains “%1”.").arg(m_search->search()));
        m_empty->setSecondaryAction(tr("Clear search"));
        return;
    }
    switch (m_state) {
    case State::Loading:
        m_empty->setIcon(IconName::Group);
        m_empty->setTitle(tr("Reading the members"));
        m_empty->setBody(tr("The gateway is asked who is in this group."));
        break;
    case State::Ready:
        m_empty->setIcon(IconName::Group);
        m_empty->setTitle(tr("No members known"));
        m_empty->setBody(tr("The gateway did not list anybody in this group."));
        m_empty->setPrimaryAction(tr("Ask again"));
        break;
    case State::Failed:
        m_empty->setIcon(IconName::Error, EmptyState::Tone::Failure);
        m_empty->setTitle(tr("The members could not be read"));
        m_empty->setBody(m_problem);
        m_empty->setPrimaryAction(tr("Try again"));
        break;
    }
}

void MemberPage::restoreLayout()
{
    m_table->setUnavailableColumns({static_cast<int>(MemberField::Account),
                                    static_cast<int>(MemberField::GroupId),
                                    static_cast<int>(MemberField::GroupName)});
    if (!m_table->restoreLayout(m_settings.layout(layoutKey)))
        m_table->showColumns(usualMemberColumns());
    m_layoutTimer.stop();
}

void MemberPage::applyDensity(RowDensity density)
{
    m_delegate->setDensity(density);
    m_table->setRowHeight(RowDelegate::rowHeight(density));
    m_table->viewport()->update();
}

void MemberPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

void MemberPage::retranslate()
{
    m_search->setPlaceholderText(tr("Name, remark, WeChat ID, pinyin…"));
    m_search->setAccessibleName(tr("Search the members"));
    m_back->setToolTip(tr("Back to the groups"));
    m_back->setAccessibleName(tr("Back"));
    m_columns->setToolTip(tr("Columns"));
    m_columns->setAccessibleName(tr("Choose columns"));
    m_table->setAccessibleName(tr("Members"));
    updateBreadcrumb();
    updateStack();
}

} // namespace Lianxi
