// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "messagebar.h"

#include "icons.h"
#include "plainlabel.h"
#include "tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace Lianxi {

namespace {

Tint tintOf(Message::Urgency urgency)
{
    switch (urgency) {
    case Message::Urgency::Failure:
        return Tint::Danger;
    case Message::Urgency::Problem:
        return Tint::Warning;
    case Message::Urgency::Answer:
    case Message::Urgency::Notice:
        break;
    }
    return Tint::Muted;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(selectableLabel(this))
    , m_more(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_more->setTextFormat(Qt::PlainText);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_close->setIcon(icon(IconName::ClearText, Tint::Muted));
    m_close->setIconSize({Grid::IconSmall, Grid::IconSmall});
    m_close->setAutoRaise(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, Grid::Unit, Grid::Unit, Grid::Unit + 1);
    row->setSpacing(Grid::Unit);
    row->addWidget(m_icon);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_more);
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::act);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    restyle();
    hide();
}

void MessageBar::setProblems(const QList<Message> &problems)
{
    m_problems = problems;
    m_closed.removeIf([&problems](const QString &id) {
        return std::ranges::none_of(problems, [&id](const Message &m) { return m.id == id; });
    });
    update();
}

void MessageBar::addNotice(const Message &notice)
{
    m_notices.removeIf([&notice](const Message &m) { return m.id == notice.id; });
    m_notices.prepend(notice);
    update();
}

void MessageBar::removeNotice(const QString &id)
{
    m_notices.removeIf([&id](const Message &m) { return m.id == id; });
    update();
}

void MessageBar::update()
{
    QList<Message> open;
    for (const Message &message : m_problems + m_notices) {
        if (!m_closed.contains(message.id))
            open.append(message);
    }
    setVisible(!open.isEmpty());
    if (open.isEmpty()) {
        m_shown = {};
        return;
    }
    m_shown = *std::ranges::min_element(open, {}, &Message::urgency);
    m_sentence->setText(severalLines(m_shown.sentence));
    m_action->setText(m_shown.actionText);
    m_action->setVisible(!m_shown.actionText.isEmpty());
    const auto others = static_cast<int>(open.size() - 1);
    m_more->setText(others > 0 ? tr("and %n more", nullptr, others) : QString());
    m_more->setVisible(others > 0);
    restyle();
}

void MessageBar::act()
{
    const Message message = m_shown;
    // A problem stays until it is solved; what is merely told is done with.
    if (message.urgency == Message::Urgency::Notice)
        dismiss();
    else
        removeNotice(message.id);
    Q_EMIT actionTriggered(message);
}

void MessageBar::dismiss()
{
    const QString id = m_shown.id;
    if (std::ranges::any_of(m_problems, [&id](const Message &m) { return m.id == id; }))
        m_closed.insert(id);
    removeNotice(id);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens colors = tokens(palette());
    const QColor tone = m_shown.urgency == Message::Urgency::Failure ? colors.danger
        : m_shown.urgency == Message::Urgency::Problem               ? colors.warning
                                                                     : colors.muted;
    painter.fillRect(rect(), mixed(palette().color(QPalette::Base), tone, 0.10));
    painter.fillRect(0, height() - 1, width(), 1, colors.separator);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        restyle();
    QWidget::changeEvent(event);
}

void MessageBar::restyle()
{
    const IconName name = m_shown.urgency == Message::Urgency::Failure ? IconName::Error
        : m_shown.urgency == Message::Urgency::Problem                 ? IconName::Warning
                                                                       : IconName::Info;
    m_icon->setPixmap(
        icon(name, tintOf(m_shown.urgency)).pixmap(Grid::IconMedium, Grid::IconMedium));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    m_sentence->setAccessibleName(tr("Message"));
    QWidget::update();
}

} // namespace Lianxi
