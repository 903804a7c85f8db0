// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcomepage.h"

#include "icons.h"
#include "primarybutton.h"
#include "tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace Lianxi {

namespace {

constexpr int pictureSide = 96;
constexpr int columnWidth = 420;
constexpr int buttonWidth = 240;

QLabel *centredLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignHCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_title(centredLabel(this))
    , m_words(centredLabel(this))
    , m_add(new PrimaryButton(this))
    , m_demo(new QPushButton(this))
    , m_note(centredLabel(this))
{
    m_picture->setPixmap(applicationIcon().pixmap(pictureSide, pictureSide));
    for (QPushButton *button : {static_cast<QPushButton *>(m_add), m_demo}) {
        button->setMinimumWidth(buttonWidth);
        button->setMinimumHeight(Grid::Control + Grid::Half);
    }
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_words->setForegroundRole(QPalette::PlaceholderText);

    // Without an alignment of their own, or wrapped labels would not get the height they need.
    auto *middle = new QWidget(this);
    middle->setFixedWidth(columnWidth);
    auto *row = new QHBoxLayout(this);
    row->addWidget(middle);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(4);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(Grid::Triple);
    column->addWidget(m_title);
    column->addSpacing(Grid::Unit);
    column->addWidget(m_words);
    column->addSpacing(Grid::Triple + Grid::Unit);
    column->addWidget(m_add, 0, Qt::AlignHCenter);
    column->addSpacing(Grid::Unit);
    column->addWidget(m_demo, 0, Qt::AlignHCenter);
    column->addSpacing(Grid::Double);
    column->addWidget(m_note);
    column->addStretch(5);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, &WelcomePage::addAccountRequested);
    connect(m_demo, &QPushButton::clicked, this, &WelcomePage::demoRequested);
    restyle();
    retranslate();
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

void WelcomePage::restyle()
{
    m_title->setFont(titleFont(titleFont(font())));
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Welcome to Lianxi"));
    m_words->setText(tr("All friends, groups and public accounts of your WeChat accounts, in one "
                        "fast window: find them, set remarks, export them."));
    m_add->setText(tr("Add an account"));
    m_demo->setText(tr("Look around with demo data"));
    m_note->setText(tr("The demo uses invented people and leaves nothing behind."));
}

} // namespace Lianxi
