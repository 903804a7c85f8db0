// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shortcutsdialog.h"

#include "tokens.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Lianxi {

namespace {

/// "&Find…" → "Find", "查找(&F)…" → "查找"
QString nameOf(const QAction *action)
{
    static const QRegularExpression mnemonic(uR"(\(&\w\)|&|…)"_s);
    return action->text().remove(mnemonic);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(QList<QAction *> actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(std::move(actions))
    , m_grid(new QGridLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_grid->setHorizontalSpacing(Grid::Triple);
    m_grid->setVerticalSpacing(Grid::Unit);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &ShortcutsDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Grid::Triple, Grid::Triple, Grid::Triple, Grid::Double);
    layout->setSpacing(Grid::Triple);
    layout->addLayout(m_grid);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    retranslate();
}

void ShortcutsDialog::retranslate()
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const QAction *action : m_actions) {
        if (action->shortcut().isEmpty())
            continue;
        auto *name = new QLabel(nameOf(action));
        auto *key = new QLabel(action->shortcut().toString(QKeySequence::NativeText));
        for (QLabel *label : {name, key})
            label->setTextFormat(Qt::PlainText);
        key->setAlignment(Qt::AlignRight);
        key->setFont(nameFont(key->font()));
        m_grid->addWidget(name, row, 0);
        m_grid->addWidget(key, row, 1);
        ++row;
    }
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Lianxi
