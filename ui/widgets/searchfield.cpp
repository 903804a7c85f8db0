// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "searchfield.h"

#include "icons.h"
#include "tokens.h"

#include <QAction>
#include <QKeyEvent>

namespace Lianxi {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    setMinimumHeight(Grid::Control);
    addAction(icon(IconName::Search, Tint::Muted), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textChanged, this, [this] {
        // A blank at the end is not another search.
        if (search() != m_lastSearch) {
            m_lastSearch = search();
            Q_EMIT searchChanged(m_lastSearch);
        }
    });
}

void SearchField::startSearch()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchField::takeTyped(const QString &typed)
{
    setFocus(Qt::OtherFocusReason);
    end(false);
    insert(typed);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty()) {
            Q_EMIT listRequested();
        } else {
            clear();
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        Q_EMIT firstHitRequested();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace Lianxi
