// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filterparts.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace Lianxi {

class FlowLayout;

/// Below the search field: the conditions of the list, each of which can be taken away, and a field
/// for the name when they are kept. Not to be seen while there is nothing to say.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    enum class Saving {
        New, ///< it can be kept under a name
        Changes, ///< a kept list that is another one now
        Nothing, ///< it is kept as it is
    };
    void show(const ContactQuery &query, Saving saving);
    /// Asks for a name, in the bar itself.
    void askForName();
    [[nodiscard]] bool asksForName() const;

Q_SIGNALS:
    void changed(const Lianxi::ContactQuery &query);
    void clearRequested();
    void nameGiven(const QString &name);
    void changesSaveRequested();
    /// The keys are free for the list again.
    void left();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void fill();
    void retranslate();
    void takeName();
    void endNaming();

    ContactQuery m_query;
    Saving m_saving = Saving::New;
    QWidget *m_chips;
    FlowLayout *m_flow;
    QPushButton *m_clear;
    QPushButton *m_save;
    QWidget *m_naming;
    QLineEdit *m_name;
    QPushButton *m_keep;
    QPushButton *m_cancel;
};

} // namespace Lianxi
