// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QTableView>
#include <QTimer>

class QMenu;

namespace Lianxi {

/// A list of rows with columns: fixed row height, hover and selection over the whole row, a header
/// whose columns the user moves, sizes, sorts and hides. What the rows are is the model's business.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

    void setRowHeight(int height);
    /// Columns that nobody may hide; the others can be hidden by the user.
    void setFirstColumn(int column) { m_firstColumn = column; }
    /// Columns that are not offered at all.
    void setUnavailableColumns(const QList<int> &columns);
    /// Columns that are hidden and offered off for now, with the reason. They come back as they
    /// were, and a saved layout shows them as the user wants them.
    void setColumnsOff(const QHash<int, QString> &reasons);

    struct DefaultColumn
    {
        int column;
        int width;
    };
    /// Shows just these, in this order.
    void showColumns(const QList<DefaultColumn> &columns);
    /// What the user made of the header; for Settings::layout.
    [[nodiscard]] QByteArray saveLayout();
    /// False when `state` is empty or was made for other columns: then nothing changed.
    [[nodiscard]] bool restoreLayout(const QByteArray &state);
    /// A menu to show and hide columns; fills `menu` anew.
    void fillColumnsMenu(QMenu *menu);

    /// First and last row in view; -1 when there are none.
    struct RowSpan
    {
        int first = -1;
        int last = -1;
    };
    [[nodiscard]] RowSpan visibleSpan() const;
    /// The cells of the selected rows in the shown columns, in the order of the rows.
    [[nodiscard]] QModelIndexList shownSelection() const;
    /// Selected rows, ascending, each once.
    [[nodiscard]] QList<int> selectedRowNumbers() const;
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }
    /// Selects the row, makes it current and brings it into view.
    void goToRow(int row);
    /// Moves what is in view by the height of these rows, which came above it.
    void scrollPast(int first, int last);
    /// Scrolls so that the row begins at `y` in the view, as far as there are rows enough.
    void placeRow(int row, int y);
    /// Repaints soon; many calls in a row cost one repaint.
    void updateSoon();

    void setModel(QAbstractItemModel *model) override;
    /// Typing goes to the search field; the built-in one would scan the whole model.
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    /// Double click or Enter.
    void opened(const QModelIndex &index);
    void escapePressed();
    /// Up on the first row: the field above is next.
    void leftAtTop();
    /// The selected rows are dragged away.
    void dragRequested();
    void typed(const QString &text);
    /// Other rows are in view, or these rows show something else; at most some five a second.
    void visibleRowsChanged();
    void contextMenuRequested(const QPoint &globalPosition);
    void columnsChanged();
    void resetColumnsRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    /// Without the base class, which would ask the model for each cell of 200,000 rows.
    void startDrag(Qt::DropActions actions) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    enum class End { First, Last };
    void goToEnd(End end);
    void setHoveredRow(int row);
    void hideOff();
    void showOff();
    void showHeaderMenu(const QPoint &position);
    void updateRow(int row);
    [[nodiscard]] bool currentInView() const;

    QTimer m_repaintTimer;
    QTimer m_visibleTimer;
    QList<int> m_unavailable;
    QHash<int, QString> m_off;
    QSet<int> m_wantedOff; ///< of these, what the user would see
    int m_firstColumn = 0;
    int m_hoveredRow = -1;
    bool m_currentWasInView = false;
};

} // namespace Lianxi
