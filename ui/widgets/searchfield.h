// SPDX-FileCopyrightText: The Lianxi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace Lianxi {

/// The search field above a list: filters as you type; Enter and Down lead to the first hit; Esc
/// clears, and on an empty field goes back to the list.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    /// What to search for: without blanks at the ends.
    [[nodiscard]] QString search() const { return text().trimmed(); }
    /// Takes the focus with everything selected, so that typing begins anew.
    void startSearch();
    /// Continues with what was typed in the list.
    void takeTyped(const QString &typed);

Q_SIGNALS:
    void searchChanged(const QString &search);
    void firstHitRequested();
    void listRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_lastSearch;
};

} // namespace Lianxi
