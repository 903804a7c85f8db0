// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "breadcrumb.h"

#include "contact.h"
#include "elidedlabel.h"
#include "icons.h"
#include "tokens.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestPart = 220;

} // namespace

Breadcrumb::Breadcrumb(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
}

void Breadcrumb::setParts(const QStringList &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget()) {
            // A click on a part may be what brought us here.
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (i + 1 == parts.size()) {
            auto *last = new ElidedLabel(parts[i], this);
            last->setRole(ElidedLabel::Role::Name);
            m_row->addWidget(last);
            break;
        }
        auto *part = new QToolButton(this);
        part->setAutoRaise(true);
        const QString line
            = fontMetrics().elidedText(oneLine(parts[i]), Qt::ElideRight, longestPart);
        // Names may have ampersands, which a button takes for a key.
        part->setText(QString(line).replace(u'&', u"&&"_s));
        part->setAccessibleName(oneLine(parts[i]));
        connect(part, &QToolButton::clicked, this, [this, i] { Q_EMIT partClicked(i); });
        m_row->addWidget(part);
        auto *chevron = new QLabel(this);
        chevron->setPixmap(
            icon(IconName::ChevronRight, Tint::Muted).pixmap(Grid::IconSmall, Grid::IconSmall));
        m_row->addWidget(chevron);
    }
    m_row->addStretch();
}

} // namespace Lianxi
