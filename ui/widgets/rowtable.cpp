// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowtable.h"

#include "tokens.h"

#include <QContextMenuEvent>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace Lianxi {

using namespace std::chrono_literals;

namespace {

constexpr auto repaintPause = 40ms;
constexpr auto visiblePause = 200ms;
constexpr int minimumColumnWidth = 56;
constexpr quint8 layoutVersion = 1;

} // namespace

RowTable::RowTable(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);

    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(minimumColumnWidth);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setFixedHeight(Grid::Control);
    setSortingEnabled(true);
    connect(header, &QWidget::customContextMenuRequested, this, &RowTable::showHeaderMenu);
    for (const auto signal : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized}) {
        connect(header, signal, this, &RowTable::columnsChanged);
    }
    connect(header, &QHeaderView::sortIndicatorChanged, this, &RowTable::columnsChanged);

    m_repaintTimer.setSingleShot(true);
    m_repaintTimer.setInterval(repaintPause);
    connect(&m_repaintTimer, &QTimer::timeout, this, [this] { viewport()->update(); });
    m_visibleTimer.setSingleShot(true);
    m_visibleTimer.setInterval(visiblePause);
    connect(&m_visibleTimer, &QTimer::timeout, this, &RowTable::visibleRowsChanged);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        // Only the first button opens.
        if (index.isValid()) {
            Q_EMIT opened(index);
        }
    });
    setRowHeight(Grid::ComfortableRow);
}

void RowTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    const auto later = [this] {
        if (!m_visibleTimer.isActive()) {
            m_visibleTimer.start();
        }
    };
    connect(model, &QAbstractItemModel::modelReset, this, later);
    connect(model, &QAbstractItemModel::layoutChanged, this, later);
    connect(model, &QAbstractItemModel::rowsInserted, this, later);
    connect(model, &QAbstractItemModel::rowsRemoved, this, later);
    // A new name moves a row: the one that the user works on stays in view.
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this,
            [this] { m_currentWasInView = currentInView(); });
    connect(model, &QAbstractItemModel::layoutChanged, this, [this] {
        if (m_currentWasInView && currentIndex().isValid())
            scrollTo(currentIndex());
    });
}

void RowTable::setRowHeight(int height)
{
    verticalHeader()->setDefaultSectionSize(height);
}

void RowTable::setUnavailableColumns(const QList<int> &columns)
{
    m_unavailable = columns;
    for (const int column : columns) {
        setColumnHidden(column, true);
    }
}

void RowTable::setColumnsOff(const QHash<int, QString> &reasons)
{
    if (reasons == m_off)
        return;
    const QSignalBlocker quiet(this);
    showOff();
    m_off = reasons;
    hideOff();
}

void RowTable::hideOff()
{
    for (auto it = m_off.cbegin(); it != m_off.cend(); ++it) {
        if (!isColumnHidden(it.key())) {
            m_wantedOff.insert(it.key());
            setColumnHidden(it.key(), true);
        }
    }
}

void RowTable::showOff()
{
    for (const int column : std::as_const(m_wantedOff))
        setColumnHidden(column, false);
    m_wantedOff.clear();
}

void RowTable::showColumns(const QList<DefaultColumn> &columns)
{
    QHeaderView *header = horizontalHeader();
    const QSignalBlocker quiet(this);
    for (int column = 0; column < header->count(); ++column) {
        header->setSectionHidden(column, true);
    }
    int position = 0;
    for (const DefaultColumn &entry : columns) {
        if (entry.column >= header->count()) {
            continue;
        }
        header->setSectionHidden(entry.column, false);
        header->moveSection(header->visualIndex(entry.column), position++);
        header->resizeSection(entry.column, entry.width);
    }
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_wantedOff.clear();
    hideOff();
}

QByteArray RowTable::saveLayout()
{
    const QSignalBlocker quiet(this);
    showOff();
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << layoutVersion << horizontalHeader()->count() << horizontalHeader()->saveState();
    hideOff();
    return state;
}

bool RowTable::restoreLayout(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0;
    int columns = 0;
    QByteArray headerState;
    stream >> version >> columns >> headerState;
    // A header state of another number of columns would be taken, and hide the wrong ones.
    if (stream.status() != QDataStream::Ok || version != layoutVersion
        || columns != horizontalHeader()->count()) {
        return false;
    }
    const QSignalBlocker quiet(this);
    if (!horizontalHeader()->restoreState(headerState)) {
        return false;
    }
    // The state remembers these as well, and ours may have changed since.
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    setColumnHidden(m_firstColumn, false);
    setUnavailableColumns(m_unavailable);
    m_wantedOff.clear();
    hideOff();
    return true;
}

void RowTable::fillColumnsMenu(QMenu *menu)
{
    menu->clear();
    menu->setToolTipsVisible(true);
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (column == m_firstColumn || m_unavailable.contains(column)) {
            continue;
        }
        QAction *action = menu->addAction(
            model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        if (m_off.contains(column)) {
            action->setEnabled(false);
            action->setToolTip(m_off.value(column));
        }
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            if (shown && columnWidth(column) < minimumColumnWidth) {
                setColumnWidth(column, 2 * minimumColumnWidth);
            }
            Q_EMIT columnsChanged();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Usual columns"), this, &RowTable::resetColumnsRequested);
}

void RowTable::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnsMenu(menu);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
}

RowTable::RowSpan RowTable::visibleSpan() const
{
    if (!model() || model()->rowCount() == 0) {
        return {};
    }
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {first, last < 0 ? model()->rowCount() - 1 : last};
}

void RowTable::mousePressEvent(QMouseEvent *event)
{
    // A selected row is dragged away; from any other, dragging selects.
    const QModelIndex index = indexAt(event->position().toPoint());
    setDragEnabled(index.isValid() && selectionModel()->isSelected(index));
    QTableView::mousePressEvent(event);
}

void RowTable::startDrag(Qt::DropActions)
{
    Q_EMIT dragRequested();
}

QList<int> RowTable::selectedRowNumbers() const
{
    QList<int> rows;
    // By ranges: a list of all indexes of 200,000 selected rows would take seconds.
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    const auto twice = std::ranges::unique(rows);
    rows.erase(twice.begin(), twice.end());
    return rows;
}

QModelIndexList RowTable::shownSelection() const
{
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
            columns.append(column);
    }
    const QList<int> rows = selectedRowNumbers();
    QModelIndexList indexes;
    indexes.reserve(rows.size() * columns.size());
    for (const int row : rows) {
        for (const int column : std::as_const(columns))
            indexes.append(model()->index(row, column));
    }
    return indexes;
}

bool RowTable::currentInView() const
{
    const auto [first, last] = visibleSpan();
    const int row = currentIndex().row();
    return row >= 0 && row >= first && row <= last;
}

void RowTable::goToRow(int row)
{
    const QModelIndex index = model()->index(row, m_firstColumn);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
}

void RowTable::goToEnd(End end)
{
    const int rows = model()->rowCount();
    const int step = end == End::First ? 1 : -1;
    int row = end == End::First ? 0 : rows - 1;
    // Headings between rows cannot be chosen.
    while (row >= 0 && row < rows
           && !model()->index(row, m_firstColumn).flags().testFlag(Qt::ItemIsEnabled))
        row += step;
    goToRow(row);
}

void RowTable::scrollPast(int first, int last)
{
    // The scroll bar learns of new rows a moment later otherwise.
    executeDelayedItemsLayout();
    updateGeometries();
    const QHeaderView *rows = verticalHeader();
    const int height
        = rows->sectionPosition(last) + rows->sectionSize(last) - rows->sectionPosition(first);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + height);
}

void RowTable::placeRow(int row, int y)
{
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(verticalHeader()->sectionPosition(row) - y);
}

void RowTable::updateSoon()
{
    if (!m_repaintTimer.isActive()) {
        m_repaintTimer.start();
    }
}

void RowTable::keyboardSearch(const QString &search)
{
    Q_EMIT typed(search);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT escapePressed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid()) {
            Q_EMIT opened(currentIndex());
            return;
        }
        break;
    case Qt::Key_Up:
        if (event->modifiers() == Qt::NoModifier && currentIndex().row() <= 0) {
            Q_EMIT leftAtTop();
            return;
        }
        break;
    case Qt::Key_Home:
    case Qt::Key_End:
        // In a list of rows these lead to the first and last row, not to a column.
        if (event->modifiers() == Qt::NoModifier && model() && model()->rowCount() > 0) {
            goToEnd(event->key() == Qt::Key_Home ? End::First : End::Last);
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard && currentIndex().isValid()) {
        const QRect cell = visualRect(currentIndex());
        Q_EMIT contextMenuRequested(viewport()->mapToGlobal(cell.center()));
    } else if (indexAt(event->pos()).isValid()) {
        Q_EMIT contextMenuRequested(event->globalPos());
    }
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (!m_visibleTimer.isActive()) {
        m_visibleTimer.start();
    }
}

void RowTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    setHoveredRow(rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()));
    if (dy != 0 && !m_visibleTimer.isActive()) {
        m_visibleTimer.start();
    }
}

bool RowTable::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::HoverMove:
    case QEvent::HoverEnter:
        setHoveredRow(rowAt(qRound(static_cast<QHoverEvent *>(event)->position().y())));
        break;
    case QEvent::MouseMove:
        setHoveredRow(rowAt(qRound(static_cast<QMouseEvent *>(event)->position().y())));
        break;
    case QEvent::HoverLeave:
    case QEvent::Leave:
        setHoveredRow(-1);
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void RowTable::focusInEvent(QFocusEvent *event)
{
    // Not the item view's own: that makes the first row current without selecting it, and then
    // details are shown of a row that nobody chose.
    QAbstractScrollArea::focusInEvent(event);
    updateRow(currentIndex().row());
}

void RowTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentIndex().row());
}

void RowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The mark of the focus may be in another column than the current cell.
    updateRow(previous.row());
    updateRow(current.row());
}

void RowTable::setHoveredRow(int row)
{
    if (row >= 0 && !viewport()->underMouse()) {
        row = -1;
    }
    if (row == m_hoveredRow) {
        return;
    }
    updateRow(m_hoveredRow);
    m_hoveredRow = row;
    updateRow(m_hoveredRow);
}

void RowTable::updateRow(int row)
{
    if (row >= 0) {
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    }
}

} // namespace Lianxi
