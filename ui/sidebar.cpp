// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar.h"

#include "accountlistmodel.h"
#include "avatarstore.h"
#include "filtersection.h"
#include "icons.h"
#include "navigation.h"
#include "pagelistmodel.h"
#include "separator.h"
#include "sidebardelegate.h"
#include "tokens.h"

#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace Lianxi {

using namespace std::chrono_literals;

Sidebar::Sidebar(AccountListModel &model, PageListModel &pages, AvatarStore &avatars,
                 QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_pages(pages)
    , m_view(new QTreeView(this))
    , m_pageView(new QListView(this))
    , m_addButton(new QPushButton(this))
    , m_column(new QVBoxLayout(this))
{
    buildViews(avatars);
    m_addButton->setFlat(true);
    m_addButton->setIcon(icon(IconName::Add, Tint::Muted));

    auto *footer = new QVBoxLayout;
    footer->setContentsMargins(Grid::Unit, Grid::Half, Grid::Unit, Grid::Unit);
    footer->addWidget(m_addButton, 0, Qt::AlignLeading);
    QVBoxLayout *column = m_column;
    column->setContentsMargins(0, Grid::Unit, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(new Separator(Qt::Horizontal, this));
    column->addSpacing(Grid::Half);
    column->addWidget(m_pageView);
    column->addLayout(footer);
    setAutoFillBackground(true);
    setMinimumWidth(180);

    connectViews(avatars);
    applyPalette();
    retranslate();
}

void Sidebar::buildViews(AvatarStore &avatars)
{
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setModel(&m_model);
    m_view->expandAll();
    m_pageView->setModel(&m_pages);
    m_pageView->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (QAbstractItemView *view :
         {static_cast<QAbstractItemView *>(m_view), static_cast<QAbstractItemView *>(m_pageView)}) {
        view->setFrameShape(QFrame::NoFrame);
        view->setMouseTracking(true);
        view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view->setItemDelegate(new SidebarDelegate(avatars, view));
        view->installEventFilter(this);
    }
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
}

void Sidebar::connectViews(AvatarStore &avatars)
{
    // Accounts that come later are open as well.
    connect(&m_model, &QAbstractItemModel::rowsInserted, m_view, &QTreeView::expandAll);
    connect(&m_model, &QAbstractItemModel::modelReset, m_view, &QTreeView::expandAll);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &Sidebar::choose);
    connect(m_view, &QAbstractItemView::clicked, this, &Sidebar::choose);
    connect(m_pageView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &Sidebar::choosePage);
    connect(m_pageView, &QAbstractItemView::clicked, this, &Sidebar::choosePage);
    connect(m_view, &QWidget::customContextMenuRequested, this, &Sidebar::showMenu);
    connect(m_addButton, &QPushButton::clicked, this, &Sidebar::addAccountRequested);
    m_repaintTimer.setSingleShot(true);
    m_repaintTimer.setInterval(50ms);
    connect(&m_repaintTimer, &QTimer::timeout, this, [this] { m_view->viewport()->update(); });
    connect(&avatars, &AvatarStore::arrived, this, [this] {
        if (!m_repaintTimer.isActive())
            m_repaintTimer.start();
    });
}

/// As high as its entries: it never scrolls.
void Sidebar::fitPages()
{
    int height = 0;
    for (int row = 0; row < m_pages.rowCount(); ++row)
        height += m_pageView->sizeHintForRow(row);
    m_pageView->setFixedHeight(height);
}

void Sidebar::setFilters(FilterSection *filters)
{
    m_filters = filters;
    m_column->insertWidget(m_column->indexOf(m_view) + 1, filters);
    filters->view()->installEventFilter(this);
    applyPalette();
}

void Sidebar::showPlace(const Place &place)
{
    const QScopedValueRollback marking(m_marking, true);
    const bool inFilter = m_filters && !place.filter.isEmpty();
    if (m_filters)
        m_filters->mark(place.filter);
    if (inFilter) {
        m_pageView->setCurrentIndex({});
        m_view->setCurrentIndex({});
        return;
    }
    if (place.page == Place::Page::Contacts) {
        m_pageView->setCurrentIndex({});
        const QModelIndex index = m_model.indexOf(place.account, place.kind);
        m_view->setCurrentIndex(index.isValid() ? index : m_model.indexOf(place.account));
        return;
    }
    m_view->setCurrentIndex({});
    m_pageView->setCurrentIndex(m_pages.indexOf(place.page == Place::Page::Changes
                                                    ? PageListModel::Page::Changes
                                                    : PageListModel::Page::WaitingEdits));
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

void Sidebar::choosePage(const QModelIndex &index)
{
    if (m_marking || !index.isValid())
        return;
    switch (static_cast<PageListModel::Page>(index.data(PageListModel::PageRole).toInt())) {
    case PageListModel::Page::Changes:
        Q_EMIT changesChosen();
        break;
    case PageListModel::Page::WaitingEdits:
        Q_EMIT waitingEditsChosen();
        break;
    }
}

bool Sidebar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *view = qobject_cast<QAbstractItemView *>(watched);
    if (view && leaveBy(static_cast<QKeyEvent *>(event)->key(), view))
        return true;
    return QWidget::eventFilter(watched, event);
}

QList<QAbstractItemView *> Sidebar::views() const
{
    QList<QAbstractItemView *> found{m_view};
    if (m_filters && !m_filters->isHidden())
        found.append(m_filters->view());
    found.append(m_pageView);
    return found;
}

/// Down on the last row and up on the first one lead to the next view.
bool Sidebar::leaveBy(int key, QAbstractItemView *view)
{
    const QList<QAbstractItemView *> all = views();
    const qsizetype place = all.indexOf(view);
    const QModelIndex current = view->currentIndex();
    if (place < 0 || !current.isValid())
        return false;
    const QModelIndex below
        = view == m_view ? m_view->indexBelow(current) : current.siblingAtRow(current.row() + 1);
    const QModelIndex above
        = view == m_view ? m_view->indexAbove(current) : current.siblingAtRow(current.row() - 1);
    if (key == Qt::Key_Down && !below.isValid() && place + 1 < all.size()) {
        QAbstractItemView *next = all.at(place + 1);
        next->setFocus(Qt::TabFocusReason);
        next->setCurrentIndex(next->model()->index(0, 0));
        return true;
    }
    if (key == Qt::Key_Up && !above.isValid() && place > 0) {
        QAbstractItemView *next = all.at(place - 1);
        QModelIndex last = next->model()->index(next->model()->rowCount() - 1, 0);
        while (next == m_view && m_view->indexBelow(last).isValid())
            last = m_view->indexBelow(last);
        next->setFocus(Qt::BacktabFocusReason);
        next->setCurrentIndex(last);
        return true;
    }
    return false;
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
    else if (event->type() == QEvent::FontChange)
        fitPages();
    QWidget::changeEvent(event);
}

void Sidebar::applyPalette()
{
    // Our own setPalette() ends here again.
    const QScopedValueRollback marking(m_marking, true);
    m_view->setPalette(sidePalette(palette()));
    m_pageView->setPalette(sidePalette(palette()));
    if (m_filters)
        m_filters->view()->setPalette(sidePalette(palette()));
}

void Sidebar::retranslate()
{
    m_addButton->setText(tr("Add an account"));
    m_view->setAccessibleName(tr("Accounts and their lists"));
    m_pageView->setAccessibleName(tr("Pages"));
    fitPages();
}

} // namespace Lianxi
