// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"

#include "accountlistmodel.h"
#include "avatarstore.h"
#include "icons.h"
#include "navigation.h"
#include "sidebardelegate.h"
#include "tokens.h"

#include <QEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace Lianxi {

using namespace std::chrono_literals;

Sidebar::Sidebar(AccountListModel &model, AvatarStore &avatars, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new QTreeView(this))
    , m_addButton(new QPushButton(this))
{
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setItemDelegate(new SidebarDelegate(avatars, m_view));
    m_view->setModel(&model);
    m_view->expandAll();
    m_addButton->setFlat(true);
    m_addButton->setIcon(icon(IconName::Add, Tint::Muted));

    auto *footer = new QVBoxLayout;
    footer->setContentsMargins(Grid::Unit, Grid::Unit, Grid::Unit, Grid::Unit);
    footer->addWidget(m_addButton, 0, Qt::AlignLeading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, Grid::Unit, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addLayout(footer);
    setAutoFillBackground(true);
    setMinimumWidth(180);

    // Accounts that come later are open as well.
    connect(&model, &QAbstractItemModel::rowsInserted, m_view, &QTreeView::expandAll);
    connect(&model, &QAbstractItemModel::modelReset, m_view, &QTreeView::expandAll);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &Sidebar::choose);
    connect(m_view, &QAbstractItemView::clicked, this, &Sidebar::choose);
    connect(m_view, &QWidget::customContextMenuRequested, this, &Sidebar::showMenu);
    connect(m_addButton, &QPushButton::clicked, this, &Sidebar::addAccountRequested);
    m_repaintTimer.setSingleShot(true);
    m_repaintTimer.setInterval(50ms);
    connect(&m_repaintTimer, &QTimer::timeout, this, [this] { m_view->viewport()->update(); });
    connect(&avatars, &AvatarStore::arrived, this, [this] {
        if (!m_repaintTimer.isActive())
            m_repaintTimer.start();
    });
    applyPalette();
    retranslate();
}

void Sidebar::showPlace(const Place &place)
{
    const QScopedValueRollback marking(m_marking, true);
    const QModelIndex index = m_model.indexOf(place.account, place.kind);
    m_view->setCurrentIndex(index.isValid() ? index : m_model.indexOf(place.account));
}

AccountKey Sidebar::currentAccount() const
{
    return m_view->currentIndex().data(AccountListModel::AccountRole).toLongLong();
}

void Sidebar::choose(const QModelIndex &index)
{
    if (m_marking || !index.isValid())
        return;
    const AccountKey account = index.data(AccountListModel::AccountRole).toLongLong();
    if (index.data(AccountListModel::IsListRole).toBool())
        Q_EMIT listChosen(account,
                          static_cast<ContactKind>(index.data(AccountListModel::KindRole).toInt()));
    else
        Q_EMIT listChosen(account, std::nullopt);
}

void Sidebar::showMenu(const QPoint &position)
{
    QModelIndex index = m_view->indexAt(position);
    // The menu key asks for the marked row.
    if (!index.isValid())
        index = m_view->currentIndex();
    const AccountKey account = index.data(AccountListModel::AccountRole).toLongLong();
    if (account != 0)
        Q_EMIT accountMenuRequested(account, m_view->viewport()->mapToGlobal(position));
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange && !m_marking)
        applyPalette();
    QWidget::changeEvent(event);
}

void Sidebar::applyPalette()
{
    // Our own setPalette() ends here again.
    const QScopedValueRollback marking(m_marking, true);
    m_view->setPalette(sidePalette(palette()));
}

void Sidebar::retranslate()
{
    m_addButton->setText(tr("Add an account"));
    m_view->setAccessibleName(tr("Accounts and their lists"));
}

} // namespace Lianxi
