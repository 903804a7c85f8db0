// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changefilterbar.h"

#include "icons.h"
#include "tokens.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTextCharFormat>
#include <QVBoxLayout>

#include <algorithm>

namespace Lianxi {

using namespace Qt::StringLiterals;

namespace {

constexpr ChangeTopic topics[] = {ChangeTopic::All, ChangeTopic::NewAndGone, ChangeTopic::Names,
                                  ChangeTopic::Remarks, ChangeTopic::GroupMembers};
constexpr int longestName = 260;
constexpr int weekDays = 7;
constexpr int monthDays = 30;

/// A name from the wire as the text of a button or a box, where an ampersand is a letter.
QString buttonText(const QWidget &widget, const QString &name)
{
    return widget.fontMetrics()
        .elidedText(oneLine(name), Qt::ElideRight, longestName)
        .replace(u'&', u"&&"_s);
}

qint64 beginOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

} // namespace

ChangeFilterBar::ChangeFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_account(new QComboBox(this))
    , m_topic(new QComboBox(this))
    , m_period(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_secondRow(new QWidget(this))
    , m_contact(new QPushButton(m_secondRow))
    , m_range(new QWidget(m_secondRow))
    , m_fromWord(new QLabel(m_range))
    , m_from(new QDateEdit(m_range))
    , m_toWord(new QLabel(m_range))
    , m_to(new QDateEdit(m_range))
{
    m_account->setObjectName(u"changes.account"_s);
    m_from->setObjectName(u"changes.from"_s);
    build();
    for (const ChangeTopic topic : topics)
        m_topic->addItem({}, static_cast<int>(topic));
    for (int period = 0; period <= static_cast<int>(Period::Range); ++period)
        m_period->addItem({}, period);
    setRange(QDate::currentDate().addDays(1 - monthDays), QDate::currentDate());
    retranslate();
    setAccounts({});
    showRows();

    const auto tell = [this] {
        if (!m_filling)
            Q_EMIT changed();
    };
    connect(m_topic, &QComboBox::currentIndexChanged, this, tell);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this, tell] {
        showRows();
        tell();
    });
    connect(m_from, &QDateEdit::dateChanged, this, tell);
    connect(m_to, &QDateEdit::dateChanged, this, tell);
    connect(m_account, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            Q_EMIT accountChosen(m_account->currentData().toLongLong());
    });
    connect(m_contact, &QPushButton::clicked, this, &ChangeFilterBar::contactRemoved);
}

void ChangeFilterBar::build()
{
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_contact->setIcon(icon(IconName::ClearText, Tint::Muted));
    m_contact->setIconSize({Grid::IconSmall, Grid::IconSmall});
    m_contact->setMinimumHeight(Grid::Control);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        // Red is for what went wrong.
        for (const Qt::DayOfWeek free : {Qt::Saturday, Qt::Sunday})
            edit->calendarWidget()->setWeekdayTextFormat(free, {});
    }
    m_fromWord->setBuddy(m_from);
    m_toWord->setBuddy(m_to);
    // Long names of accounts must not push the others out of a narrow window.
    m_account->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_account->setMinimumContentsLength(8);
    m_account->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto *range = new QHBoxLayout(m_range);
    range->setContentsMargins(0, 0, 0, 0);
    range->setSpacing(Grid::Unit);
    for (QWidget *part : {static_cast<QWidget *>(m_fromWord), static_cast<QWidget *>(m_from),
                          static_cast<QWidget *>(m_toWord), static_cast<QWidget *>(m_to)})
        range->addWidget(part);
    auto *second = new QHBoxLayout(m_secondRow);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(Grid::Double);
    second->addWidget(m_contact);
    second->addWidget(m_range);
    second->addStretch();
    auto *first = new QHBoxLayout;
    first->setSpacing(Grid::Unit);
    first->addWidget(m_account, 1);
    first->addWidget(m_topic);
    first->addWidget(m_period);
    first->addStretch(1);
    first->addWidget(m_count);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(12, Grid::Unit, 12, Grid::Unit);
    rows->setSpacing(Grid::Unit);
    rows->addLayout(first);
    rows->addWidget(m_secondRow);
}

void ChangeFilterBar::setAccounts(const QList<Account> &accounts)
{
    const QScopedValueRollback filling(m_filling, true);
    const AccountKey chosen = m_account->currentData().toLongLong();
    m_account->clear();
    m_account->addItem(tr("All accounts"), QVariant::fromValue<AccountKey>(0));
    for (const Account &account : accounts)
        m_account->addItem(oneLine(account.name), QVariant::fromValue(account.key));
    m_account->setVisible(accounts.size() > 1);
    setAccount(chosen);
}

void ChangeFilterBar::setAccount(AccountKey account)
{
    const QScopedValueRollback filling(m_filling, true);
    m_account->setCurrentIndex(qMax(0, m_account->findData(QVariant::fromValue(account))));
}

void ChangeFilterBar::setContact(const QString &name)
{
    m_contactName = name;
    m_contact->setText(buttonText(*m_contact, name));
    m_contact->setToolTip(tr("Show the changes of all contacts"));
    m_contact->setAccessibleName(
        tr("Only %1; show the changes of all contacts").arg(oneLine(name)));
    showRows();
}

void ChangeFilterBar::setCount(std::optional<qsizetype> count)
{
    m_total = count;
    m_count->setText(count ? tr("%Ln change(s)", nullptr, static_cast<int>(*count)) : QString());
}

void ChangeFilterBar::setTopic(ChangeTopic topic)
{
    m_topic->setCurrentIndex(m_topic->findData(static_cast<int>(topic)));
}

ChangeTopic ChangeFilterBar::topic() const
{
    return static_cast<ChangeTopic>(m_topic->currentData().toInt());
}

void ChangeFilterBar::setPeriod(Period period)
{
    m_period->setCurrentIndex(m_period->findData(static_cast<int>(period)));
}

ChangeFilterBar::Period ChangeFilterBar::period() const
{
    return static_cast<Period>(m_period->currentData().toInt());
}

void ChangeFilterBar::setRange(QDate from, QDate to)
{
    m_from->setDate(from);
    m_to->setDate(to);
}

ChangeFilter ChangeFilterBar::filter(QDate today) const
{
    ChangeFilter filter{.kinds = kindsOf(topic())};
    switch (period()) {
    case Period::All:
        break;
    case Period::Today:
        filter.since = beginOf(today);
        break;
    case Period::Week:
        filter.since = beginOf(today.addDays(1 - weekDays));
        break;
    case Period::Month:
        filter.since = beginOf(today.addDays(1 - monthDays));
        break;
    case Period::Range:
        filter.since = beginOf(std::min(m_from->date(), m_to->date()));
        filter.until = beginOf(std::max(m_from->date(), m_to->date()).addDays(1));
        break;
    }
    return filter;
}

bool ChangeFilterBar::isNarrow() const
{
    return topic() != ChangeTopic::All || period() != Period::All;
}

void ChangeFilterBar::widen()
{
    if (!isNarrow())
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        setTopic(ChangeTopic::All);
        setPeriod(Period::All);
    }
    Q_EMIT changed();
}

void ChangeFilterBar::showRows()
{
    const bool range = period() == Period::Range;
    m_contact->setVisible(!m_contactName.isEmpty());
    m_range->setVisible(range);
    m_secondRow->setVisible(range || !m_contactName.isEmpty());
}

void ChangeFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ChangeFilterBar::retranslate()
{
    for (int row = 0; row < m_topic->count(); ++row)
        m_topic->setItemText(row, changeTopicText(topics[row]));
    const auto text = [this](Period period, const QString &words) {
        m_period->setItemText(m_period->findData(static_cast<int>(period)), words);
    };
    text(Period::All, tr("Any time"));
    text(Period::Today, tr("Today"));
    text(Period::Week, tr("Last 7 days"));
    text(Period::Month, tr("Last 30 days"));
    text(Period::Range, tr("From … to …"));
    if (m_account->count() > 0)
        m_account->setItemText(0, tr("All accounts"));
    m_account->setAccessibleName(tr("Account"));
    m_topic->setAccessibleName(tr("Kind of change"));
    m_period->setAccessibleName(tr("Period"));
    m_fromWord->setText(tr("&From"));
    m_toWord->setText(tr("t&o"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    const int width
        = fontMetrics().horizontalAdvance(QLocale().toString(QDate(2028, 12, 28), format));
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setLocale(QLocale());
        edit->setDisplayFormat(format);
        // With the arrow, and air: the style's own measure cuts the last digit.
        edit->setMinimumWidth(width + Grid::Control + Grid::Double);
    }
    setContact(m_contactName);
    setCount(m_total);
}

} // namespace Lianxi
