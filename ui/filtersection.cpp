// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filtersection.h"

#include "filterlistmodel.h"
#include "icons.h"
#include "plainlabel.h"
#include "sidebardelegate.h"
#include "tag.h"
#include "tokens.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace Lianxi {

namespace {

/// Then it scrolls: the accounts above need their room.
constexpr int mostInView = 6;

} // namespace

FilterSection::FilterSection(FilterListModel &filters, AvatarStore &avatars, QWidget *parent)
    : QWidget(parent)
    , m_filters(filters)
    , m_heading(plainLabel(this))
    , m_view(new QListView(this))
{
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_heading->setContentsMargins(Grid::Double, Grid::Unit, Grid::Double, Grid::Half);
    m_view->setModel(&m_filters);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setItemDelegate(new SidebarDelegate(avatars, m_view));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Grid::Half);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_view);

    connect(&m_filters, &QAbstractItemModel::modelReset, this, [this] {
        fit();
        mark(m_marked);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FilterSection::choose);
    connect(m_view, &QAbstractItemView::clicked, this, &FilterSection::choose);
    connect(m_view, &QWidget::customContextMenuRequested, this, &FilterSection::showMenu);
    retranslate();
}

void FilterSection::mark(const QString &filter)
{
    const QScopedValueRollback marking(m_marking, true);
    m_marked = filter;
    m_view->setCurrentIndex(m_filters.indexOf(filter));
}

void FilterSection::rename(const QString &filter)
{
    if (const QModelIndex row = m_filters.indexOf(filter); row.isValid())
        m_view->edit(row);
}

void FilterSection::choose(const QModelIndex &index)
{
    if (m_marking || !index.isValid())
        return;
    m_marked = index.data(FilterListModel::IdRole).toString();
    Q_EMIT chosen(m_marked);
}

void FilterSection::showMenu(const QPoint &position)
{
    QModelIndex index = m_view->indexAt(position);
    // The menu key asks for the marked row.
    if (!index.isValid())
        index = m_view->currentIndex();
    const QString filter = index.data(FilterListModel::IdRole).toString();
    if (filter.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(IconName::Rename), tr("&Rename"), this, [this, filter] { rename(filter); })
        ->setShortcut(Qt::Key_F2);
    menu->addAction(icon(IconName::Remove), tr("&Delete filter"), this,
                    [this, filter] { Q_EMIT removeRequested(filter); })
        ->setShortcut(Qt::Key_Delete);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

bool FilterSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Delete && key != Qt::Key_F2)
        return QWidget::eventFilter(watched, event);
    // Before the window's own use of the key.
    event->accept();
    const QString filter = m_view->currentIndex().data(FilterListModel::IdRole).toString();
    if (event->type() == QEvent::KeyPress && !filter.isEmpty()) {
        if (key == Qt::Key_F2)
            rename(filter);
        else
            Q_EMIT removeRequested(filter);
    }
    return true;
}

void FilterSection::fit()
{
    const int rows = m_filters.rowCount();
    setVisible(rows > 0);
    int height = 0;
    for (int row = 0; row < qMin(rows, mostInView); ++row)
        height += m_view->sizeHintForRow(row);
    m_view->setFixedHeight(height);
    m_heading->setFont(tagFont(font()));
}

void FilterSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

void FilterSection::retranslate()
{
    m_heading->setText(tr("Filters"));
    m_view->setAccessibleName(tr("Saved filters"));
    fit();
}

} // namespace Lianxi
