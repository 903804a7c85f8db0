// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbar.h"

#include "chip.h"
#include "flowlayout.h"
#include "tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

/// What has room in the sidebar, and some more.
constexpr int longestName = 60;

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QWidget(this))
    , m_flow(new FlowLayout(m_chips))
    , m_clear(new QPushButton(m_chips))
    , m_save(new QPushButton(m_chips))
    , m_naming(new QWidget(this))
    , m_name(new QLineEdit(m_naming))
    , m_keep(new QPushButton(m_naming))
    , m_cancel(new QPushButton(m_naming))
{
    build();
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clearRequested);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_saving == Saving::Changes)
            Q_EMIT changesSaveRequested();
        else
            askForName();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &FilterBar::takeName);
    connect(m_keep, &QPushButton::clicked, this, &FilterBar::takeName);
    connect(m_cancel, &QPushButton::clicked, this, &FilterBar::endNaming);
    connect(m_name, &QLineEdit::textChanged, m_keep,
            [this](const QString &name) { m_keep->setEnabled(!name.trimmed().isEmpty()); });
    m_naming->hide();
    retranslate();
    fill();
}

void FilterBar::build()
{
    for (QPushButton *button : {m_clear, m_save})
        button->setFlat(true);
    m_clear->setObjectName(u"filter.clear"_s);
    m_save->setObjectName(u"filter.save"_s);
    m_name->setObjectName(u"filter.name"_s);
    m_name->setMaxLength(longestName);
    m_name->setMinimumHeight(Grid::Control);
    m_keep->setEnabled(false);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(6);
    m_flow->addWidget(m_clear);
    m_flow->addWidget(m_save);

    auto *naming = new QHBoxLayout(m_naming);
    naming->setContentsMargins(0, 0, 0, 0);
    naming->setSpacing(Grid::Unit);
    naming->addWidget(m_name, 1);
    naming->addWidget(m_keep);
    naming->addWidget(m_cancel);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, 0, 12, Grid::Unit);
    rows->setSpacing(Grid::Unit);
    rows->addWidget(m_chips);
    rows->addWidget(m_naming);
}

void FilterBar::show(const ContactQuery &query, Saving saving)
{
    if (query == m_query && saving == m_saving)
        return;
    m_query = query;
    m_saving = saving;
    fill();
}

void FilterBar::fill()
{
    const QList<FilterPart> parts = filterParts(m_query);
    // The keys stay in the bar when the chip that had them goes.
    const bool hadKeys = isAncestorOf(window()->focusWidget());
    QList<Chip *> chips = m_chips->findChildren<Chip *>(Qt::FindDirectChildrenOnly);
    const qsizetype place = chips.indexOf(qobject_cast<Chip *>(window()->focusWidget()));
    // Later: one of them may be telling that it was clicked.
    for (Chip *chip : std::as_const(chips)) {
        chip->hide();
        chip->setParent(nullptr);
        chip->deleteLater();
    }
    chips.clear();
    m_flow->removeWidget(m_clear);
    m_flow->removeWidget(m_save);
    QWidget *before = nullptr;
    for (const FilterPart &part : parts) {
        auto *chip = new Chip(m_chips);
        chip->setText(part.text);
        chip->setAccessibleName(tr("%1; take this condition away").arg(part.text));
        connect(chip, &Chip::clicked, this,
                [this, part] { Q_EMIT changed(without(m_query, part)); });
        m_flow->addWidget(chip);
        chip->show();
        if (before)
            setTabOrder(before, chip);
        before = chip;
        chips.append(chip);
    }
    m_flow->addWidget(m_clear);
    m_flow->addWidget(m_save);
    if (before)
        setTabOrder(before, m_clear);
    setTabOrder(m_clear, m_save);
    m_clear->setVisible(!parts.isEmpty());
    m_save->setVisible(m_saving == Saving::Changes
                       || (m_saving == Saving::New && !parts.isEmpty()));
    m_save->setText(m_saving == Saving::Changes ? tr("Save changes") : tr("Save filter…"));
    const bool hasWords = !parts.isEmpty() || m_saving == Saving::Changes;
    m_chips->setVisible(hasWords);
    setVisible(hasWords || asksForName());
    if (hadKeys && !asksForName()) {
        if (place >= 0 && !chips.isEmpty())
            chips.at(std::min(place, chips.size() - 1))->setFocus(Qt::OtherFocusReason);
        else if (chips.isEmpty())
            Q_EMIT left();
    }
    m_flow->invalidate();
    updateGeometry();
}

bool FilterBar::asksForName() const
{
    return !m_naming->isHidden();
}

void FilterBar::askForName()
{
    m_name->clear();
    m_naming->show();
    setVisible(true);
    m_name->setFocus(Qt::OtherFocusReason);
}

void FilterBar::takeName()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return;
    endNaming();
    Q_EMIT nameGiven(name);
}

void FilterBar::endNaming()
{
    m_naming->hide();
    fill();
    Q_EMIT left();
}

void FilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && asksForName())
        endNaming();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void FilterBar::retranslate()
{
    m_clear->setText(tr("Clear filters"));
    m_name->setPlaceholderText(tr("Name of the filter"));
    m_name->setAccessibleName(tr("Name of the filter"));
    m_keep->setText(tr("Save"));
    m_cancel->setText(tr("Cancel"));
}

} // namespace Lianxi
