// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailspane.h"

#include "avatarbutton.h"
#include "editnotice.h"
#include "emptystate.h"
#include "factrow.h"
#include "groupsincommon.h"
#include "icons.h"
#include "plainlabel.h"
#include "separator.h"
#include "tag.h"
#include "tokens.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

constexpr int avatarSide = 96;

QString exactTime(qint64 milliseconds, const QLocale &locale)
{
    return milliseconds == 0
        ? QString()
        : locale.toString(QDateTime::fromMSecsSinceEpoch(milliseconds), QLocale::LongFormat);
}

} // namespace

DetailsPane::DetailsPane(AvatarStore &avatars, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildPage(avatars));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    setMinimumWidth(240);
    restyle();
    retranslate();
    showContact({});
}

QWidget *DetailsPane::buildHead(AvatarStore &avatars)
{
    auto *head = new QWidget(this);
    m_avatar = new AvatarButton(avatars, avatarSide, head);
    m_name = selectableLabel(head);
    m_name->setAlignment(Qt::AlignHCenter);
    m_subtitle = selectableLabel(head);
    m_subtitle->setAlignment(Qt::AlignHCenter);
    m_subtitle->setForegroundRole(QPalette::PlaceholderText);
    m_tag = new Tag(head);
    m_members = new QPushButton(head);
    m_members->setIcon(icon(IconName::Group));
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid::Half);
    column->addWidget(m_avatar, 0, Qt::AlignHCenter);
    column->addSpacing(Grid::Unit);
    column->addWidget(m_name);
    column->addWidget(m_subtitle);
    column->addWidget(m_tag, 0, Qt::AlignHCenter);
    column->addSpacing(Grid::Half);
    column->addWidget(m_members, 0, Qt::AlignHCenter);
    connect(m_members, &QPushButton::clicked, this, [this] { Q_EMIT membersRequested(contact()); });
    return head;
}

QWidget *DetailsPane::buildPage(AvatarStore &avatars)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(Grid::Double, Grid::Triple, Grid::Double, Grid::Triple);
    column->setSpacing(Grid::Double);
    column->addWidget(buildHead(avatars));
    column->addWidget(new Separator(Qt::Horizontal, page));

    m_remark = new FactRow(FactRow::Copying::Off, page);
    m_pencil = new QToolButton(page);
    m_pencil->setIcon(icon(IconName::Edit, Tint::Muted));
    m_pencil->setIconSize({Grid::IconMedium, Grid::IconMedium});
    m_pencil->setAutoRaise(true);
    auto *remarkRow = new QHBoxLayout;
    remarkRow->setSpacing(Grid::Half);
    remarkRow->addWidget(m_remark, 1);
    remarkRow->addWidget(m_pencil, 0, Qt::AlignVCenter);
    auto *remark = new QVBoxLayout;
    remark->setSpacing(Grid::Half);
    remark->addLayout(remarkRow);
    m_noRemark = plainLabel(page);
    m_noRemark->setForegroundRole(QPalette::PlaceholderText);
    remark->addWidget(m_noRemark);
    column->addLayout(remark);
    m_notice = new EditNotice(page);
    column->addWidget(m_notice);

    const auto addFact = [this, page, column](ContactField field, FactRow::Copying copying) {
        auto *row = new FactRow(copying, page);
        m_facts.append({field, row});
        column->addWidget(row);
    };
    m_gone = new FactRow(FactRow::Copying::Off, page);
    column->addWidget(m_gone);
    addFact(ContactField::Nickname, FactRow::Copying::Off);
    addFact(ContactField::Alias, FactRow::Copying::Offered);
    addFact(ContactField::Id, FactRow::Copying::Offered);
    m_owner = new FactRow(FactRow::Copying::Off, page);
    column->addWidget(m_owner);
    addFact(ContactField::Sex, FactRow::Copying::Off);
    m_region = new FactRow(FactRow::Copying::Off, page);
    column->addWidget(m_region);
    addFact(ContactField::Signature, FactRow::Copying::Off);
    addFact(ContactField::Labels, FactRow::Copying::Off);
    m_groups = new GroupsInCommon(page);
    column->addWidget(m_groups);
    addFact(ContactField::Account, FactRow::Copying::Off);
    addFact(ContactField::FirstSeen, FactRow::Copying::Off);
    m_history = new HistorySection(page);
    column->addWidget(m_history);
    column->addStretch();

    connect(m_pencil, &QToolButton::clicked, this, &DetailsPane::remarkRequested);
    connect(m_notice, &EditNotice::retryRequested, this, &DetailsPane::retryRequested);
    connect(m_notice, &EditNotice::discardRequested, this, &DetailsPane::discardRequested);
    connect(m_groups, &GroupsInCommon::groupChosen, this, &DetailsPane::membersRequested);
    connect(m_history, &HistorySection::allRequested, this,
            [this] { Q_EMIT historyRequested(contact()); });
    return page;
}

void DetailsPane::showContact(const std::optional<Shown> &shown)
{
    const ContactKey before = contact();
    m_shown = shown;
    if (contact() != before) {
        m_edit.reset();
        m_groups->setGroups({});
        m_history->setChanges(contact(), {});
    }
    m_stack->setCurrentIndex(shown ? 1 : 0);
    fill();
}

void DetailsPane::setGroups(const QList<Contact> &groups)
{
    m_groups->setGroups(groups);
}

void DetailsPane::setEdit(const std::optional<RemarkEdit> &edit)
{
    m_edit = edit;
    showEdit();
}

void DetailsPane::setHistory(const QList<HistorySection::Entry> &entries)
{
    m_history->setChanges(contact(), entries);
}

void DetailsPane::showEdit()
{
    if (m_shown)
        m_notice->show(m_shown->contact.remarkState, m_edit);
}

void DetailsPane::fill()
{
    if (!m_shown)
        return;
    const Contact &contact = m_shown->contact;
    const bool isGroup = contact.kind == ContactKind::Group;
    const QString name = displayName(contact);
    m_avatar->setContact(contact);
    m_name->setText(oneLine(name));
    m_name->setAccessibleName(oneLine(name));
    QString subtitle;
    if (isGroup && contact.memberCount > 0)
        subtitle = tr("%n member(s)", nullptr, contact.memberCount);
    else if (hasVisibleCharacter(contact.nickname) && contact.nickname != name)
        subtitle = oneLine(contact.nickname);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_members->setVisible(isGroup);
    m_remark->setValue(contact.remark);
    m_tag->setWord(isWeComId(contact.id) ? tr("WeCom") : QString());
    const bool isOurs = contact.kind != ContactKind::System;
    m_pencil->setVisible(isOurs && m_shown->noRemarkReason.isEmpty());
    m_noRemark->setText(m_shown->noRemarkReason);
    m_noRemark->setVisible(isOurs && !m_shown->noRemarkReason.isEmpty());
    fillFacts();
    showEdit();
}

void DetailsPane::fillFacts()
{
    const Contact &contact = m_shown->contact;
    const ContactContext &context = m_shown->context;
    for (const auto &[field, row] : std::as_const(m_facts)) {
        row->setTitle(fieldTitle(field));
        // Ids and signatures as they are; the rest as people read it.
        switch (field) {
        case ContactField::Id:
            row->setValue(contact.id);
            break;
        case ContactField::Alias:
            row->setValue(contact.alias);
            break;
        case ContactField::Signature:
            row->setValue(contact.signature);
            break;
        case ContactField::Nickname:
            // Already the title, unless a remark stands there.
            row->setValue(contact.remark.isEmpty() ? QString() : contact.nickname);
            break;
        case ContactField::Labels:
            row->setValue(m_shown->labels == Support::Yes ? fieldText(field, contact, context)
                                                          : QString());
            break;
        default:
            row->setValue(fieldText(field, contact, context));
        }
        if (field == ContactField::FirstSeen)
            row->setValueToolTip(exactTime(contact.firstSeen, QLocale()));
    }
    QStringList region;
    for (const ContactField field :
         {ContactField::Country, ContactField::Province, ContactField::City}) {
        if (const QString part = fieldText(field, contact, context); !part.isEmpty())
            region.append(part);
    }
    m_region->setValue(region.join(u' '));
    m_owner->setValue(contact.kind == ContactKind::Group ? m_shown->ownerName : QString());
    m_gone->setValue(fieldText(ContactField::GoneSince, contact, context));
    m_gone->setValueToolTip(exactTime(contact.goneSince, QLocale()));
}

void DetailsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    } else if (event->type() == QEvent::FontChange) {
        restyle();
    }
    QWidget::changeEvent(event);
}

void DetailsPane::restyle()
{
    m_name->setFont(titleFont(font()));
}

void DetailsPane::retranslate()
{
    m_empty->setIcon(IconName::Account);
    m_empty->setTitle({});
    m_empty->setBody(tr("Select a contact to see what is known of it."));
    m_remark->setTitle(fieldTitle(ContactField::Remark));
    m_remark->setPlaceholder(tr("None"));
    m_region->setTitle(tr("Region"));
    m_owner->setTitle(tr("Owner"));
    m_gone->setTitle(fieldTitle(ContactField::GoneSince));
    m_pencil->setToolTip(tr("Edit the remark (F2)"));
    m_pencil->setAccessibleName(tr("Edit the remark"));
    m_members->setText(tr("Open members"));
    setAccessibleName(tr("Details"));
}

} // namespace Lianxi
