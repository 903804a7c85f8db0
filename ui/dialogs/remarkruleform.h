// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remarkrule.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QStackedWidget;

namespace Lianxi {

/// How many remarks are made anew: which way, and what it needs to know.
class RemarkRuleForm : public QWidget
{
    Q_OBJECT

public:
    explicit RemarkRuleForm(QWidget *parent = nullptr);

    /// Nothing while the user has not said enough.
    [[nodiscard]] std::optional<RemarkRule> rule() const;
    /// Characters; 0: nothing is too long.
    [[nodiscard]] int longest() const;
    /// What the fields lack or hold that cannot be; empty when all is well.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Way { Replace, Prefix, Suffix, Number, Column, Template, Table };

    QFormLayout *addPage();
    void showPage(int index);
    void buildNumber();
    void buildTable();
    void retranslate();
    [[nodiscard]] Way way() const;
    [[nodiscard]] RemarkKinds::Number number() const;

    QComboBox *m_way;
    QStackedWidget *m_pages;
    QLineEdit *m_find;
    QLineEdit *m_replacement;
    QCheckBox *m_anyCase;
    QLineEdit *m_prefix;
    QLineEdit *m_suffix;
    QComboBox *m_place;
    QSpinBox *m_start;
    QSpinBox *m_step;
    QSpinBox *m_digits;
    QLineEdit *m_separator;
    QComboBox *m_column;
    QLineEdit *m_template;
    QComboBox *m_insert;
    QPlainTextEdit *m_table;
    PastedTable m_parsed; ///< what m_table holds
    QSpinBox *m_longest;
};

} // namespace Lianxi
