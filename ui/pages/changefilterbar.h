// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account.h"
#include "change.h"
#include "changetext.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace Lianxi {

/// Above the history: of which account, about what, from when; and the contact where it is about
/// one alone. Holds what the user chose; knows neither store nor window.
class ChangeFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeFilterBar(QWidget *parent = nullptr);

    enum class Period { All, Today, Week, Month, Range };

    /// There is a choice from two accounts on.
    void setAccounts(const QList<Account> &accounts);
    /// 0 = all. Tells nobody.
    void setAccount(AccountKey account);
    /// The only contact that is shown; empty for none. Tells nobody.
    void setContact(const QString &name);
    /// How many changes there are; unset while that is not known.
    void setCount(std::optional<qsizetype> count);

    void setTopic(ChangeTopic topic);
    [[nodiscard]] ChangeTopic topic() const;
    void setPeriod(Period period);
    [[nodiscard]] Period period() const;
    /// Both days included; the other way round means the same.
    void setRange(QDate from, QDate to);
    /// Kinds and times as chosen; `today` says where the periods end.
    [[nodiscard]] ChangeFilter filter(QDate today) const;
    /// Whether topic or period leave anything out.
    [[nodiscard]] bool isNarrow() const;
    /// All topics, all times.
    void widen();

Q_SIGNALS:
    /// Topic or period.
    void changed();
    void accountChosen(Lianxi::AccountKey account);
    void contactRemoved();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showRows();

    QComboBox *m_account;
    QComboBox *m_topic;
    QComboBox *m_period;
    QLabel *m_count;
    QWidget *m_secondRow;
    QPushButton *m_contact;
    QWidget *m_range;
    QLabel *m_fromWord;
    QDateEdit *m_from;
    QLabel *m_toWord;
    QDateEdit *m_to;
    QString m_contactName;
    std::optional<qsizetype> m_total;
    /// Set while we fill the boxes ourselves.
    bool m_filling = false;
};

} // namespace Lianxi
